using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Automation;
using PulseForge.Core.Data;
using PulseForge.Core.Programs;
using PulseForge.Core.Training;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Coach.Programs;

/// <summary>Clients who follow a program are taken over to its next version: what is planned changes, what was done or edited by hand does not.</summary>
public sealed class FollowingTests(WebApp app) : IClassFixture<WebApp>
{
    private const string Plan = "program Follow\nweek 1\nday 1 Lower\nA. Barbell Back Squat 5x5 100kg\nday 2 Upper\nA. Push-Up 3x10\nweek 2\nday 1 Lower\nA. Barbell Back Squat 5x5 100kg\nweek 3\nday 1 Lower\nA. Barbell Back Squat 5x5 100kg\nday 2 Upper\nA. Push-Up 3x10";
    private const string Next = "program Follow\nweek 1\nday 1 Lower\nA. Barbell Back Squat 5x3 110kg\nday 2 Upper\nA. Push-Up 3x10\nweek 2\nday 1 Lower\nA. Barbell Back Squat 5x3 110kg\nday 2 Upper\nA. Push-Up 3x12\nweek 3\nday 1 Lower\nA. Barbell Back Squat 5x3 110kg";

    [Fact]
    public async Task The_four_groups_are_shown_and_each_chosen_client_is_taken_over()
    {
        var (alice, board) = await Followed();
        var page = await alice.Get($"{board}/publish");
        Assert.Equal(["2", "1", "1", "1"], page.Page.QuerySelectorAll(".publish-groups > div > dd:first-child").Select(dd => dd.TextContent));

        var published = await alice.Submit(page, "main form");

        Assert.Equal(board, published.Location);
        await using var db = app.Db(app.World.Alice);
        var version = await db.PublishedAsync(Programs.IdIn(board), default);
        var sessions = await SessionsOf(db, board);
        Assert.Equal(2, version!.Number);
        // Week 1 was done and stays with version 1; week 2's is edited by hand; the Upper of week 3 is gone, that of week 2 is new.
        Assert.Equal([(1, 1, 1), (1, 2, 2), (2, 1, 2), (2, 2, 2), (3, 1, 2)], sessions.Select(s => (s.Week, s.Day, s.Version)));
        Assert.NotNull(sessions[2].Session.Override);
        Assert.Equal(SessionStatus.Done, sessions[0].Session.Status);
        Assert.Equal(sessions[2].Session.Date.PlusDays(3), sessions[3].Session.Date);
        Assert.True(await db.Occurrences.AnyAsync(o => o.SubjectId == sessions[3].Session.Id && o.Kind == OccurrenceKind.SessionMail));
    }

    [Fact]
    public async Task A_client_who_is_not_chosen_stays_and_can_be_taken_over_by_a_later_version()
    {
        var (alice, board) = await Followed();
        await alice.Submit(await alice.Get($"{board}/publish"), "#only");
        await using var db = app.Db(app.World.Alice);
        Assert.All(await SessionsOf(db, board), s => Assert.Equal(1, s.Version));

        await alice.Submit(await alice.Get($"{board}/publish"), "main form");
        Assert.Contains(await SessionsOf(db, board), s => s.Version == 3);
    }

    [Fact]
    public async Task Taking_over_is_taken_back_and_the_calendar_is_as_it_was()
    {
        var (alice, board) = await Followed();
        await using var db = app.Db(app.World.Alice);
        var before = (await SessionsOf(db, board)).Select(s => (s.Week, s.Day, s.Version, s.Session.Date)).ToList();
        var after = await alice.Follow(await alice.Submit(await alice.Get($"{board}/publish"), "main form"));

        var back = await alice.Submit(after, "form[action*='handler=Back']");

        Assert.Equal(board, back.Location);
        Assert.Equal(before, (await SessionsOf(db, board)).Select(s => (s.Week, s.Day, s.Version, s.Session.Date)));
        Assert.Contains("Nobody trains this version", (await alice.Follow(await alice.Submit(after, "form[action*='handler=Back']"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_with_too_few_weekdays_is_told_apart_and_stays()
    {
        var (alice, board) = await Followed();
        await alice.Submit(await alice.Get($"{board}/text"), "#program-text", ("Input.Text", Next + "\nday 3 More\nA. Push-Up 1x1"));
        var page = await alice.Get($"{board}/publish");
        Assert.True(page.Element("[name=clients]").HasAttribute("disabled"));
        Assert.Contains("too few weekdays", page.TextOf("#following ~ .table-scroll, .table-scroll small.wrong"), StringComparison.Ordinal);

        await alice.Submit(page, "main form", ("clients", $"{app.World.Dana.ClientId}"));
        await using var db = app.Db(app.World.Alice);
        Assert.All(await SessionsOf(db, board), s => Assert.Equal(1, s.Version));
    }

    [Fact]
    public async Task A_coach_takes_over_only_clients_that_they_see()
    {
        var (_, board) = await Followed(app.World.Erin);
        var bob = await app.As(app.World.Bob);
        var page = await bob.Get($"{board}/publish");
        Assert.False(page.Has("[name=clients]"));

        var form = page.Element("main form");
        form.InnerHtml += $"<input name='clients' value='{app.World.Erin.ClientId}'>";
        await bob.Submit(page, "main form");

        await using var db = app.Db(app.World.Alice);
        Assert.All(await SessionsOf(db, board, app.World.Erin), s => Assert.Equal(1, s.Version));
        Assert.Equal(2, (await db.PublishedAsync(Programs.IdIn(board), default))!.Number);
    }

    [Fact]
    public async Task Somebody_of_another_business_finds_no_version_to_publish_or_take_back()
    {
        var (alice, board) = await Followed();
        var after = await alice.Follow(await alice.Submit(await alice.Get($"{board}/publish"), "main form"));
        var back = after.Element("form[action*='handler=Back']").GetAttribute("action")!;
        var charlie = await app.As(app.World.Charlie);
        Assert.Equal(HttpStatusCode.NotFound, (await charlie.Get($"{board}/publish")).Status);
        var own = await charlie.Get(await charlie.Open());
        own.Element("#board-form").SetAttribute("action", back);
        Assert.Equal(HttpStatusCode.NotFound, (await charlie.Submit(own, "#board-form")).Status);
    }

    [Fact]
    public async Task A_session_that_is_begun_while_a_version_is_published_stays_what_was_begun()
    {
        var (alice, board) = await Followed();
        await using var db = app.Db(app.World.Alice);
        var session = (await SessionsOf(db, board))[1].Session;
        var page = await alice.Get($"{board}/publish");
        await using var client = app.Database.As(app.World.Dana.Business.Id);
        await using var beginning = await client.Database.BeginTransactionAsync();
        client.Add(new WorkoutLog(session, SystemClock.Instance.GetCurrentInstant(), null));
        await client.SaveChangesAsync();

        var publishing = alice.Submit(page, "main form");
        await Task.WhenAny(publishing, Task.Delay(TimeSpan.FromSeconds(1)));
        await beginning.CommitAsync();
        await publishing;

        Assert.Equal([1, 1, 2, 2, 2], (await SessionsOf(db, board)).Select(s => s.Version));
    }

    /// <summary>A client follows version 1: their first session is done, week 2's edited by hand. The draft says something else since.</summary>
    private async Task<(Guest Alice, string Board)> Followed(Person? client = null)
    {
        var who = client ?? app.World.Dana;
        var alice = await app.As(app.World.Alice);
        var board = (await alice.Submit(await alice.Get("/coach/programs/new/text"), "#program-text", ("Input.Text", Plan))).Location!;
        await alice.Publish(board);
        var monday = SystemClock.Instance.GetCurrentInstant().InUtc().Date.Next(IsoDayOfWeek.Monday);
        var assigned = await alice.Submit(await alice.Get($"{board}/assign?client={who.ClientId}"), "#assign", ("Input.Start", monday.ToString("uuuu-MM-dd", null)), ("Input.Passes", "1"));
        Assert.True(assigned.Location is not null, string.Join(' ', assigned.Page.QuerySelectorAll("[id$='-error']").Select(e => e.TextContent)));
        await using var db = app.Db(app.World.Alice);
        var sessions = await SessionsOf(db, board, who);
        var own = sessions[2].Session;
        sessions[0].Session.Complete(SystemClock.Instance.GetCurrentInstant());
        own.Rewrite((await db.ProgramSessions.SingleAsync(p => p.Id == own.ProgramSessionId)).Workout);
        await db.SaveChangesAsync();
        await alice.Submit(await alice.Get($"{board}/text"), "#program-text", ("Input.Text", Next));
        return (alice, board);
    }

    private async Task<IReadOnlyList<(ScheduledSession Session, int Week, int Day, int Version)>> SessionsOf(PulseForgeDb db, string board, Person? client = null)
    {
        db.ChangeTracker.Clear();
        var (program, id) = (Programs.IdIn(board), (client ?? app.World.Dana).ClientId);
        var rows = await db.ScheduledSessions.Where(s => s.ClientId == id && db.Assignments.Any(a => a.Id == s.AssignmentId && a.ProgramId == program))
            .Join(db.ProgramSessions, s => s.ProgramSessionId, p => p.Id, (s, p) => new { s, p.Week, p.Day, p.VersionId }).Join(db.ProgramVersions, x => x.VersionId, v => v.Id, (x, v) => new { x.s, x.Week, x.Day, v.Number }).ToListAsync();
        return [.. rows.OrderBy(x => x.s.Date).Select(x => (x.s, x.Week, x.Day, x.Number))];
    }
}
