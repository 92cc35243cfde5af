using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PulseForge.Core.Automation;
using PulseForge.Core.Clients;
using PulseForge.Core.Programs;
using PulseForge.Core.Training;
using PulseForge.Tests.Automation;
using PulseForge.Tests.Email;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Coach.Clients.Calendar;

/// <summary>What a coach changes in one client's calendar.</summary>
public sealed class CalendarTests(MailApp app) : CalendarFacts(app)
{
    [Fact]
    public async Task The_calendar_shows_what_is_planned_moved_skipped_edited_and_paused_week_by_week()
    {
        var alice = await App.As(App.World.Alice);
        var sessions = await App.Schedule(Dana, Today.PlusDays(1), Today.PlusDays(3), Today.PlusDays(5), Today.PlusDays(70));
        await App.ChangeSession(Dana, sessions[0], s => s.Move(Today.PlusDays(2)));
        await App.ChangeSession(Dana, sessions[1], s => s.Skip(App.Time.Now));
        await App.ChangeSession(Dana, sessions[2], s => s.Rewrite(Workout.Empty));
        await App.Change(Dana.Business, db => Task.FromResult(db.Add(new Pause(Dana.ClientId!.Value, Today.PlusDays(6), Today.PlusDays(7), PauseReason.Holiday))));

        var page = await alice.Get($"{Client}/calendar");

        Assert.Equal(35, page.Page.QuerySelectorAll("[data-date]").Length);
        Assert.Contains($"moved from {Today.PlusDays(1):d MMM}", page.TextOf(Day(Today.PlusDays(2))), StringComparison.Ordinal);
        Assert.Contains("Skipped", page.TextOf(Day(Today.PlusDays(3))), StringComparison.Ordinal);
        Assert.Contains("edited by hand", page.TextOf(Day(Today.PlusDays(5))), StringComparison.Ordinal);
        Assert.Contains("Paused", page.TextOf(Day(Today.PlusDays(6))), StringComparison.Ordinal);
        Assert.Contains("Lower A", (await alice.Get($"{Client}/calendar?from={Iso(Today.PlusDays(70))}")).TextOf(Day(Today.PlusDays(70))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public async Task A_calendar_of_no_such_week_shows_this_one(string from) =>
        Assert.Single((await (await App.As(App.World.Alice)).Get($"{Client}/calendar?from={from}")).Page.QuerySelectorAll(".calendar .is-today"));

    [Fact]
    public async Task A_moved_session_is_asked_for_on_the_morning_of_its_new_day_alone_and_moves_back()
    {
        var today = await App.InTheMorning(Dana);
        var session = Assert.Single(await App.Schedule(Dana, today));
        var alice = await App.As(App.World.Alice);

        var moved = await Move(alice, session, Iso(today.PlusDays(2)));
        await App.Services.GetRequiredService<DueWork>().RunAsync(CancellationToken.None);

        Assert.Equal((today.PlusDays(2), today, 0), ((await Stored(session)).Date, (await Stored(session)).MovedFrom, await App.MailsTo(Dana)));
        Assert.Single(await Open(session), o => o.Date == today.PlusDays(2));
        var back = await alice.Follow(moved);
        await alice.Submit(back, "form[action*='handler=Undo']");
        await App.Services.GetRequiredService<DueWork>().RunAsync(CancellationToken.None);
        await App.Services.GetRequiredService<DueWork>().RunAsync(CancellationToken.None);
        Assert.Equal((today, null, 1), ((await Stored(session)).Date, (await Stored(session)).MovedFrom, await App.MailsTo(Dana)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("30 Feb")]
    [InlineData("2027-02-30")]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    [InlineData("today")]
    public async Task A_day_that_a_session_cannot_be_moved_to_is_refused_at_its_field_with_what_was_typed(string typed)
    {
        var session = Assert.Single(await App.Schedule(Dana, Today));
        var date = typed == "today" ? Iso(Today) : typed;

        var refused = await Move(await App.As(App.World.Alice), session, date);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(date, refused.Element("[name='Input.Date']").GetAttribute("value") ?? "");
        Assert.NotEmpty(refused.TextOf("#Input_Date-error"));
        Assert.Equal(Today, (await Stored(session)).Date);
    }

    [Fact]
    public async Task A_session_that_the_client_began_meanwhile_is_neither_moved_nor_skipped_nor_edited()
    {
        var session = Assert.Single(await App.Schedule(Dana, Today));
        var alice = await App.As(App.World.Alice);
        var (moving, editing, page) = (await alice.Get($"{Client}/sessions/{session.Id}/move"), await alice.Get($"{Client}/sessions/{session.Id}/edit"), await alice.Get($"{Client}/sessions/{session.Id}"));
        await App.Change(Dana.Business, db => Task.FromResult(db.Add(new WorkoutLog(session, App.Time.Now, null))));

        var moved = await alice.Submit(moving, "#move", ("Input.Date", Iso(Today.PlusDays(1))));
        var edited = await alice.Submit(editing, "#edit", ("Input.Lines", "Back Squat 3x3 120kg"));
        var skipped = await alice.Follow(await alice.Submit(page, "form[action$='/skip']"));

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Conflict), (moved.Status, edited.Status));
        Assert.Equal("Back Squat 3x3 120kg", edited.Element("[name='Input.Lines']").TextContent.Trim());
        Assert.Contains("begun or done already", skipped.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(skipped.Page.QuerySelectorAll("form[action$='/skip'], a[href$='/move'], a[href$='/edit']"));
        var stored = await Stored(session);
        Assert.Equal((Today, SessionStatus.Planned, null), (stored.Date, stored.Status, stored.Override));
    }

    [Fact]
    public async Task A_skipped_session_sends_nothing_and_is_asked_for_again_when_it_is_taken_up()
    {
        await App.InTheMorning(Dana);
        var session = Assert.Single(await App.Schedule(Dana, App.Time.Now.InZone(DateTimeZoneProviders.Tzdb[await Zone()]).Date));
        var alice = await App.As(App.World.Alice);

        var skipped = await alice.Follow(await alice.Submit(await alice.Get($"{Client}/sessions/{session.Id}"), "form[action$='/skip']"));
        await App.Services.GetRequiredService<DueWork>().RunAsync(CancellationToken.None);
        Assert.Equal((SessionStatus.Skipped, 0), ((await Stored(session)).Status, await App.MailsTo(Dana)));

        await alice.Submit(skipped, "main form[action$='/skip?handler=Undo']");
        await App.Services.GetRequiredService<DueWork>().RunAsync(CancellationToken.None);
        Assert.Equal((SessionStatus.Planned, 1), ((await Stored(session)).Status, await App.MailsTo(Dana)));
    }

    [Fact]
    public async Task Nobody_changes_the_sessions_of_anothers_client()
    {
        var session = Assert.Single(await App.Schedule(Dana, Today));
        var own = Assert.Single(await App.Schedule(App.World.Erin, Today));
        var (charlie, alice) = (await App.As(App.World.Charlie), await App.As(App.World.Alice));

        foreach (var path in new[] { $"{Client}/calendar", $"{Client}/sessions/{session.Id}/move", $"{Client}/sessions/{session.Id}/edit" })
            Assert.Equal(HttpStatusCode.NotFound, (await charlie.Get(path)).Status);
        // A session of another client under this one's address.
        Assert.Equal(HttpStatusCode.NotFound, (await alice.Get($"{Client}/sessions/{own.Id}/move")).Status);
        var form = await alice.Get($"{Client}/sessions/{session.Id}/move");
        form.Element("#move").SetAttribute("action", $"{Client}/sessions/{own.Id}/move");
        Assert.Equal(HttpStatusCode.NotFound, (await alice.Submit(form, "#move", ("Input.Date", Iso(Today.PlusDays(3))))).Status);
        Assert.Equal(Today, (await Stored(own)).Date);
    }

    private async Task<Answer> Move(Guest coach, ScheduledSession session, string to) =>
        await coach.Submit(await coach.Get($"{Client}/sessions/{session.Id}/move"), "#move", ("Input.Date", to));

    private async Task<List<Occurrence>> Open(ScheduledSession session)
    {
        await using var platform = App.Database.Platform();
        return await platform.Occurrences.AsNoTracking().Where(o => o.SubjectId == session.Id && o.Kind == OccurrenceKind.SessionMail && o.NextAttemptAt != null).ToListAsync();
    }

    private async Task<string> Zone()
    {
        await using var db = App.Database.As(Dana.Business.Id);
        return await db.Clients.Where(c => c.Id == Dana.ClientId).Select(c => c.TimeZone).SingleAsync();
    }

    private static string Day(LocalDate date) => $"[data-date='{Iso(date)}']";
}
