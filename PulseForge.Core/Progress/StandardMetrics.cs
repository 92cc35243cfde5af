using PulseForge.Core.Units;

namespace PulseForge.Core.Progress;

/// <summary>A metric that every business can use without defining it.</summary>
/// <param name="Slug">How forms, addresses and rows call it.</param>
/// <param name="Name">In English; pages say it in the reader's language.</param>
/// <param name="Unit">What its values are kept in.</param>
/// <param name="IsAskedAtFirst">Clients are asked for it until the business says otherwise; skinfolds need a trained hand.</param>
public sealed record StandardMetric(string Slug, MetricKind Kind, string Name, string Unit, MetricLimits Limits, bool IsAskedAtFirst);

/// <summary>
/// The metrics that come with the product, in the order of their forms. The usual ranges are wide: they are there to catch a lost decimal mark or
/// another unit, not to judge a body. Weight moves by 10 % in a week at most, a girth as well; a pulse at rest by 40 %, a fold by half.
/// </summary>
public static class StandardMetrics
{
    public const string Weight = "weight";
    public const string Neck = "neck";
    public const string Waist = "waist";
    public const string Hips = "hips";
    public const string RestingHeartRate = "resting-heart-rate";
    public const string Sleep = "sleep";
    public const string Height = "height";

    public static IReadOnlyList<StandardMetric> All { get; } =
    [
        new(Weight, MetricKind.BodyWeight, "Body weight", "kg", new(new(10, 1000, 3), new(30, 250, 3), 0.1m), true),
        new(RestingHeartRate, MetricKind.HeartRate, "Resting heart rate", "1/min", new(new(20, 250, 0), new(35, 110, 0), 0.4m), true),
        new(Sleep, MetricKind.Sleep, "Sleep", "h", new(new(0, 24, 2), new(2, 14, 2), null), true),
        Girth(Neck, "Neck", 15, 120, 25, 60),
        Girth("chest", "Chest", 30, 300, 60, 170),
        Girth(Waist, "Waist", 30, 300, 45, 180),
        Girth(Hips, "Hips", 30, 300, 60, 190),
        Girth("upper-arm", "Upper arm", 10, 150, 18, 65),
        Girth("thigh", "Thigh", 15, 200, 35, 100),
        Girth("calf", "Calf", 10, 150, 22, 65),
        Fold("fold-chest", "Fold: chest"),
        Fold("fold-midaxillary", "Fold: midaxillary"),
        Fold("fold-triceps", "Fold: triceps"),
        Fold("fold-subscapular", "Fold: below the shoulder blade"),
        Fold("fold-abdominal", "Fold: abdomen"),
        Fold("fold-suprailiac", "Fold: above the hip bone"),
        Fold("fold-thigh", "Fold: thigh"),
        new(Height, MetricKind.Height, "Height", "cm", new(Length.Heights, new(130, 215, 1), 0.02m), true),
    ];

    /// <summary>The seven of Jackson and Pollock.</summary>
    public static IReadOnlyList<string> Folds { get; } = [.. All.Where(m => m.Kind == MetricKind.Skinfold).Select(m => m.Slug)];

    public static StandardMetric? Find(string slug) => All.FirstOrDefault(m => m.Slug == slug);

    private static StandardMetric Girth(string slug, string name, decimal least, decimal most, decimal low, decimal high) =>
        new(slug, MetricKind.Girth, name, "cm", new(new(least, most, 1), new(low, high, 1), 0.1m), true);

    private static StandardMetric Fold(string slug, string name) => new(slug, MetricKind.Skinfold, name, "mm", new(new(1, 150, 1), new(2, 70, 1), 0.5m), false);
}
