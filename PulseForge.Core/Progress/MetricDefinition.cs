using NodaTime;
using PulseForge.Core.Data;

namespace PulseForge.Core.Progress;

public enum MetricKind
{
    /// <summary>Body weight, in kilograms: every business has it, once.</summary>
    BodyWeight,

    /// <summary>Around a part of the body, in centimetres.</summary>
    Girth,

    /// <summary>At rest, in beats per minute.</summary>
    HeartRate,

    /// <summary>A measure of the business's own, in its own unit.</summary>
    Custom,
}

/// <summary>What a business measures of its clients.</summary>
public sealed class MetricDefinition : Entity
{
    public const int LongestName = 60;
    public const int LongestUnit = 12;

    private MetricDefinition() { }

    private MetricDefinition(MetricKind kind, string name, string unit, Instant now) => (Kind, Name, Unit, CreatedAt) = (kind, name, unit, now);

    public MetricKind Kind { get; private init; }

    /// <summary>In the business's words; body weight is said in the reader's.</summary>
    public string Name { get; private init; } = "";

    /// <summary>What values are kept in: kg, cm, 1/min, or the business's own.</summary>
    public string Unit { get; private init; } = "";

    public Instant CreatedAt { get; private init; }

    public static MetricDefinition BodyWeight(Instant now) => new(MetricKind.BodyWeight, "Body weight", "kg", now);

    public static MetricDefinition Girth(string part, Instant now) => new(MetricKind.Girth, Named(part), "cm", now);

    public static MetricDefinition HeartRate(string name, Instant now) => new(MetricKind.HeartRate, Named(name), "1/min", now);

    public static MetricDefinition Custom(string name, string unit, Instant now)
    {
        if (string.IsNullOrWhiteSpace(unit) || unit.Trim().Length > LongestUnit) throw new ArgumentException("A unit has 1 to 12 characters.", nameof(unit));
        return new(MetricKind.Custom, Named(name), unit.Trim(), now);
    }

    private static string Named(string name) => string.IsNullOrWhiteSpace(name) || name.Trim().Length > LongestName
        ? throw new ArgumentException("A metric has a name of at most 60 characters.", nameof(name))
        : name.Trim();
}
