namespace PulseForge.Core.Units;

/// <summary>A bar and the plates that are there, the same on both sides.</summary>
public sealed class BarbellIncrements : LoadIncrements
{
    private const int Plenty = 8;
    private const decimal HeaviestSideKg = 300;
    private const decimal HeaviestSideLb = 660;

    // What fits on a bar is thousands of sums: found once, not for each exercise of each session that is shown.
    private static readonly BarbellIncrements Kilograms = new(20, Pairs(25, 20, 15, 10, 5, 2.5m, 1.25m), MassUnit.Kilogram);
    private static readonly BarbellIncrements Pounds = new(45, Pairs(45, 35, 25, 10, 5, 2.5m), MassUnit.Pound);

    private readonly decimal bar;
    private readonly PlateSet plates;

    public BarbellIncrements(decimal bar, IEnumerable<PlatePair> pairs, MassUnit unit) : base(unit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bar);
        this.bar = bar;
        plates = new PlateSet(pairs, unit is MassUnit.Pound ? HeaviestSideLb : HeaviestSideKg);
    }

    /// <summary>An Olympic bar with plenty of the usual plates: steps of 2.5 kg or 5 lb.</summary>
    public static BarbellIncrements Standard(MassUnit unit) => unit is MassUnit.Pound ? Pounds : Kilograms;

    public override Mass Step => ToMass(plates.Sums.Count < 2 ? 0 : 2 * plates.Sums.Zip(plates.Sums.Skip(1), (low, high) => high - low).Min());

    public override Mass Lightest => ToMass(bar);

    /// <summary>What to put on each side for the loadable weight nearest to this one, the heaviest plate first, with as few as can be.</summary>
    public IReadOnlyList<PlatesPerSide> PerSide(Mass load) => plates.For((Nearest(load).Amount - bar) / 2);

    protected override decimal FloorOf(decimal amount) => Total(At(amount, down: true));

    protected override decimal CeilingOf(decimal amount) => Total(At(amount, down: false));

    private static IEnumerable<PlatePair> Pairs(params decimal[] weights) => weights.Select(weight => new PlatePair(weight, Plenty));

    private decimal Total(decimal side) => bar + 2 * side;

    private decimal At(decimal amount, bool down)
    {
        var (sums, side) = (plates.Sums, (amount - bar) / 2);
        var above = FirstAtLeast(sums, side);
        if (above == sums.Count) return sums[^1];
        return down && above > 0 && sums[above] > side ? sums[above - 1] : sums[above];
    }

    private static int FirstAtLeast(IList<decimal> sums, decimal side)
    {
        var (low, high) = (0, sums.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sums[middle] < side) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
