using System.Net;
using Microsoft.EntityFrameworkCore;
using PulseForge.Core.Clients;
using PulseForge.Core.Training;
using PulseForge.Tests.Pages.Coach.Programs;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Coach.Clients;

public sealed class ClientTests(WebApp app) : IClassFixture<WebApp>
{
    private string Dana => $"/coach/clients/{app.World.Dana.ClientId}";

    [Theory]
    [InlineData("")]
    [InlineData("/details")]
    [InlineData("/maxes")]
    [InlineData("/limitations")]
    public async Task Another_coachs_client_answers_like_one_that_does_not_exist(string page)
    {
        var bob = await app.As(app.World.Bob);

        var foreign = await bob.Get($"/coach/clients/{app.World.Erin.ClientId}{page}");
        var none = await bob.Get($"/coach/clients/{Guid.CreateVersion7()}{page}");

        Assert.Equal(HttpStatusCode.NotFound, foreign.Status);
        Assert.Equal(none.Page.Body!.TextContent, foreign.Page.Body!.TextContent);
        Assert.Equal(HttpStatusCode.OK, (await bob.Get($"{Dana}{page}")).Status);
    }

    [Fact]
    public async Task A_session_is_shown_set_by_set_with_what_was_asked_for()
    {
        var alice = await app.As(app.World.Alice);
        var session = await Train(alice);

        var overview = await alice.Get(Dana);
        var log = await alice.Get($"{Dana}/sessions/{session}");

        Assert.Contains("1 of", overview.TextOf(".timeline"), StringComparison.Ordinal);
        Assert.Contains("60 kg × 5", log.TextOf(".data-table tbody tr"), StringComparison.Ordinal);
        Assert.Contains("strong today", log.TextOf("blockquote"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await alice.Get($"/coach/clients/{app.World.Erin.ClientId}/sessions/{session}")).Status);
    }

    [Fact]
    public async Task A_training_max_is_added_and_none_is_overwritten()
    {
        var alice = await app.As(app.World.Alice);
        await alice.Open("four-day-strength-cycle");
        var page = await alice.Get($"{Dana}/maxes");
        var exercise = page.Page.QuerySelectorAll("select option").First(o => o.TextContent.Contains("Squat", StringComparison.Ordinal)).GetAttribute("value")!;

        await alice.Submit(page, "#max", ("Input.Exercise", exercise), ("Input.Value", "100"));
        await alice.Submit(await alice.Get($"{Dana}/maxes"), "#max", ("Input.Exercise", exercise), ("Input.Value", "102,5"));

        var rows = (await alice.Get($"{Dana}/maxes")).Page.QuerySelectorAll(".data-table tbody tr");
        Assert.Equal(["102.5 kg", "100 kg"], rows.Select(r => r.QuerySelector(".num")!.TextContent.Trim()));
    }

    [Theory]
    [InlineData("Input.Value", "0")]
    [InlineData("Input.Value", "1,234")]
    [InlineData("Input.Value", "NaN")]
    [InlineData("Input.From", "2026-13-01")]
    [InlineData("Input.Value", "")]
    public async Task A_max_that_cannot_be_is_said_at_its_field_and_kept(string field, string typed)
    {
        var alice = await app.As(app.World.Alice);
        await alice.Open("four-day-strength-cycle");
        var page = await alice.Get($"{Dana}/maxes");
        var exercise = page.Element("select option:last-child").GetAttribute("value")!;

        var refused = await alice.Submit(page, "#max", ("Input.Exercise", exercise), ("Input.Value", "100"), (field, typed));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(typed, refused.Element($"[name='{field}']").GetAttribute("value") ?? "");
        Assert.Equal("true", refused.Element($"[name='{field}']").GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task A_limitation_is_written_down_with_a_sealed_note_and_ended()
    {
        var bob = await app.As(app.World.Bob);

        var added = await bob.Submit(await bob.Get($"{Dana}/limitations"), "#limitation", ("Input.Kind", "Muscle"), ("Input.Subject", "Lower back"), ("Input.Note", "old disc, see letter"));
        var page = await bob.Follow(added);

        Assert.Contains("Lower back", page.TextOf(".limit-row"), StringComparison.Ordinal);
        Assert.Contains("old disc, see letter", page.TextOf(".limit-row"), StringComparison.Ordinal);
        await using var db = app.Db(app.World.Bob);
        Assert.Equal("lower_back", (await db.Limitations.SingleAsync(l => l.ClientId == app.World.Dana.ClientId)).Subject);
        Assert.Equal(0L, await Sql.Scalar(app.Database.SuperuserConnection, "select count(*) from limitations where position('disc'::bytea in note) > 0"));
        var ended = await bob.Follow(await bob.Submit(page, "form[action$='/ending']"));
        Assert.False(ended.Has("form[action$='/ending']") && (await db.Limitations.AsNoTracking().SingleAsync(l => l.ClientId == app.World.Dana.ClientId)).Until is null);
    }

    [Fact]
    public async Task A_muscle_that_no_exercise_names_is_refused()
    {
        var bob = await app.As(app.World.Bob);

        var refused = await bob.Submit(await bob.Get($"{Dana}/limitations"), "#limitation", ("Input.Kind", "Muscle"), ("Input.Subject", "the wobbly bit"), ("Input.Note", "keep me"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("keep me", refused.TextOf("textarea"));
        Assert.True(refused.Has("#Input_Subject-error"));
    }

    [Fact]
    public async Task Details_are_changed_and_impossible_birthdays_refused()
    {
        var bob = await app.As(app.World.Bob);

        await bob.Submit(await bob.Get($"{Dana}/details"), "#details", ("Input.BirthDate", "1994-02-28"), ("Input.Goals", "a bout in spring"));
        Assert.Contains("a bout in spring", (await bob.Get(Dana)).TextOf("main"), StringComparison.Ordinal);

        var refused = await bob.Submit(await bob.Get($"{Dana}/details"), "#details", ("Input.BirthDate", "2190-02-28"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
    }

    [Fact]
    public async Task Only_the_owner_says_who_coaches()
    {
        var (alice, bob) = (await app.As(app.World.Alice), await app.As(app.World.Bob));
        var erin = $"/coach/clients/{app.World.Erin.ClientId}";
        Assert.NotEqual(HttpStatusCode.OK, (await bob.Get($"{Dana}/coaches")).Status);

        var page = await alice.Get($"{erin}/coaches");
        page.Page.QuerySelectorAll("[name='Input.Coaches']").ToList().ForEach(box => box.SetAttribute("checked", ""));
        await alice.Submit(page, "#coaches-form", ("Input.Lead", app.World.Bob.UserId.ToString()));

        Assert.Equal(HttpStatusCode.OK, (await bob.Get(erin)).Status);
        await using var db = app.Db(app.World.Alice);
        Assert.Equal(app.World.Bob.UserId, (await db.ClientCoaches.SingleAsync(p => p.ClientId == app.World.Erin.ClientId && p.IsLead)).CoachId);
        await alice.Submit(await alice.Get($"{erin}/coaches"), "#coaches-form", ("Input.Coaches", app.World.Alice.UserId.ToString()), ("Input.Lead", app.World.Alice.UserId.ToString()));
        Assert.Equal(HttpStatusCode.NotFound, (await bob.Get(erin)).Status);
    }

    [Fact]
    public async Task Ending_a_program_takes_what_is_planned_and_leaves_what_was_done()
    {
        var charlie = await app.As(app.World.Charlie);
        var frank = app.World.Frank.ClientId!.Value;
        var board = await charlie.Publish(await charlie.Open());
        await charlie.Submit(await charlie.Get($"{board}/assign?client={frank}"), "#assign");

        await charlie.Submit(await charlie.Get($"/coach/clients/{frank}"), "form[action$='/ending']");

        await using var db = app.Db(app.World.Charlie);
        Assert.False(await db.ScheduledSessions.AnyAsync(s => s.ClientId == frank));
        Assert.NotNull((await db.Assignments.SingleAsync(a => a.ClientId == frank)).EndedOn);
    }

    [Fact]
    public async Task Reading_a_client_is_noted()
    {
        var bob = await app.As(app.World.Bob);
        await bob.Get(Dana);

        await using var db = app.Db(app.World.Alice);
        for (var tries = 0; tries < 100 && !await Noted(db); tries++) await Task.Delay(50);
        Assert.True(await Noted(db));

        Task<bool> Noted(Core.Data.PulseForgeDb db) => db.AuditEntries.AnyAsync(e => e.Action == "client.read" && e.UserId == app.World.Bob.UserId && e.SubjectIds.Contains(app.World.Dana.ClientId!.Value));
    }

    /// <summary>Assigns a program from today on and trains the first set of its first session.</summary>
    private async Task<Guid> Train(Guest coach)
    {
        var board = await coach.Publish(await coach.Open());
        var today = app.Time.Now.InZone(NodaTime.DateTimeZoneProviders.Tzdb["Europe/Madrid"]).Date;
        var page = await coach.Get($"{board}/assign?client={app.World.Dana.ClientId}");
        var days = Enumerable.Range(0, 3).Select(n => today.PlusDays(n).DayOfWeek.ToString()).ToHashSet();
        foreach (var box in page.Page.QuerySelectorAll("[name='Input.Weekdays']"))
            if (days.Contains(box.GetAttribute("value")!)) box.SetAttribute("checked", ""); else box.RemoveAttribute("checked");
        Assert.Equal(Dana, (await coach.Submit(page, "#assign", ("Input.Start", today.ToString("uuuu-MM-dd", null)))).Location);
        await using var scope = await app.Scope(app.World.Dana.Business);
        var db = (Core.Data.PulseForgeDb)scope.ServiceProvider.GetService(typeof(Core.Data.PulseForgeDb))!;
        var log = (TrainingLog)scope.ServiceProvider.GetService(typeof(TrainingLog))!;
        var session = await db.ScheduledSessions.Where(s => s.ClientId == app.World.Dana.ClientId && s.Date == today).Select(s => s.Id).FirstAsync();
        Assert.True(await log.SetAsync(session, 0, 0, 0, new SetResult(60, 5), CancellationToken.None));
        Assert.True(await log.FinishAsync(session, 7, 50, "strong today", CancellationToken.None));
        return session;
    }
}
