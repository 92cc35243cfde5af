namespace PulseForge.Core.Units;

/// <summary>A weight of plate, and how many pairs of it there are.</summary>
public readonly record struct PlatePair(decimal Weight, int Pairs);

/// <summary>Plates of one weight on each side of the bar.</summary>
public readonly record struct PlatesPerSide(decimal Weight, int Count);

/// <summary>
/// Everything that fits on one side of a bar, in the unit of the plates: which sums exist, and the fewest plates that make each.
/// Found once by going through the plates, since with few pairs the nearest sum is not what greedy filling finds.
/// </summary>
public sealed class PlateSet
{
    private readonly PlatePair[] plates;
    private readonly Lazy<SortedList<decimal, int[]>> sums;

    /// <param name="heaviestSide">What nobody loads beyond, so that many pairs stay quick to go through.</param>
    public PlateSet(IEnumerable<PlatePair> pairs, decimal heaviestSide)
    {
        plates = [.. pairs.OrderByDescending(pair => pair.Weight)];
        if (plates.Any(plate => plate.Weight <= 0 || plate.Pairs < 1)) throw new ArgumentException("A plate weighs something and comes in pairs.", nameof(pairs));
        if (plates.DistinctBy(plate => plate.Weight).Count() != plates.Length) throw new ArgumentException("Each weight stands once.", nameof(pairs));
        sums = new(() => Combine(heaviestSide));
    }

    public IList<decimal> Sums => sums.Value.Keys;

    public IReadOnlyList<PlatesPerSide> For(decimal sum) =>
        [.. sums.Value[sum].Select((count, i) => new PlatesPerSide(plates[i].Weight, count)).Where(plate => plate.Count > 0)];

    private SortedList<decimal, int[]> Combine(decimal heaviest)
    {
        var reached = new Dictionary<decimal, int[]> { [0] = new int[plates.Length] };
        for (var i = 0; i < plates.Length; i++) AddPlate(reached, i, heaviest);
        return new SortedList<decimal, int[]>(reached);
    }

    private void AddPlate(Dictionary<decimal, int[]> reached, int index, decimal heaviest)
    {
        foreach (var (sum, counts) in reached.ToArray())
            for (var count = 1; count <= plates[index].Pairs && sum + count * plates[index].Weight <= heaviest; count++)
            {
                int[] more = [.. counts];
                more[index] = count;
                Keep(reached, sum + count * plates[index].Weight, more);
            }
    }

    /// <summary>Of two ways with as many plates the one with the heavier plates inside, as people load a bar.</summary>
    private static void Keep(Dictionary<decimal, int[]> reached, decimal sum, int[] counts)
    {
        if (!reached.TryGetValue(sum, out var known) || IsBetter(counts, known)) reached[sum] = counts;
    }

    private static bool IsBetter(int[] counts, int[] known) => (counts.Sum() - known.Sum()) switch
    {
        < 0 => true,
        0 => counts.AsSpan().SequenceCompareTo(known) > 0,
        _ => false,
    };
}
