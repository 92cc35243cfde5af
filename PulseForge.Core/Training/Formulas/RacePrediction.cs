using NodaTime;

namespace PulseForge.Core.Training.Formulas;

/// <summary>
/// The time over another distance: T2 = T1·(D2/D1)^1.06 (Riegel 1981, American Scientist 69:285). For efforts of minutes to hours and
/// distances at most four times apart; beyond that there is no value.
/// </summary>
public static class RacePrediction
{
    private const double Fatigue = 1.06;
    private const decimal WidestRatio = 4;

    public static Duration? Of(decimal metres, Duration time, decimal otherMetres)
    {
        if (metres <= 0 || otherMetres <= 0 || time <= Duration.Zero) return null;
        if (otherMetres > metres * WidestRatio || metres > otherMetres * WidestRatio) return null;
        return time * Math.Pow((double)(otherMetres / metres), Fatigue);
    }
}
