using NodaTime;

namespace PulseForge.Web.Components.Measuring;

public enum MeasureRange { FourWeeks, TwelveWeeks, Year, All }

/// <summary>How far back a chart looks, as the address says it: <c>?range=4w</c>, <c>12w</c>, <c>1y</c> or <c>all</c>. Anything else is twelve weeks.</summary>
public static class MeasureRanges
{
    private const int YearsAtMost = 20;

    public static MeasureRange Read(string? text) => text switch
    {
        "4w" => MeasureRange.FourWeeks,
        "1y" => MeasureRange.Year,
        "all" => MeasureRange.All,
        _ => MeasureRange.TwelveWeeks,
    };

    public static string Key(this MeasureRange range) => range switch
    {
        MeasureRange.FourWeeks => "4w",
        MeasureRange.TwelveWeeks => "12w",
        MeasureRange.Year => "1y",
        MeasureRange.All => "all",
    };

    /// <summary>The first day, today included.</summary>
    public static LocalDate From(this MeasureRange range, LocalDate today) => range switch
    {
        MeasureRange.FourWeeks => today.PlusDays(-27),
        MeasureRange.TwelveWeeks => today.PlusDays(-83),
        MeasureRange.Year => today.PlusYears(-1).PlusDays(1),
        MeasureRange.All => today.PlusYears(-YearsAtMost),
    };
}
