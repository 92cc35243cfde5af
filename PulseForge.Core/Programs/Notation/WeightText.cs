using System.Globalization;
using PulseForge.Core.Units;
using static PulseForge.Core.Programs.Notation.TokenReader;

namespace PulseForge.Core.Programs.Notation;

/// <summary>
/// Weights as they are typed, in kilograms or pounds. What is exact in the business's unit is printed in it, what is exact in the other one is
/// printed there with its unit, so that reading gives the same kilograms again.
/// </summary>
internal static class WeightText
{
    private const int PoundDecimals = 2;
    private const int ShortDecimals = 3;

    public static string Print(decimal kg, MassUnit unit) => unit == MassUnit.Pound
        ? Pounds(kg) ?? Kilograms(kg)
        : decimal.Round(kg, ShortDecimals) == kg ? Kilograms(kg) : Pounds(kg) ?? Kilograms(kg);

    /// <summary>With its sign, as an increment: +2.5kg.</summary>
    public static string PrintSigned(decimal kg, MassUnit unit) => (kg < 0 ? "-" : "+") + Print(Math.Abs(kg), unit);

    /// <summary>Kilograms of a number and its unit, if one follows; without one the business's unit is meant.</summary>
    public static decimal Read(TokenReader reader)
    {
        var number = reader.Current.IsNumber ? reader.Take() : throw Unreadable(reader.Current, NotationTexts.Weight);
        var value = NumberOf(number);
        var unit = ReadUnit(reader) ?? reader.Unit;
        if (unit == MassUnit.Kilogram) return value;
        Check(Limit.TooPrecise(value, PoundDecimals), number, number.End);
        return value * Mass.KgPerPound;
    }

    /// <summary>Kilograms of a number with its sign before it: +2.5kg.</summary>
    public static decimal ReadSigned(TokenReader reader)
    {
        var negative = reader.TrySymbol('-');
        if (!negative && !reader.TrySymbol('+')) throw Unreadable(reader.Current, NotationTexts.Weight);
        var kg = Read(reader);
        return negative ? -kg : kg;
    }

    public static bool IsUnit(Token token) => token.IsAny("kg", "kgs", "kilo", "kilos", "lb", "lbs");

    public static string Number(decimal value) => value.ToString("0.##########", CultureInfo.InvariantCulture);

    private static MassUnit? ReadUnit(TokenReader reader) =>
        reader.TryWord("kg", "kgs", "kilo", "kilos") ? MassUnit.Kilogram : reader.TryWord("lb", "lbs") ? MassUnit.Pound : null;

    private static string Kilograms(decimal kg) => Number(kg) + "kg";

    private static string? Pounds(decimal kg)
    {
        var pounds = decimal.Round(kg / Mass.KgPerPound, PoundDecimals);
        return pounds * Mass.KgPerPound == kg ? Number(pounds) + "lb" : null;
    }
}
