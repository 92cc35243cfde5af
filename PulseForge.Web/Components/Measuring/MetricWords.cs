using Microsoft.Extensions.Localization;
using PulseForge.Core.Progress;

namespace PulseForge.Web.Components.Measuring;

/// <summary>What metrics are called: standard ones in the reader's language, the business's own as it wrote them.</summary>
public static class MetricWords
{
    public static string Say(this IStringLocalizer t, MetricDefinition metric) => metric.Key switch
    {
        StandardMetrics.Weight => t["Body weight"],
        StandardMetrics.RestingHeartRate => t["Resting heart rate"],
        StandardMetrics.Sleep => t["Sleep"],
        StandardMetrics.Neck => t["Neck"],
        "chest" => t["Chest"],
        StandardMetrics.Waist => t["Waist"],
        StandardMetrics.Hips => t["Hips"],
        "upper-arm" => t["Upper arm"],
        "thigh" => t["Thigh"],
        "calf" => t["Calf"],
        "fold-chest" => t["Fold: chest"],
        "fold-midaxillary" => t["Fold: midaxillary"],
        "fold-triceps" => t["Fold: triceps"],
        "fold-subscapular" => t["Fold: below the shoulder blade"],
        "fold-abdominal" => t["Fold: abdomen"],
        "fold-suprailiac" => t["Fold: above the hip bone"],
        "fold-thigh" => t["Fold: thigh"],
        StandardMetrics.Height => t["Height"],
        _ => metric.Name,
    };

    public static string Say(this IStringLocalizer t, MeasureGroup group) => group switch
    {
        MeasureGroup.Daily => t["Day to day"],
        MeasureGroup.Girths => t["With the tape"],
        MeasureGroup.Folds => t["Skinfolds, with the calliper"],
        MeasureGroup.Own => t["More"],
    };

    public static string Say(this IStringLocalizer t, BodyMethod method) => method switch
    {
        BodyMethod.BodyMassIndex => t["Body mass index"],
        BodyMethod.Navy => t["Body fat by girths (US Navy)"],
        BodyMethod.Skinfolds => t["Body fat by seven folds (Jackson–Pollock)"],
    };

    /// <summary>What an estimate is worth.</summary>
    public static string Care(this IStringLocalizer t, BodyMethod method) => method switch
    {
        BodyMethod.BodyMassIndex => t["For adults; 18.5 to 25 counts as usual (WHO). It can't tell muscle from fat."],
        BodyMethod.Navy => t["For adults. Two in three people lie within 3.5 points of it: look at its course, not at the single figure."],
        BodyMethod.Skinfolds => t["For 18 to 61 (women 55) years. Two in three people lie within 3.5 to 4 points of it, if the same hand measures."],
    };
}
