namespace PulseForge.Core.Units;

/// <summary>Evenly spaced loads: a rack of dumbbells, a machine's stack, a belt to hang plates on.</summary>
public sealed class StepIncrements : LoadIncrements
{
    private readonly decimal first;
    private readonly decimal step;
    private readonly decimal last;

    /// <exception cref="ArgumentOutOfRangeException">A step that is not positive, a negative first load, or a last load that no step reaches.</exception>
    public StepIncrements(decimal first, decimal step, decimal last, MassUnit unit) : base(unit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(step);
        if (last < first || (last - first) % step != 0) throw new ArgumentOutOfRangeException(nameof(last), last, "No step reaches it.");
        (this.first, this.step, this.last) = (first, step, last);
    }

    public static StepIncrements Dumbbells(MassUnit unit) => unit is MassUnit.Pound ? new(5, 5, 150, unit) : new(2, 2, 60, unit);

    public static StepIncrements Kettlebells(MassUnit unit) => unit is MassUnit.Pound ? new(10, 5, 150, unit) : new(4, 4, 48, unit);

    public static StepIncrements Machine(MassUnit unit) => unit is MassUnit.Pound ? new(5, 5, 500, unit) : new(2.5m, 2.5m, 250, unit);

    /// <summary>Hung from a belt or held: may be nothing at all.</summary>
    public static StepIncrements Added(MassUnit unit) => unit is MassUnit.Pound ? new(0, 2.5m, 400, unit) : new(0, 1.25m, 200, unit);

    public override Mass Step => ToMass(step);

    public override Mass Lightest => ToMass(first);

    protected override decimal FloorOf(decimal amount) => Math.Clamp(first + Math.Floor((amount - first) / step) * step, first, last);

    protected override decimal CeilingOf(decimal amount) => Math.Clamp(first + Math.Ceiling((amount - first) / step) * step, first, last);
}
