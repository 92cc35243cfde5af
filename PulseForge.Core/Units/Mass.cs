using System.Globalization;

namespace PulseForge.Core.Units;

public enum MassUnit { Kilogram, Pound }

/// <summary>
/// A load or a body weight: kilograms inside, shown in the unit of its reader, as <c>2.5 kg</c> or <c>5.5 lb</c>.
/// A pound is exactly 0.45359237 kg (International Yard and Pound Agreement, 1959). Stored with at least three decimals of a
/// kilogram, what was typed in pounds with up to two decimals comes back as typed.
/// </summary>
public readonly record struct Mass(decimal Kg, MassUnit Unit = MassUnit.Kilogram) : IFormattable
{
    public const decimal KgPerPound = 0.45359237m;

    /// <summary>No person lifts or weighs more than this; assistance in bodyweight exercises is negative.</summary>
    public static readonly NumberRange Loads = new(0, 1000, 3);

    /// <summary>What a person can weigh; outside of it a digit was lost or the unit is another.</summary>
    public static readonly NumberRange Bodies = new(20, 400, 3);

    private const int ShownDecimals = 2;

    public decimal Amount => Unit is MassUnit.Pound ? Kg / KgPerPound : Kg;

    public static Mass Of(decimal amount, MassUnit unit) => new(unit is MassUnit.Pound ? amount * KgPerPound : amount, unit);

    public Mass In(MassUnit unit) => this with { Unit = unit };

    /// <summary>Reads "82,5", "82.5 kg" or "180 lb"; the range is in kilograms, its message in the unit that was typed.</summary>
    public static Parsed<Mass> Parse(string? text, MassUnit unit, CultureInfo culture, NumberRange? range = null)
    {
        var (number, suffix) = UnitText.Split(text);
        if (UnitOf(suffix, unit) is not { } typed) return new Sentence(NumberTexts.UnknownUnit, "kg, lb");
        return NumberText.Parse(number, culture, InUnit(range ?? Loads, typed)).Then<Mass>(amount => Of(amount, typed));
    }

    public string ToString(string? format, IFormatProvider? formatProvider) =>
        decimal.Round(Amount, ShownDecimals, MidpointRounding.AwayFromZero).ToString(format ?? "0.##", formatProvider) + (Unit is MassUnit.Pound ? " lb" : " kg");

    public override string ToString() => ToString(null, CultureInfo.InvariantCulture);

    private static MassUnit? UnitOf(string suffix, MassUnit unit) => suffix switch
    {
        "" => unit,
        "kg" or "kgs" or "kilo" or "kilos" => MassUnit.Kilogram,
        "lb" or "lbs" or "#" => MassUnit.Pound,
        _ => null,
    };

    /// <summary>Bounds are rounded inwards to whole pounds, so that the message shows numbers that are taken.</summary>
    private static NumberRange InUnit(NumberRange kg, MassUnit unit) => unit is MassUnit.Kilogram
        ? kg
        : new NumberRange(Math.Ceiling(kg.Min / KgPerPound), Math.Floor(kg.Max / KgPerPound), Math.Min(kg.Decimals, ShownDecimals));
}
