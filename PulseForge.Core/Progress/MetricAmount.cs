using System.Globalization;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Units;

namespace PulseForge.Core.Progress;

/// <summary>A value as its reader sees it: kilograms and centimetres in the person's own units, everything else as it is kept.</summary>
/// <param name="Value">In the unit of the metric.</param>
/// <param name="Unit">What the metric is kept in.</param>
public readonly record struct MetricAmount(decimal Value, MetricKind Kind, string Unit, UnitSystem Units) : IFormattable
{
    public decimal Amount => Kind switch
    {
        MetricKind.BodyWeight => new Mass(Value, Units.Mass()).Amount,
        MetricKind.Girth or MetricKind.Height => new Length(Value, Units.Length()).Amount,
        MetricKind.HeartRate or MetricKind.Custom or MetricKind.Sleep or MetricKind.Skinfold => Value,
    };

    public string UnitName => UnitOf(Kind, Unit, Units);

    /// <summary>How many digits after the point an estimate or a trend is worth.</summary>
    public int Decimals => Kind switch
    {
        MetricKind.HeartRate => 0,
        MetricKind.BodyWeight or MetricKind.Girth or MetricKind.Height or MetricKind.Sleep or MetricKind.Skinfold => 1,
        MetricKind.Custom => 2,
    };

    public static string UnitOf(MetricKind kind, string unit, UnitSystem units) => kind switch
    {
        MetricKind.BodyWeight => units.Mass() is MassUnit.Pound ? "lb" : "kg",
        MetricKind.Girth or MetricKind.Height => units.Length() is LengthUnit.Inch ? "in" : "cm",
        MetricKind.HeartRate => "/min",
        MetricKind.Custom or MetricKind.Sleep or MetricKind.Skinfold => unit,
    };

    /// <summary>As a field takes it: "82.5".</summary>
    public string Typed(CultureInfo culture) => decimal.Round(Amount, Kind == MetricKind.Custom ? 3 : 2, MidpointRounding.AwayFromZero).ToString("0.###", culture);

    /// <summary>"82.5 kg" as it was measured; with the format "T" as a trend, with as many digits as it is worth.</summary>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        var number = format == "T"
            ? decimal.Round(Amount, Decimals, MidpointRounding.AwayFromZero).ToString(Decimals == 1 ? "#,0.0" : "#,0.##", formatProvider)
            : decimal.Round(Amount, Kind == MetricKind.Custom ? 3 : 2, MidpointRounding.AwayFromZero).ToString("#,0.###", formatProvider);
        return Kind == MetricKind.HeartRate ? number + UnitName : $"{number} {UnitName}";
    }

    public override string ToString() => ToString(null, CultureInfo.InvariantCulture);

    /// <summary>Reads what was typed in the person's unit, or in one that was written beside it; the answer is in the metric's unit.</summary>
    public static Parsed<decimal> Parse(string? text, MetricKind kind, MetricLimits limits, UnitSystem units, CultureInfo culture)
    {
        var read = kind switch
        {
            MetricKind.BodyWeight => Mass.Parse(text, units.Mass(), culture, limits.Possible).Then<decimal>(mass => mass.Kg),
            MetricKind.Girth or MetricKind.Height => Length.Parse(text, units.Length(), culture, limits.Possible).Then<decimal>(length => length.Cm),
            MetricKind.Sleep when HoursAndMinutes(text) is { } hours => limits.Possible.Check(hours),
            MetricKind.HeartRate or MetricKind.Custom or MetricKind.Sleep or MetricKind.Skinfold => NumberText.Parse(text, culture, limits.Possible),
        };
        return read.Then<decimal>(value => decimal.Round(value, 3));
    }

    /// <summary>"7:30" is seven and a half hours.</summary>
    private static decimal? HoursAndMinutes(string? text)
    {
        if (text?.Trim().Split(':') is not [{ Length: 1 or 2 } hours, { Length: 2 } minutes]) return null;
        if (!int.TryParse(hours, NumberStyles.None, CultureInfo.InvariantCulture, out var h) || !int.TryParse(minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var m) || m > 59) return null;
        return decimal.Round(h + m / 60m, 2);
    }
}
