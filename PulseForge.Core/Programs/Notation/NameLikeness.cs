namespace PulseForge.Core.Programs.Notation;

/// <summary>Finds the most alike of many names by the pairs of neighbouring letters that both have (Dice's coefficient).</summary>
internal sealed class NameLikeness
{
    /// <summary>Below this share of common pairs two names have nothing to do with each other.</summary>
    private const double LeastLikeness = 0.4;

    private readonly string[] names;
    private readonly int[] pairCounts;
    private readonly Dictionary<int, List<int>> namesByPair = [];

    public NameLikeness(IEnumerable<string> names)
    {
        this.names = names.ToArray();
        pairCounts = new int[this.names.Length];
        for (var index = 0; index < this.names.Length; index++) Add(index);
    }

    /// <summary>Null if none is alike.</summary>
    public string? Nearest(string typed)
    {
        var pairs = PairsOf(typed);
        var common = new int[names.Length];
        foreach (var pair in pairs)
        {
            foreach (var index in namesByPair.GetValueOrDefault(pair) ?? []) common[index]++;
        }

        var (nearest, best) = (-1, LeastLikeness);
        for (var index = 0; index < names.Length; index++)
        {
            var likeness = 2.0 * common[index] / (pairs.Count + pairCounts[index]);
            if (likeness > best) (nearest, best) = (index, likeness);
        }

        return nearest < 0 ? null : names[nearest];
    }

    private void Add(int index)
    {
        var pairs = PairsOf(names[index]);
        pairCounts[index] = pairs.Count;
        foreach (var pair in pairs)
        {
            if (!namesByPair.TryGetValue(pair, out var list)) namesByPair[pair] = list = [];
            list.Add(index);
        }
    }

    private static HashSet<int> PairsOf(string name)
    {
        var text = $" {name.ToUpperInvariant()} ";
        return Enumerable.Range(0, text.Length - 1).Select(i => (text[i] << 16) | text[i + 1]).ToHashSet();
    }
}
