using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Automation;
using PulseForge.Core.Clients;
using PulseForge.Core.Training;
using PulseForge.Tests.Automation;
using PulseForge.Tests.Email;
using PulseForge.Tests.Pages.Coach.Programs;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Coach.Clients.Calendar;

public sealed class PausingTests(MailApp app) : CourseFacts(app)
{
    [Fact]
    public async Task What_is_planned_in_a_pause_comes_afterwards_with_all_that_follows_it_and_with_its_mails()
    {
        var (alice, _) = await Assigned();

        // From the Thursday of week 1 for nine days: the first session inside is that Thursday's.
        var paused = await Pause(alice, Monday.PlusDays(3), Monday.PlusDays(11), shifts: true);

        Assert.Equal("0 17 21 24 28 31", await Dates());
        Assert.Contains("5 sessions come later", (await alice.Follow(paused)).Page.Body!.TextContent, StringComparison.Ordinal);
        foreach (var session in await Sessions()) Assert.Contains(session.Date, await Mornings(session));
        Assert.Contains("Paused", (await alice.Get($"{Client}/calendar?from={Iso(Monday)}")).TextOf($"[data-date='{Iso(Monday.PlusDays(5))}']"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Taken_back_everything_is_where_it_was_and_asked_for_once()
    {
        var (alice, _) = await Assigned();
        var after = await alice.Follow(await Pause(alice, Monday.PlusDays(7), Monday.PlusDays(13), shifts: true));
        Assert.Equal("0 3 14 17 21 24", await Dates());

        await alice.Submit(after, "form[action*='handler=Undo']");

        Assert.Equal("0 3 7 10 14 17", await Dates());
        Assert.Empty((await Assignment()).Shifts);
        await using var db = App.Database.As(Dana.Business.Id);
        Assert.Empty(await db.Pauses.ToListAsync());
        foreach (var session in await Sessions()) Assert.Single(await Mornings(session), session.Date);
    }

    [Fact]
    public async Task What_a_later_version_adds_comes_where_the_pause_moved_it()
    {
        var (alice, board) = await Assigned();
        await Pause(alice, Monday.PlusDays(7), Monday.PlusDays(13), shifts: true);
        await alice.Submit(await alice.Get($"{board}/text"), "#program-text", ("Input.Text", Longer));

        await alice.Submit(await alice.Get($"{board}/publish"), "main form");

        Assert.Equal("0 3 14 17 21 24 28", await Dates());
    }

    [Fact]
    public async Task Left_out_the_sessions_stay_and_are_neither_asked_for_nor_missed()
    {
        var (alice, _) = await Assigned();
        await Pause(alice, Monday, null, shifts: false);
        Assert.Equal("0 3 7 10 14 17", await Dates());

        var list = await alice.Get($"{Client}/pauses");
        await alice.Submit(list, "main form[action$='/ending']");

        await using var db = App.Database.As(Dana.Business.Id);
        Assert.Empty(await db.Pauses.ToListAsync());
    }

    [Fact]
    public async Task A_pause_that_lasts_ends_yesterday_when_the_client_trains_again_and_what_it_moved_stays()
    {
        var (alice, _) = await Assigned();
        await Pause(alice, Today.PlusDays(-3), Monday.PlusDays(6), shifts: true);
        Assert.Equal("7 10 14 17 21 24", await Dates());

        await alice.Submit(await alice.Get($"{Client}/pauses"), "main form[action$='/ending']");

        await using var db = App.Database.As(Dana.Business.Id);
        Assert.Equal(Today.PlusDays(-1), (await db.Pauses.SingleAsync()).Until);
        Assert.Equal("7 10 14 17 21 24", await Dates());
    }

    [Fact]
    public async Task What_was_begun_or_left_out_stays_where_it_is()
    {
        var (alice, _) = await Assigned();
        var sessions = await Sessions();
        await App.Change(Dana.Business, db => Task.FromResult(db.Add(new WorkoutLog(sessions[2], App.Time.Now, null))));
        await App.ChangeSession(Dana, sessions[3], s => s.Skip(App.Time.Now));

        await Pause(alice, Monday.PlusDays(7), Monday.PlusDays(14), shifts: true);

        Assert.Equal("0 3 7 10 21 24", await Dates());
    }

    [Theory]
    [InlineData("", "", "From")]
    [InlineData("0001-01-01", "", "From")]
    [InlineData("2026-02-30", "", "From")]
    [InlineData("today", "9999-12-31", "Until")]
    [InlineData("today", "yesterday", "Until")]
    [InlineData("today", "", "Until")]
    [InlineData("other", "", "From")]
    public async Task A_pause_that_cannot_be_is_refused_at_its_field_with_what_was_typed(string from, string until, string field)
    {
        var alice = await App.As(App.World.Alice);
        if (from == "other") await App.Change(Dana.Business, db => Task.FromResult(db.Add(new Pause(Dana.ClientId!.Value, Today.PlusDays(1), null, PauseReason.Injury))));
        string Day(string text) => text switch { "today" or "other" => Iso(Today), "yesterday" => Iso(Today.PlusDays(-1)), _ => text };

        var refused = await alice.Submit(await alice.Get($"{Client}/pauses"), "#pause", ("Input.From", Day(from)), ("Input.Until", Day(until)), ("Input.Shifts", from == "today" && until == "" ? "true" : "false"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotEmpty(refused.TextOf($"#Input_{field}-error"));
        Assert.Equal(Day(from), refused.Element("[name='Input.From']").GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task Nobody_pauses_anothers_client()
    {
        var (alice, charlie) = (await App.As(App.World.Alice), await App.As(App.World.Charlie));
        await Pause(alice, Monday, null, shifts: false);
        var form = (await alice.Get($"{Client}/pauses")).Element("main form[action$='/ending']").GetAttribute("action")!;
        Assert.Equal(HttpStatusCode.NotFound, (await charlie.Get($"{Client}/pauses")).Status);
        var own = await charlie.Get($"/coach/clients/{App.World.Frank.ClientId}/pauses");
        own.Element("#pause").SetAttribute("action", form);
        Assert.Equal(HttpStatusCode.NotFound, (await charlie.Submit(own, "#pause")).Status);
    }

    private async Task<Answer> Pause(Guest coach, LocalDate from, LocalDate? until, bool shifts)
    {
        var answer = await coach.Submit(await coach.Get($"{Client}/pauses"), "#pause", ("Input.From", Iso(from)), ("Input.Until", until is { } last ? Iso(last) : ""), ("Input.Shifts", shifts ? "true" : "false"));
        Assert.True(answer.Location is not null, string.Join(' ', answer.Page.QuerySelectorAll("[id$='-error']").Select(e => e.TextContent)));
        return answer;
    }

    private async Task<List<LocalDate>> Mornings(ScheduledSession session)
    {
        await using var platform = App.Database.Platform();
        var mails = await platform.Occurrences.AsNoTracking().Where(o => o.SubjectId == session.Id && o.Kind == OccurrenceKind.SessionMail && o.NextAttemptAt != null).Select(o => o.Date).ToListAsync();
        return [.. mails.Where(date => date == session.Date)];
    }
}
