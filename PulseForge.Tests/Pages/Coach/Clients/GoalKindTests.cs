using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Automation;
using PulseForge.Core.Progress;
using PulseForge.Core.Training;
using PulseForge.Tests.Automation;
using PulseForge.Tests.Pages.Coach.Programs;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Coach.Clients;

/// <summary>Goals that are neither a weight nor a lift: a share of the sessions, and a day that comes.</summary>
public sealed class GoalKindTests(WebApp app) : IClassFixture<WebApp>, IAsyncLifetime
{
    private Person Dana => app.World.Dana;

    private string Address => $"/coach/clients/{Dana.ClientId}";

    private LocalDate Today => app.Today(Dana);

    public async Task InitializeAsync()
    {
        await app.BeginAnew();
        await Sql.Execute(app.Database.SuperuserConnection, "delete from celebrations; delete from goals; update users set locale = 'en-GB'");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_share_of_the_sessions_is_set_and_told_honestly_to_coach_and_client()
    {
        await Train(-9, SessionStatus.Missed, SessionStatus.Done, SessionStatus.Done, SessionStatus.Done);
        await app.Schedule(Dana, Today.PlusDays(2), Today.PlusDays(3), Today.PlusDays(40));
        var page = await SetAdherence(percent: "60 %", inDays: 10);
        Assert.Contains("No session was due yet.", page.TextOf("[data-goal]"), StringComparison.Ordinal);
        Assert.Contains("The goal is 60 %.", page.TextOf("[data-goal]"), StringComparison.Ordinal);
        Assert.Contains("No more may be missed.", page.TextOf("[data-kept]"), StringComparison.Ordinal);
        Assert.Contains("2 sessions are planned until", page.TextOf("[data-open]"), StringComparison.Ordinal);
        Assert.Equal("60", (await (await app.As(app.World.Bob)).Get($"{Address}/goal")).Element("[name='Input.Percent']").GetAttribute("value"));

        await SetBack(days: 9);
        page = await (await app.As(Dana)).Get("/portal/progress");
        Assert.Contains("3 of 4 sessions done, 75 %.", page.TextOf("[data-goal]"), StringComparison.Ordinal);
        Assert.Contains("You can miss one more and still make it.", page.TextOf("[data-kept]"), StringComparison.Ordinal);

        await Sql.Execute(app.Database.SuperuserConnection, "update goals set target = 90");
        page = await (await app.As(Dana)).Get("/portal/progress");
        Assert.Contains("It can't be reached any more", page.TextOf("[data-kept]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_share_that_holds_when_its_day_is_over_is_celebrated_by_one_mail_though_nothing_was_logged()
    {
        await Train(-2, SessionStatus.Done, SessionStatus.Done);
        await SetAdherence(percent: "60", inDays: 1);
        await SetBack(days: 2);
        await app.Schedule(Dana, Today.PlusDays(1));
        await app.Pass(Today.PlusDays(1) + new LocalTime(23, 58));
        Assert.False(await app.Db(Dana).Celebrations.AnyAsync());

        await app.Pass(Today.PlusDays(2) + new LocalTime(11, 0));
        await app.Pass(Today.PlusDays(3) + new LocalTime(11, 0));
        Assert.Equal("You reached your goal: Come to train", (await app.Db(Dana).OutboxEmails.SingleAsync(m => m.Kind == "GoalReached")).Subject);
        Assert.Equal(OccurrenceOutcome.Done, (await app.Db(Dana).Occurrences.SingleAsync(o => o.Kind == OccurrenceKind.GoalOver)).Outcome);
    }

    [Fact]
    public async Task A_share_that_does_not_hold_ends_quietly()
    {
        await Train(-2, SessionStatus.Missed, SessionStatus.Done);
        await SetAdherence(percent: "60", inDays: 1);
        await SetBack(days: 2);
        await app.Pass(Today.PlusDays(2) + new LocalTime(11, 0));

        Assert.False(await app.Db(Dana).OutboxEmails.AnyAsync(m => m.Kind == "GoalReached"));
        Assert.Equal(OccurrenceOutcome.NotReached, (await app.Db(Dana).Occurrences.SingleAsync(o => o.Kind == OccurrenceKind.GoalOver)).Outcome);
        Assert.Contains("Its day is over, and it was not reached.", (await (await app.As(app.World.Bob)).Get($"{Address}/progress")).TextOf("[data-kept]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_days_to_an_event_are_counted_its_steps_do_not_reach_it_and_the_coach_says_so_on_its_day()
    {
        var bob = await app.As(app.World.Bob);
        var page = await SetEvent(inDays: 23);
        Assert.Contains("23 days left", page.TextOf("[data-goal]"), StringComparison.Ordinal);
        Assert.Contains("3 weeks and 2 days", page.TextOf("[data-goal]"), StringComparison.Ordinal);
        Assert.False(page.Has("form[action$='/goal/reaching']"));

        page = await bob.Follow(await bob.Submit(await bob.Get($"{Address}/progress"), ".milestones form"));
        Assert.DoesNotContain("Reached on", page.TextOf("[data-goal]"), StringComparison.Ordinal);
        await Sql.Execute(app.Database.SuperuserConnection, $"update goals set by = '{Today:uuuu-MM-dd}'");
        page = await bob.Follow(await bob.Submit(await bob.Get($"{Address}/progress"), "form[action$='/goal/reaching']"));
        Assert.Contains("Reached on", page.TextOf("[data-goal]"), StringComparison.Ordinal);
        Assert.Contains("You reached your goal: Fight in Cork", (await (await app.As(Dana)).Get("/portal/progress")).TextOf("[data-news] h2"), StringComparison.Ordinal);

        page = await bob.Follow(await bob.Submit(page, "form[action$='/goal/reaching']"));
        Assert.Contains("Today", page.TextOf("[data-goal]"), StringComparison.Ordinal);
        await bob.Submit(page, "form[action$='/goal/reaching']");
        var celebration = await app.Db(Dana).Celebrations.SingleAsync(c => c.MilestoneId == null);
        Assert.Equal(1, await app.Db(Dana).Occurrences.CountAsync(o => o.Kind == OccurrenceKind.Celebration && o.SubjectId == celebration.Id));
    }

    [Fact]
    public async Task An_event_is_not_reached_before_its_day_and_not_by_who_does_not_coach_the_client()
    {
        var bob = await app.As(app.World.Bob);
        await SetEvent(inDays: 23);
        await Reach(bob, Address);
        Assert.Null((await app.Db(Dana).Goals.SingleAsync()).ReachedOn);

        await Sql.Execute(app.Database.SuperuserConnection, $"update goals set by = '{Today:uuuu-MM-dd}'");
        Assert.Equal(HttpStatusCode.NotFound, (await Reach(await app.As(app.World.Charlie), Address, "/coach/programs/new")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Reach(bob, $"/coach/clients/{app.World.Erin.ClientId}")).Status);
        Assert.Null((await app.Db(Dana).Goals.SingleAsync()).ReachedOn);
    }

    [Theory]
    [InlineData("adherence", "Input.Percent", "49")]
    [InlineData("adherence", "Input.Percent", "101")]
    [InlineData("adherence", "Input.Percent", "")]
    [InlineData("adherence", "Input.Percent", "ninety")]
    [InlineData("adherence", "Input.By", "")]
    [InlineData("event", "Input.By", "")]
    [InlineData("event", "Input.By", "1999-01-01")]
    public async Task What_a_kind_needs_is_asked_for_at_its_field(string about, string field, string typed)
    {
        var bob = await app.As(app.World.Bob);
        var refused = await bob.Submit(await bob.Get($"{Address}/goal"), "#goal", ("Input.Title", "x"), ("Input.About", about), ("Input.By", Iso(Today.PlusDays(9))), (field, typed));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("true", refused.Element($"[name='{field}']").GetAttribute("aria-invalid"));
        Assert.False(await app.Db(Dana).Goals.AnyAsync());
    }

    private async Task<Answer> SetAdherence(string percent, int inDays)
    {
        var bob = await app.As(app.World.Bob);
        return await bob.Follow(await bob.Submit(await bob.Get($"{Address}/goal"), "#goal",
            ("Input.Title", "Come to train"), ("Input.About", "adherence"), ("Input.Percent", percent), ("Input.By", Iso(Today.PlusDays(inDays))), ("Input.Milestones", "left over from another kind")));
    }

    private async Task<Answer> SetEvent(int inDays)
    {
        var bob = await app.As(app.World.Bob);
        return await bob.Follow(await bob.Submit(await bob.Get($"{Address}/goal"), "#goal", ("Input.Title", "Fight in Cork"), ("Input.About", "event"), ("Input.By", Iso(Today.PlusDays(inDays))), ("Input.Milestones", "weight made")));
    }

    /// <summary>As if it had been set so many days ago.</summary>
    private Task SetBack(int days) => Sql.Execute(app.Database.SuperuserConnection, $"update goals set set_on = '{Today.PlusDays(-days):uuuu-MM-dd}', set_at = set_at - interval '{days} days'");

    private async Task Train(int firstDay, params SessionStatus[] days)
    {
        var sessions = await app.Schedule(Dana, [.. days.Select((_, n) => Today.PlusDays(firstDay + n))]);
        foreach (var (session, status) in sessions.Zip(days)) await Sql.Execute(app.Database.SuperuserConnection, $"update scheduled_sessions set status = '{status}', status_at = now() where id = '{session.Id}'");
    }

    private async Task<Answer> Reach(Guest person, string address, string? from = null)
    {
        var page = await person.Get(from ?? $"{Address}/goal");
        page.Element("main form[method=post]").SetAttribute("action", $"{address}/goal/reaching");
        return await person.Submit(page, "main form[method=post]");
    }

    private static string Iso(LocalDate date) => date.ToString("uuuu-MM-dd", null);
}
