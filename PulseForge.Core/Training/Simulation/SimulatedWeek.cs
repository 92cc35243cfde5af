using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Progression;

namespace PulseForge.Core.Training.Simulation;

/// <summary>One exercise of a simulated session: what would be asked for, and what the simulated client did of it.</summary>
/// <param name="Done">Empty in a week that is missed.</param>
public sealed record SimulatedItem(SheetItem Item, ValueList<DoneSet> Done);

/// <param name="Week">From 1, counted on over the program's passes.</param>
public sealed record SimulatedSession(int Week, int Day, string Name, IReadOnlyList<SimulatedItem> Items);

/// <summary>What a week comes to.</summary>
/// <param name="WorkSets">Done.</param>
/// <param name="Reps">Of all work sets; both sides count.</param>
/// <param name="TonnageKg">Load times reps of the work sets, in kilograms; the client's own weight is left out.</param>
/// <param name="Intensity">The mean load of all reps as a share of the one-repetition maxes that the simulation began with; null where no load is known.</param>
public sealed record SimulatedWeek(int Week, int WorkSets, int Reps, decimal TonnageKg, decimal? Intensity)
{
    internal static SimulatedWeek Of(int week, IEnumerable<SimulatedSession> sessions, IReadOnlyDictionary<Guid, decimal> maxes)
    {
        var sets = sessions.SelectMany(session => session.Items).SelectMany(item => item.Done.Where(set => set.IsWork).Select(set => (item.Item, Set: set, Reps: RepsOf(item.Item, set)))).ToList();
        var loaded = sets.Where(x => x.Set.LoadKg > 0 && x.Item.Item.Sets[0].Load.Kind != LoadKind.Bodyweight).ToList();
        var relative = loaded.Where(x => x.Reps > 0 && maxes.ContainsKey(x.Item.ExerciseId)).Select(x => (x.Reps, Share: x.Set.LoadKg!.Value / maxes[x.Item.ExerciseId])).ToList();
        return new SimulatedWeek(week, sets.Count, sets.Sum(x => x.Reps), loaded.Sum(x => x.Reps * x.Set.LoadKg!.Value), relative.Count == 0 ? null : relative.Sum(x => x.Reps * x.Share) / relative.Sum(x => x.Reps));
    }

    private static int RepsOf(SheetItem item, DoneSet set) => (set.Reps ?? 0) * (set.Order < item.Target.Sets.Count && item.Target.Sets[set.Order].PerSide ? 2 : 1);
}
