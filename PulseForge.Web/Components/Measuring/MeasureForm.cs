using PulseForge.Core;
using PulseForge.Core.Progress;
using PulseForge.Core.Tenancy;

namespace PulseForge.Web.Components.Measuring;

public enum MeasureGroup { Daily, Girths, Folds, Own }

/// <summary>The form in which several metrics of one day are typed at once: what was typed stays typed, also when it can't be taken.</summary>
/// <param name="Problem">What is wrong with the form as a whole.</param>
public sealed record MeasureForm(IReadOnlyList<MeasureField> Fields, Sentence? Problem = null)
{
    public bool IsClean => Problem is null && Fields.All(f => f.Error is null && f.Doubt is null);

    /// <summary>What is to be stored.</summary>
    public IReadOnlyList<NewValue> Values => [.. Fields.Where(f => f.Value is not null).Select(f => new NewValue(f.Metric, f.Value!.Value))];

    public IEnumerable<IGrouping<MeasureGroup, MeasureField>> Groups => Fields.GroupBy(f => f.Group).OrderBy(g => g.Key);
}

/// <summary>One field.</summary>
/// <param name="Typed">What stands in it.</param>
/// <param name="Value">What was read of it, in the metric's unit.</param>
/// <param name="Error">Why it can't be taken.</param>
/// <param name="Doubt">What is asked back before it is taken.</param>
public sealed record MeasureField(MetricDefinition Metric, UnitSystem Units, string? Typed = null, decimal? Value = null, Sentence? Error = null, Sentence? Doubt = null)
{
    public string Name => NameOf(Metric);

    public string Sure => SureOf(Metric);

    public string UnitName => MetricAmount.UnitOf(Metric.Kind, Metric.Unit, Units);

    public string InputMode => Metric.Kind == MetricKind.HeartRate ? "numeric" : "decimal";

    public string? DescribedBy => Error is null && Doubt is null ? null : $"{Name}-error";

    public MeasureGroup Group => Metric.Kind switch
    {
        MetricKind.BodyWeight or MetricKind.HeartRate or MetricKind.Sleep => MeasureGroup.Daily,
        MetricKind.Girth => MeasureGroup.Girths,
        MetricKind.Skinfold => MeasureGroup.Folds,
        MetricKind.Custom or MetricKind.Height => MeasureGroup.Own,
    };

    public static string NameOf(MetricDefinition metric) => $"m-{metric.Key}";

    /// <summary>The box that says yes, with the text that it says yes to.</summary>
    public static string SureOf(MetricDefinition metric) => $"sure-{metric.Key}";
}
