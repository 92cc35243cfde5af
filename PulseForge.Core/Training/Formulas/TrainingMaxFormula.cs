namespace PulseForge.Core.Training.Formulas;

/// <summary>
/// The training max is 90 % of the one-repetition maximum (Wendler, "5/3/1", 2nd ed. 2011), so that planned work stays ahead of a bad
/// day. A program may state another share. Kilograms in, kilograms out, before rounding to what can be loaded.
/// </summary>
public static class TrainingMaxFormula
{
    public const decimal UsualPercent = 90;

    /// <exception cref="ArgumentOutOfRangeException">A negative maximum, or a share outside of 50–100 %.</exception>
    public static decimal FromOneRepMax(decimal oneRepMaxKg, decimal percent = UsualPercent)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(oneRepMaxKg);
        if (percent is < 50 or > 100) throw new ArgumentOutOfRangeException(nameof(percent), percent, "50 to 100 %.");
        return Percent(oneRepMaxKg, percent);
    }

    public static decimal Percent(decimal kg, decimal percent) => kg * percent / 100;
}
