using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Units;

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

    /// <summary>How long somebody slept, in hours.</summary>
    Sleep,

    /// <summary>A fold of skin under the calliper, in millimetres.</summary>
    Skinfold,

    /// <summary>How tall somebody is, in centimetres: measured once, used by formulas.</summary>
    Height,
}

/// <summary>What a business measures of its clients: one of <see cref="StandardMetrics"/>, there from its first value on, or one of its own.</summary>
public sealed class MetricDefinition : Entity
{
    public const int LongestName = 60;
    public const int LongestUnit = 12;

    /// <summary>More is no form that somebody fills in.</summary>
    public const int MostOfOwn = 30;

    private MetricDefinition() { }

    private MetricDefinition(MetricKind kind, string? slug, string name, string unit, bool isAsked, Instant now) =>
        (Kind, Slug, Name, Unit, IsAsked, CreatedAt) = (kind, slug, name, unit, isAsked, now);

    public MetricKind Kind { get; private init; }

    /// <summary>Which of the <see cref="StandardMetrics"/> it is; null for body weight, of which there is one, and for the business's own.</summary>
    public string? Slug { get; private init; }

    /// <summary>In the business's words; a standard metric is said in the reader's.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What values are kept in: kg, cm, mm, h, 1/min, or the business's own. It stays, so that values stay comparable.</summary>
    public string Unit { get; private init; } = "";

    /// <summary>What the business's own can be; values outside are refused.</summary>
    public decimal? Min { get; private set; }

    public decimal? Max { get; private set; }

    /// <summary>Clients find a field for it; coaches always do.</summary>
    public bool IsAsked { get; private set; }

    public Instant CreatedAt { get; private init; }

    /// <summary>It is measured no more; what was measured stays.</summary>
    public Instant? ArchivedAt { get; private set; }

    public Guid? ArchivedBy { get; private set; }

    /// <summary>How forms and addresses call it.</summary>
    public string Key => Kind == MetricKind.BodyWeight ? StandardMetrics.Weight : Slug ?? Id.ToString();

    public MetricLimits Limits => StandardMetrics.Find(Key) is { } standard ? standard.Limits : MetricLimits.Of(new NumberRange(Min ?? MetricEntry.Values.Min, Max ?? MetricEntry.Values.Max, 3));

    public static MetricDefinition BodyWeight(Instant now) => new(MetricKind.BodyWeight, null, "Body weight", "kg", isAsked: true, now);

    public static MetricDefinition Standard(StandardMetric metric, Instant now) =>
        metric.Kind == MetricKind.BodyWeight ? BodyWeight(now) : new(metric.Kind, metric.Slug, metric.Name, metric.Unit, metric.IsAskedAtFirst, now);

    /// <exception cref="ArgumentException">A name, unit or range that can't be.</exception>
    public static MetricDefinition Custom(string name, string unit, decimal? min, decimal? max, bool isAsked, Guid? by, Instant now)
    {
        if (string.IsNullOrWhiteSpace(unit) || unit.Trim().Length > LongestUnit) throw new ArgumentException("A unit has 1 to 12 characters.", nameof(unit));
        var metric = new MetricDefinition(MetricKind.Custom, null, "", unit.Trim(), isAsked, now);
        metric.Set(name, min, max, isAsked);
        metric.Raise("metric.defined", nameof(Name), nameof(Unit), nameof(Min), nameof(Max));
        return metric;
    }

    /// <summary>Of the business's own; values that are there stay, whatever the range.</summary>
    public void Change(string name, decimal? min, decimal? max, bool isAsked)
    {
        if (Kind != MetricKind.Custom) throw new InvalidOperationException("A standard metric is as it is.");
        Set(name, min, max, isAsked);
        Raise("metric.redefined", nameof(Name), nameof(Min), nameof(Max), nameof(IsAsked));
    }

    public void Ask(bool isAsked)
    {
        if (isAsked == IsAsked) return;
        IsAsked = isAsked;
        Raise("metric.redefined", nameof(IsAsked));
    }

    public void Archive(Instant now, Guid? by)
    {
        if (Kind == MetricKind.BodyWeight) throw new InvalidOperationException("Goals and reports need the body weight.");
        (ArchivedAt, ArchivedBy) = (now, by);
        Raise("metric.archived");
    }

    public void Restore()
    {
        (ArchivedAt, ArchivedBy) = (null, null);
        Raise("metric.unarchived");
    }

    private void Set(string name, decimal? min, decimal? max, bool isAsked)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Trim().Length > LongestName) throw new ArgumentException("A metric has a name of at most 60 characters.", nameof(name));
        if (min >= max) throw new ArgumentException("The range is empty.", nameof(max));
        (Name, Min, Max, IsAsked) = (name.Trim(), min, max, isAsked);
    }
}
