using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Analytics;
using PulseForge.Core.Training;
using PulseForge.Core.Training.Formulas;
using PulseForge.Tests.Automation;
using PulseForge.Tests.Support;
using PulseForge.Tests.Training;

namespace PulseForge.Tests.Pages.Portal.Train;

/// <summary>What a client trains without a plan, today or on a day that is over.</summary>
public sealed class TrainTests(WebApp app) : IClassFixture<WebApp>
{
    private const string Train = "/portal/train";

    private Person Dana => app.World.Dana;

    private LocalDate Today => app.Today(Dana);

    [Fact]
    public async Task A_client_finds_exercises_by_name_and_trains_them()
    {
        var dana = await app.As(Dana);
        var found = await dana.GetPart($"{Train}?q=goblet");
        Assert.False(found.Has("main"));
        Assert.Contains("Goblet Squat", found.TextOf("#found"), StringComparison.Ordinal);

        var picked = await dana.Get(found.Element("#found a").GetAttribute("href")!);
        var session = await dana.Submit(picked, "#begin");
        var sheet = await dana.Follow(session);

        Assert.Contains("Goblet Squat", sheet.TextOf(".exercise-card h2"), StringComparison.Ordinal);
        Assert.Contains("Your own session", sheet.TextOf(".session-head"), StringComparison.Ordinal);
        await dana.Submit(sheet, ".set-now form", ("Set.Load", "20"), ("Set.Reps", "10"));
        Assert.Contains("1 of 3 sets", (await dana.Follow(session)).TextOf(".prog"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_shown_of_the_library_is_names_alone()
    {
        var found = await (await app.As(Dana)).GetPart($"{Train}?q=squat");
        Assert.All(found.Page.QuerySelectorAll("#found li"), row => Assert.DoesNotContain("·", row.TextContent, StringComparison.Ordinal));
        Assert.InRange(found.Page.QuerySelectorAll("#found li").Length, 2, 8);
        Assert.Contains("Nothing is called", (await (await app.As(Dana)).Get($"{Train}?q=zzzzqq")).TextOf("#found"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(-30, true)]
    [InlineData(-31, false)]
    [InlineData(1, false)]
    public async Task A_day_is_today_or_one_of_the_last_thirty(int days, bool isTaken)
    {
        var dana = await app.As(Dana);
        var page = await dana.Get($"{Train}?x=goblet-squat");

        page.Element("#begin [name=on]").SetAttribute("value", Iso(Today.PlusDays(days)));
        var answer = await dana.Submit(page, "#begin");

        Assert.Equal(isTaken ? HttpStatusCode.Redirect : HttpStatusCode.UnprocessableEntity, answer.Status);
        if (isTaken) Assert.Contains(await Sessions(), s => s.Date == Today.PlusDays(days) && s.UnplannedAt is not null);
    }

    [Theory]
    [InlineData("?x=no-such-thing", "")]
    [InlineData("?x=goblet-squat", "not-a-day")]
    public async Task What_cannot_be_begun_is_said(string query, string on)
    {
        var dana = await app.As(Dana);
        var page = await dana.Get(Train + "?x=goblet-squat");
        if (query.Contains("no-such", StringComparison.Ordinal)) page.Element("#begin [name=x]").SetAttribute("value", "no-such-thing");
        var before = (await Sessions()).Count;

        page.Element("#begin [name=on]").SetAttribute("value", on);
        var refused = await dana.Submit(page, "#begin");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.True(refused.Has(".notice.is-warn"));
        Assert.Equal(before, (await Sessions()).Count);
    }

    [Fact]
    public async Task A_former_session_is_trained_again_set_by_set_as_it_was_done()
    {
        await using var db = app.Database.As(Dana.Business.Id);
        var former = (await TrainedClient.Assign(db, Dana, app.World.Bob)).Sessions[0];
        var dana = await app.As(Dana);
        await dana.Submit(await dana.Get($"/portal/sessions/{former}"), ".set-now form", ("Set.Load", "90"), ("Set.Reps", "6"));

        var page = await dana.Get(Train);
        page.Page.QuerySelectorAll("form[action$=again]").Single(form => form.TextContent.Contains("Squat day", StringComparison.Ordinal)).Id = "again-form";
        var sheet = await dana.Follow(await dana.Submit(page, "#again-form"));

        Assert.Contains("90 kg × 6", sheet.TextOf(".exercise-card"), StringComparison.Ordinal);
        Assert.Contains("0 of 1 sets", sheet.TextOf(".prog"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sparring_is_minutes_and_effort_its_load_counts_and_it_was_never_due()
    {
        var dana = await app.As(Dana);
        var day = Today.PlusDays(-9);

        var calendar = await dana.Follow(await dana.Submit(await dana.Get($"{Train}/activity?on={Iso(day)}"), "#activity", ("Input.Kind", "Sparring"), ("Input.Minutes", "45"), ("Input.Rpe", "8")));

        Assert.Contains("Sparring", calendar.TextOf(".month-day"), StringComparison.Ordinal);
        await using var db = app.Database.As(Dana.Business.Id);
        var tally = Assert.Single(await ClientTraining.TalliesAsync(db, Dana.ClientId!.Value, day, day, default));
        Assert.Equal((SessionStatus.Done, 8m, 45, true), (tally.Status, tally.Rpe, tally.Minutes, tally.IsUnplanned));
        Assert.Equal(0, ClientTraining.ComplianceOf([tally], [], new ComplianceWindow(Today, 28, [])).Sessions.Due);
        Assert.Equal(1, TrainingWeeks.Streak(TrainingWeeks.Of([tally], [], day, day), day));
    }

    [Theory]
    [InlineData("", "Sparring", "8", "Input.Minutes")]
    [InlineData("10000", "Sparring", "8", "Input.Minutes")]
    [InlineData("-5", "Sparring", "8", "Input.Minutes")]
    [InlineData("45", "", "8", "Input.Name")]
    public async Task What_is_wrong_is_said_at_its_field_and_kept(string minutes, string kind, string rpe, string field)
    {
        var dana = await app.As(Dana);
        var refused = await dana.Submit(await dana.Get($"{Train}/activity"), "#activity", ("Input.Kind", kind), ("Input.Minutes", minutes), ("Input.Rpe", rpe), ("Input.Note", "kept"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("true", refused.Element($"[name='{field}']").GetAttribute("aria-invalid"));
        Assert.Contains("kept", refused.TextOf("[name='Input.Note']"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_begun_by_mistake_is_removed_and_comes_back_and_what_is_logged_stays()
    {
        var dana = await app.As(Dana);
        var address = (await dana.Submit(await dana.Get($"{Train}?x=goblet-squat"), "#begin")).Location!;
        var removed = await dana.Follow(await dana.Submit(await dana.Get(address), "form[action$=removal]"));
        Assert.Equal(HttpStatusCode.NotFound, (await dana.Get(address)).Status);

        var sheet = await dana.Follow(await dana.Submit(removed, ".toast form"));
        var late = sheet;
        await dana.Submit(sheet, ".set-now form", ("Set.Load", "20"), ("Set.Reps", "10"));

        Assert.False((await dana.Get(address)).Has("form[action$=removal]"));
        Assert.Equal(HttpStatusCode.NotFound, (await dana.Submit(late, "form[action$=removal]")).Status);
    }

    [Fact]
    public async Task A_missed_session_of_the_last_days_is_found_and_logged_on_its_own_day()
    {
        await using var db = app.Database.As(Dana.Business.Id);
        var day = Today.PlusDays(-4);
        var planned = Assert.Single(await app.Schedule(Dana, day));
        await app.ChangeSession(Dana, planned, s => s.Miss(app.Time.Now));
        var session = planned.Id;
        var dana = await app.As(Dana);

        Assert.True((await dana.Get("/portal/today")).Has($"a[href='/portal/sessions/{session}']"));
        Assert.True((await dana.Get($"/portal/calendar?on={Iso(day)}")).Has($"a[href='/portal/sessions/{session}']"));
        await dana.Submit(await dana.Get($"/portal/sessions/{session}/finish"), "main form", ("Input.Rpe", "7"), ("Input.Minutes", "50"));

        Assert.Equal((day, SessionStatus.Done), ((await db.WorkoutLogs.SingleAsync(l => l.ScheduledSessionId == session)).Date, (await db.ScheduledSessions.SingleAsync(s => s.Id == session)).Status));
    }

    [Fact]
    public async Task Only_clients_train_here_and_nobody_repeats_or_removes_anothers_session()
    {
        Assert.Equal(HttpStatusCode.Redirect, (await app.Guest(Dana.Host).Get(Train)).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await (await app.As(app.World.Bob)).Get(Train)).Status);
        var (dana, erin) = (await app.As(Dana), await app.As(app.World.Erin));
        var own = (await dana.Submit(await dana.Get($"{Train}?x=goblet-squat"), "#begin")).Location!;
        var form = await dana.Get(own);
        Assert.NotEqual(HttpStatusCode.Redirect, (await erin.Submit(form, "form[action$=removal]")).Status);
        var erins = await erin.Get($"{Train}?x=goblet-squat");
        erins.Element("#begin").SetAttribute("action", $"{Train}/again");
        erins.Element("#begin").InnerHtml += $"<input name='former' value='{own.Split('/')[^1]}'>";
        Assert.Equal(HttpStatusCode.NotFound, (await erin.Submit(erins, "#begin")).Status);
        Assert.Equal(HttpStatusCode.OK, (await dana.Get(own)).Status);
    }

    private static string Iso(LocalDate day) => day.ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private async Task<List<ScheduledSession>> Sessions()
    {
        await using var db = app.Database.As(Dana.Business.Id);
        return await db.ScheduledSessions.Where(s => s.ClientId == Dana.ClientId).ToListAsync();
    }
}
