using PulseForge.Core.Units;

namespace PulseForge.Core.Programs.Progression;

/// <summary>Moves a load up or down to one that can be loaded, never by nothing: where the increment is finer than the plates, a whole step.</summary>
internal static class LoadSteps
{
    /// <summary>Below what any plate weighs.</summary>
    private const decimal Hair = 0.01m;

    public static decimal Raise(decimal kg, decimal byKg, LoadIncrements increments)
    {
        if (kg + byKg <= 0) return kg + byKg;
        var next = increments.Up(new Mass(Math.Max(0, kg) + Hair)).Kg;
        return Math.Max(increments.NearestKg(kg + byKg), next) is var raised && raised > kg ? raised : kg;
    }

    public static decimal Lower(decimal kg, decimal byKg, LoadIncrements increments)
    {
        if (kg <= 0) return kg - byKg;
        var below = increments.DownKg(Math.Max(0, kg - Hair));
        return Math.Min(kg, Math.Min(increments.NearestKg(Math.Max(0, kg - byKg)), below));
    }

    /// <summary>A share less. Assistance has no share that would make it easier: it grows by a step.</summary>
    public static decimal LowerPercent(decimal kg, decimal percent, LoadIncrements increments) =>
        kg > 0 ? Math.Min(increments.DownKg(kg * (100 - percent) / 100), Lower(kg, 0, increments)) : kg - increments.Step.Kg;
}
