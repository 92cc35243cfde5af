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

    /// <summary>Nothing stays nothing: not everybody has a machine that assists. Who uses one gets more of it.</summary>
    public static decimal Lower(decimal kg, decimal byKg, LoadIncrements increments) => kg switch
    {
        < 0 => kg - byKg,
        0 => 0,
        _ => Math.Min(kg, Math.Min(increments.NearestKg(Math.Max(0, kg - byKg)), increments.DownKg(Math.Max(0, kg - Hair)))),
    };

    /// <summary>A share less. Of assistance a share less would be harder: it grows by a step.</summary>
    public static decimal LowerPercent(decimal kg, decimal percent, LoadIncrements increments) => kg switch
    {
        < 0 => kg - increments.Step.Kg,
        0 => 0,
        _ => Math.Min(increments.DownKg(kg * (100 - percent) / 100), Lower(kg, 0, increments)),
    };
}
