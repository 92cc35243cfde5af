namespace PulseForge.Core.Units;

/// <summary>A set that leads up to the work.</summary>
public readonly record struct WarmUpSet(Mass Load, int Reps);

/// <summary>
/// The way up to a first work set: the empty bar, then about 40, 60 and 80 % with fewer and fewer reps (Rippetoe &amp; Kilgore, "Practical
/// Programming", 2009), rounded down to what can be loaded. Steps that would be as light as the one before, or as heavy as the work, are left out.
/// </summary>
public static class WarmUp
{
    private static readonly (decimal Share, int Reps)[] Steps = [(0, 5), (0.4m, 5), (0.6m, 3), (0.8m, 2)];

    public static IReadOnlyList<WarmUpSet> To(Mass work, LoadIncrements increments)
    {
        List<WarmUpSet> sets = [];
        foreach (var (share, reps) in Steps)
        {
            var load = increments.Down(work with { Kg = work.Kg * share });
            if (load.Kg > 0 && load.Kg < work.Kg && (sets.Count == 0 || load.Kg > sets[^1].Load.Kg)) sets.Add(new WarmUpSet(load, reps));
        }
        return sets;
    }
}
