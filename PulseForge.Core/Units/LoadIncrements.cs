namespace PulseForge.Core.Units;

/// <summary>
/// The loads that a piece of equipment can be set to, in its own unit. A load below the lightest one becomes the lightest, one above
/// the heaviest the heaviest: nobody can take a plate off an empty bar.
/// </summary>
public abstract class LoadIncrements
{
    /// <summary>225 lb stored as 102.058 kg are 224.9994 lb again: such dust must not cost a plate.</summary>
    private const int StoredDecimals = 2;

    protected LoadIncrements(MassUnit unit) => Unit = unit;

    public MassUnit Unit { get; }

    /// <summary>The smallest difference between two loads.</summary>
    public abstract Mass Step { get; }

    public abstract Mass Lightest { get; }

    /// <summary>The heaviest load that is not above this one.</summary>
    public Mass Down(Mass load) => ToMass(FloorOf(AmountOf(load)));

    public Mass Up(Mass load) => ToMass(CeilingOf(AmountOf(load)));

    /// <summary>The load that is nearest; of two equally near ones the heavier, as spreadsheets round.</summary>
    public Mass Nearest(Mass load)
    {
        var amount = AmountOf(load);
        var (below, above) = (FloorOf(amount), CeilingOf(amount));
        return ToMass(amount - below < above - amount ? below : above);
    }

    public decimal DownKg(decimal kg) => Down(new Mass(kg)).Kg;

    public decimal NearestKg(decimal kg) => Nearest(new Mass(kg)).Kg;

    protected abstract decimal FloorOf(decimal amount);

    protected abstract decimal CeilingOf(decimal amount);

    protected Mass ToMass(decimal amount) => Mass.Of(amount, Unit);

    private decimal AmountOf(Mass load) => decimal.Round(load.In(Unit).Amount, StoredDecimals);
}
