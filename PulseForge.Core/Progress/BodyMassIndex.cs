namespace PulseForge.Core.Progress;

/// <summary>
/// Mass ÷ height² in kg/m² (Quetelet; WHO Technical Report 894, 2000). For adults; it tells muscle from fat as little as a scale does.
/// </summary>
public static class BodyMassIndex
{
    /// <exception cref="ArgumentOutOfRangeException">A mass or height that is not positive.</exception>
    public static decimal Of(decimal kg, decimal heightCm)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(kg);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(heightCm);
        return kg / (heightCm / 100 * (heightCm / 100));
    }
}
