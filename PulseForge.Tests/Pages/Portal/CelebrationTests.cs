using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PulseForge.Core.Automation;
using PulseForge.Core.Data;
using PulseForge.Core.Progress;
using PulseForge.Tests.Pages.Coach.Programs;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Portal;

/// <summary>A goal or a step of it is reached: the client sees it until they close it, and gets one mail.</summary>
public sealed class CelebrationTests(WebApp app) : IClassFixture<WebApp>, IAsyncLifetime
{
    private const string Progress = "/portal/progress";

    private Person Dana => app.World.Dana;

    public Task InitializeAsync() => Sql.Execute(app.Database.SuperuserConnection,
        "delete from celebrations; delete from goals; delete from metric_entries; delete from occurrences; delete from outbox_emails; update users set unwanted_mail = 0, locale = 'en-GB'; update clients set units = 'Kilograms'");

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_step_is_celebrated_on_the_screen_until_it_is_closed_and_by_one_mail()
    {
        await Aim();
        var dana = await app.As(Dana);
        var page = await Weigh(dana, "73.8");

        Assert.Contains("A step is done: 74 kg", page.TextOf("[data-news] h2"), StringComparison.Ordinal);
        await Mail();
        Assert.Equal([("GoalReached", "A step is done: 74 kg", true)], (await Db().OutboxEmails.ToListAsync()).Select(m => (m.Kind, m.Subject, m.UnsubscribeUrl is not null)));

        page = await dana.Follow(await dana.Submit(page, "[data-news] form"));
        Assert.False(page.Has("[data-news]"));
    }

    [Fact]
    public async Task What_a_correction_takes_back_and_another_brings_is_not_told_twice()
    {
        await Aim();
        var dana = await app.As(Dana);
        var page = await Weigh(dana, "73.8");
        await Mail();
        var entry = page.Element(".weighing a").GetAttribute("href")!;
        page = await dana.Follow(await dana.Submit(await dana.Get(entry), "#weighing", ("Input.Weight", "74.8")));
        Assert.False(page.Has("[data-news]"));
        await dana.Submit(await dana.Get(entry), "#weighing", ("Input.Weight", "73.7"));
        await Mail();

        Assert.Equal((1, 1), (await Db().Celebrations.CountAsync(), await Db().OutboxEmails.CountAsync()));
    }

    [Fact]
    public async Task What_does_not_stand_any_more_is_not_mailed()
    {
        await Aim();
        var dana = await app.As(Dana);
        var page = await Weigh(dana, "73.8");
        await dana.Submit(page, ".weighing form");
        await Mail();

        Assert.False(await Db().OutboxEmails.AnyAsync());
        Assert.Equal(OccurrenceOutcome.NotReached, (await Db().Occurrences.SingleAsync()).Outcome);
    }

    [Fact]
    public async Task The_last_step_and_the_goal_at_once_are_one_mail()
    {
        await Aim();
        var dana = await app.As(Dana);
        await Weigh(dana, "71");
        await Mail();
        Assert.Equal(["You reached your goal: Make 72 kg"], await Db().OutboxEmails.Select(m => m.Subject).ToListAsync());
        Assert.Equal(2, await Db().Celebrations.CountAsync());
    }

    [Fact]
    public async Task Who_refuses_such_mails_sees_it_on_the_screen_alone()
    {
        await Sql.Execute(app.Database.SuperuserConnection, "update users set unwanted_mail = 4");
        await Aim();
        var page = await Weigh(await app.As(Dana), "73.8");
        await Mail();
        Assert.True(page.Has("[data-news]"));
        Assert.False(await Db().OutboxEmails.AnyAsync());
    }

    [Fact]
    public async Task What_was_reached_long_ago_is_no_news()
    {
        await Aim(setDaysAgo: 40);
        var dana = await app.As(Dana);
        var page = await Weigh(dana, "73.8", daysAgo: 20);
        Assert.False(page.Has("[data-news]"));
        Assert.False(await Db().Occurrences.AnyAsync());
        Assert.Equal(1, await Db().Celebrations.CountAsync());
    }

    [Fact]
    public async Task Two_looks_at_once_find_it_once()
    {
        await Aim();
        await using (var db = Db())
        {
            db.Add(new MetricEntry(Dana.ClientId!.Value, await db.MetricDefinitions.SingleAsync(m => m.Kind == MetricKind.BodyWeight), Today, 73, null, app.Time.Now));
            await db.SaveChangesAsync();
        }
        await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            await using var db = Db();
            await new Celebrations(db, db.Clock).CatchUpAsync(Dana.ClientId!.Value, default);
        }));
        Assert.Equal((1, 1), (await Db().Celebrations.CountAsync(), await Db().Occurrences.CountAsync()));
    }

    [Fact]
    public async Task Anothers_celebration_can_not_be_closed()
    {
        await Aim();
        var page = await Weigh(await app.As(Dana), "73.8");
        var erin = await app.As(app.World.Erin);
        var own = await erin.Get(Progress);
        own.Element("#weighing").SetAttribute("action", page.Element("[data-news] form").GetAttribute("action")!);
        Assert.Equal(HttpStatusCode.NotFound, (await erin.Submit(own, "#weighing")).Status);
        Assert.Null((await Db().Celebrations.SingleAsync()).SeenAt);
    }

    private LocalDate Today => app.Time.Now.InUtc().Date;

    /// <summary>From 75 to 72 kg, with a step at 74.</summary>
    private async Task Aim(int setDaysAgo = 0)
    {
        await using var db = app.Db(app.World.Bob);
        var metric = await db.MetricDefinitions.SingleOrDefaultAsync(m => m.Kind == MetricKind.BodyWeight) ?? db.Add(MetricDefinition.BodyWeight(app.Time.Now)).Entity;
        var goal = Goal.OfMetric(Dana.ClientId!.Value, metric, "Make 72 kg", 75, 72, Today.PlusDays(-setDaysAgo - 1), Today.PlusDays(90), null, app.Time.Now - Duration.FromDays(setDaysAgo + 1));
        goal.AddMilestone(null, 74);
        db.Add(goal);
        await db.SaveChangesAsync();
    }

    private async Task<Answer> Weigh(Guest dana, string kg, int daysAgo = 0)
    {
        var page = await dana.Get(Progress);
        return await dana.Follow(await dana.Submit(page, "#weighing", ("Input.Weight", kg), ("Input.On", Today.PlusDays(-daysAgo).ToString("uuuu-MM-dd", null))));
    }

    /// <summary>In the next morning at the latest: the hours of the night are quiet.</summary>
    private async Task Mail()
    {
        await Sql.Execute(app.Database.SuperuserConnection, "update occurrences set next_attempt_at = now() - interval '1 minute' where next_attempt_at is not null");
        await app.Services.GetRequiredService<DueWork>().RunAsync(default);
    }

    private PulseForgeDb Db() => app.Db(Dana);
}
