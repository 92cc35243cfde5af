using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Progression;
using PulseForge.Core.Seeding.Demo;
using PulseForge.Core.Time;
using PulseForge.Core.Training;

namespace PulseForge.Core.Seeding.Sample;

/// <summary>One past session of the sample client: every set as its sheet asked for, a little harder each week. One is missed.</summary>
internal sealed class SampleTraining(PulseForgeDb db, ScheduledSession planned, int index, DateTimeZone zone)
{
    private const int Missed = 4;
    private static readonly LocalTime Evening = new(18, 30);

    /// <summary>First loads of somebody who has lifted before, in kilograms.</summary>
    private static readonly Dictionary<string, decimal> First = new()
    {
        ["barbell-back-squat"] = 50, ["barbell-bench-press"] = 32.5m, ["barbell-deadlift"] = 60, ["barbell-overhead-press"] = 22.5m, ["power-clean"] = 30,
    };

    private static readonly Dictionary<int, string> Notes = new() { [1] = "Overhead press is new to me, the rest felt light.", [5] = "Short on sleep, but it went up.", [8] = "Squats moved fast today." };

    public async Task PassAsync(CancellationToken cancel)
    {
        var clock = new DemoClock(zone.ResolveLocal(planned.Date + Evening, LocalDay.NextExisting).ToInstant());
        if (index == Missed) planned.Miss(LocalDay.Span(planned.Date, zone).End);
        else await TrainAsync(clock, cancel);
        await db.SaveChangesAsync(cancel);
    }

    private async Task TrainAsync(DemoClock clock, CancellationToken cancel)
    {
        var sheet = (await new SessionSheets(db, clock).FindAsync(planned.Id, cancel))!;
        var log = db.Add(new WorkoutLog(planned, clock.Now, null)).Entity;
        foreach (var item in sheet.Items)
        foreach (var set in item.Sets.Where(s => s.Planned is not null))
        {
            clock.Now += Duration.FromSeconds(190);
            db.Add(TrainingLog.Of(log, item, set.Order, Do(item, set.Planned!), clock.Now));
        }
        log.Finish(clock.Now, Felt, 52 + index, Notes.GetValueOrDefault(index));
        planned.Complete(clock.Now);
    }

    private SetResult Do(SheetItem item, PlannedSet set) => set.Amount.CountsReps
        ? new SetResult(set.LoadKg ?? First.GetValueOrDefault(item.Item.Exercise.Slug ?? "", 20), set.Amount.Max ?? set.Amount.Min, Rpe: Felt)
        : new SetResult(set.LoadKg, null, Seconds: set.Amount.Min, Rpe: Felt);

    private decimal Felt => 7 + (index / 3 * 0.5m);
}
