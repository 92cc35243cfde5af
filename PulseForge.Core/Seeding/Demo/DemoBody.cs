using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Accounts;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Progress;
using PulseForge.Core.Time;

namespace PulseForge.Core.Seeding.Demo;

/// <summary>What a demo client's scales show, three mornings a week, and the goal that their coach set at the start.</summary>
internal sealed class DemoBody(PulseForgeDb db, DemoClock clock, DemoClient person, User coach, Random random, DateTimeZone zone)
{
    private static readonly LocalTime Morning = new(7, 10);

    public async Task LiveAsync(Client client, LocalDate monday, Instant now, CancellationToken cancel)
    {
        if (person.Weight is { } weight) await WeighAsync(client, monday, now, weight, cancel);
        if (person.Goal is { } goal) await AimAsync(client, monday, goal, cancel);
        db.ChangeTracker.Clear();
    }

    private async Task WeighAsync(Client client, LocalDate monday, Instant now, (double Kg, double PerWeek) weight, CancellationToken cancel)
    {
        var last = LocalDay.Today(now, zone).PlusWeeks(-(person.StopsWeeksAgo ?? 0));
        var weights = new BodyWeights(db, clock);
        for (var day = 0; monday.PlusDays(day) <= last; day += random.Next(2, 4))
        {
            var at = zone.ResolveLocal(monday.PlusDays(day) + Morning, NodaTime.TimeZones.Resolvers.LenientResolver).ToInstant();
            if (at > now) return;
            clock.Now = at;
            var kg = weight.Kg + weight.PerWeek * day / 7 + (random.NextDouble() - 0.5) * 1.2;
            await weights.EnterAsync(client.Id, monday.PlusDays(day), decimal.Round((decimal)kg, 1), cancel);
            db.ChangeTracker.Clear();
        }
    }

    private async Task AimAsync(Client client, LocalDate monday, DemoGoal wish, CancellationToken cancel)
    {
        clock.Now = LocalDay.Start(monday, zone);
        var goal = await GoalAsync(client, monday, wish, cancel);
        foreach (var step in wish.Milestones) goal.AddMilestone(null, step);
        await new ClientGoals(db, clock).SetAsync(goal, cancel);
    }

    private async Task<Goal> GoalAsync(Client client, LocalDate monday, DemoGoal wish, CancellationToken cancel)
    {
        var by = monday.PlusWeeks(wish.InWeeks);
        if (wish.Lift is { } slug)
        {
            var exercise = await db.Exercises.SingleAsync(e => e.CatalogueSlug == slug, cancel);
            return Goal.OfLift(client.Id, exercise.Id, wish.Title, DemoTraining.OneRepMax(person, slug), wish.Target, monday, by, coach.Id, clock.Now);
        }
        var metric = await db.MetricDefinitions.SingleAsync(m => m.Kind == MetricKind.BodyWeight, cancel);
        return Goal.OfMetric(client.Id, metric, wish.Title, (decimal)person.Weight!.Value.Kg, wish.Target, monday, by, coach.Id, clock.Now);
    }
}
