using System.Globalization;
using PulseForge.Core.Units;

namespace PulseForge.Core.Programs;

/// <summary>A factor as a coach types it: "60 %", "60" and "0.6" are the same. Without a sign, numbers up to 2 are factors and others are percentages: a factor ends at 2.</summary>
public static class FactorText
{
    private const decimal Largest = 2;
    private static readonly NumberRange Percent = new(1, 200, 1);
    private static readonly NumberRange Any = new(0, 200, 3);

    public static Parsed<decimal> Parse(string text, CultureInfo culture)
    {
        var typed = text.Trim();
        var number = typed.TrimEnd('%').TrimEnd();
        if (number.Length < typed.Length) return NumberText.Parse(number, culture, Percent).Then<decimal>(percent => percent / 100);
        return NumberText.Parse(number, culture, Any).Then(value => value <= Largest ? Checked(value) : Percent.Check(value).Then<decimal>(percent => percent / 100));
    }

    public static string Print(decimal factor, CultureInfo culture) => (factor * 100).ToString("0.#", culture) + " %";

    private static Parsed<decimal> Checked(decimal factor) => PlanLimits.Factor(factor) is { } problem ? problem : factor;
}
