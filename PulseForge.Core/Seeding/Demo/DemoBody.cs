using NodaTime;
using PulseForge.Core.Automation;
using PulseForge.Core.Progress;
using PulseForge.Core.Time;

namespace PulseForge.Core.Seeding.Demo;

/// <summary>What a demo client's scales show, two or three mornings a week, and the goal that their coach set.</summary>
internal sealed class DemoBody(DemoScene scene, DemoCharacter person)
{
    private static readonly LocalTime Morning = new(7, 10);
    private const double Noise = 1.1;

    private LocalDate _next = person.Start;

    public void Weigh(LocalDate date)
    {
        if (date < _next || person.Weight(date) is not { } weight || person.HasStopped(date)) return;
        // The scales stay at home on holiday.
        _next = date.PlusDays(person.Is(DemoEventKind.Holiday, date) ? 8 : scene.Random.NextDouble() < 0.08 ? 9 : scene.Random.Next(2, 5));
        var at = scene.At(date, Morning);
        if (at > scene.Now || person.Is(DemoEventKind.Holiday, date)) return;
        var kg = decimal.Round((decimal)(weight + (scene.Random.NextDouble() - 0.5) * Noise), 1);
        scene.Db.Add(new MetricEntry(scene.Client.Id, scene.House.BodyWeight, date, kg, scene.Client.UserId, at));
    }

    public async Task AimAsync(LocalDate date, CancellationToken cancel)
    {
        if (scene.Story.Goal is not { } wish || date != LocalDate.Max(person.Start, person.Today.PlusWeeks(-wish.WeeksAgo))) return;
        scene.Clock.Now = LocalDay.Start(date, scene.Zone);
        var goal = Goal(wish, date);
        foreach (var step in wish.Milestones ?? []) goal.AddMilestone(null, step);
        foreach (var step in wish.Steps ?? []) goal.AddMilestone(step, null);
        if (wish.Steps is not null) goal.Milestones[0].Reach(date);
        scene.Db.Add(goal);
        new Planner(scene.Db, scene.Clock).PlanGoalEnd(scene.Client, goal);
        await scene.SaveInEveningAsync(date, cancel);
    }

    private Goal Goal(DemoGoal wish, LocalDate date)
    {
        var by = date.PlusWeeks(wish.InWeeks);
        if (wish.Steps is not null) return Progress.Goal.OfEvent(scene.Client.Id, wish.Title, date, by, scene.Coach.Id, scene.Clock.Now);
        if (wish.Percent is { } percent) return Progress.Goal.OfAdherence(scene.Client.Id, wish.Title, percent, date, by, scene.Coach.Id, scene.Clock.Now);
        if (wish.Lift is not { } slug)
            return Progress.Goal.OfMetric(scene.Client.Id, scene.House.BodyWeight, wish.Title, decimal.Round((decimal)person.Weight(date)!.Value, 1), wish.Target, date, by, scene.Coach.Id, scene.Clock.Now);
        var exercise = scene.House.Exercises.Values.Single(e => e.CatalogueSlug == slug).Id;
        return Progress.Goal.OfLift(scene.Client.Id, exercise, wish.Title, decimal.Round(person.Strength(date) * DemoLifts.OfSquat(slug), 1), wish.Target, date, by, scene.Coach.Id, scene.Clock.Now);
    }
}
