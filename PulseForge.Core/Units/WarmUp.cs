namespace PulseForge.Core.Units;

/// <summary>A set that leads up to the work.</summary>
/// <param name="Step">Which step of the way it is, the last before the work is −1. A step keeps its number whatever else is left out, so that what was done of it is found again when the load changes.</param>
public readonly record struct WarmUpSet(int Step, Mass Load, int Reps);

/// <summary>
/// The way up to a first work set: the empty bar, then about 40, 60 and 80 % with fewer and fewer reps (Rippetoe &amp; Kilgore, "Practical
/// Programming", 2009; their two sets with the empty bar are one of ten here), rounded down to what can be loaded. A step that is less than a tenth of the
/// work above the one before, or as heavy as the work, is left out: a light set needs no long way. Only a bar is lifted empty.
/// </summary>
public static class WarmUp
{
    private const decimal LeastRise = 0.1m;

    private static readonly (decimal Share, int Reps)[] Steps = [(0, 10), (0.4m, 5), (0.6m, 3), (0.8m, 2)];

    /// <summary>So many steps at the most: their numbers reach from −4 to −1.</summary>
    public static int MostSteps => Steps.Length;

    public static IReadOnlyList<WarmUpSet> To(Mass work, LoadIncrements increments)
    {
        List<WarmUpSet> sets = [];
        foreach (var (index, (share, reps)) in Steps.Index())
        {
            if (share == 0 && increments is not BarbellIncrements) continue;
            var load = increments.Down(work with { Kg = work.Kg * share });
            var rises = sets.Count == 0 || load.Kg - sets[^1].Load.Kg >= work.Kg * LeastRise;
            if (load.Kg > 0 && load.Kg < work.Kg && rises) sets.Add(new WarmUpSet(index - Steps.Length, load, reps));
        }
        return sets;
    }
}
