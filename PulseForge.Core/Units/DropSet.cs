namespace PulseForge.Core.Units;

/// <summary>
/// The load of a set that follows without a rest, with less: a fifth less than the set before it (usual practice takes off 20–25 %), rounded to what can be loaded. At least
/// one step less; null where there is nothing to take off.
/// </summary>
public static class DropSet
{
    private const decimal Share = 0.8m;

    public static Mass? After(Mass load, LoadIncrements increments)
    {
        if (load.Kg <= 0) return null;
        var less = increments.Nearest(load with { Kg = load.Kg * Share });
        if (less.Kg >= load.Kg) less = increments.Down(load with { Kg = load.Kg - increments.Step.Kg });
        return less.Kg < load.Kg && less.Kg > 0 ? less : null;
    }
}
