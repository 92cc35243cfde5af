using System.Globalization;

namespace PulseForge.Core.Units;

public enum LengthUnit { Centimetre, Inch }

/// <summary>
/// A height or a girth: centimetres inside, shown in the unit of its reader. An inch is exactly 2.54 cm.
/// </summary>
public readonly record struct Length(decimal Cm, LengthUnit Unit = LengthUnit.Centimetre) : IFormattable
{
    public const decimal CmPerInch = 2.54m;
    private const int InchesPerFoot = 12;

    public static readonly NumberRange Heights = new(50, 272, 1);
    public static readonly NumberRange Girths = new(5, 300, 1);

    public decimal Amount => Unit is LengthUnit.Inch ? Cm / CmPerInch : Cm;

    public static Length Of(decimal amount, LengthUnit unit) => new(unit is LengthUnit.Inch ? amount * CmPerInch : amount, unit);

    public Length In(LengthUnit unit) => this with { Unit = unit };

    /// <summary>Reads "180", "180,5 cm", "71 in" and feet as 5'11"; the range is in centimetres.</summary>
    public static Parsed<Length> Parse(string? text, LengthUnit unit, CultureInfo culture, NumberRange range)
    {
        if (FeetAndInches(text) is { } inches) return Check(Of(inches, LengthUnit.Inch), range);
        var (number, suffix) = UnitText.Split(text);
        if (UnitOf(suffix, unit) is not { } typed) return new Sentence(NumberTexts.UnknownUnit, "cm, in");
        return NumberText.Parse(number, culture, InUnit(range, typed)).Then<Length>(amount => Of(amount, typed));
    }

    public string ToString(string? format, IFormatProvider? formatProvider) =>
        decimal.Round(Amount, 1, MidpointRounding.AwayFromZero).ToString(format ?? "0.#", formatProvider) + (Unit is LengthUnit.Inch ? " in" : " cm");

    public override string ToString() => ToString(null, CultureInfo.InvariantCulture);

    private static int? FeetAndInches(string? text)
    {
        var parts = text?.Trim().TrimEnd('"', '”', '″').Split(['\'', '’', '′']);
        if (parts is not [{ Length: 1 }, { Length: 0 or 1 or 2 }]) return null;
        if (!int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var feet)) return null;
        var rest = 0;
        if (parts[1] is not "" && !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out rest)) return null;
        return rest < InchesPerFoot ? feet * InchesPerFoot + rest : null;
    }

    private static Parsed<Length> Check(Length length, NumberRange range) => length.Cm >= range.Min && length.Cm <= range.Max
        ? length
        : new Sentence(NumberTexts.OutOfRange, Of(Math.Ceiling(range.Min / CmPerInch), LengthUnit.Inch), Of(Math.Floor(range.Max / CmPerInch), LengthUnit.Inch));

    private static LengthUnit? UnitOf(string suffix, LengthUnit unit) => suffix switch
    {
        "" => unit,
        "cm" => LengthUnit.Centimetre,
        "in" or "inch" or "inches" or "\"" or "″" => LengthUnit.Inch,
        _ => null,
    };

    private static NumberRange InUnit(NumberRange cm, LengthUnit unit) => unit is LengthUnit.Centimetre
        ? cm
        : new NumberRange(Math.Ceiling(cm.Min / CmPerInch), Math.Floor(cm.Max / CmPerInch), 2);
}
