using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using PulseForge.Core.Progress;

namespace PulseForge.Web.Components.Charts;

/// <summary>A <see cref="WeekChart"/> as SVG that fits every width without script, see <see cref="LineChartDrawing"/>.</summary>
public sealed class WeekChartDrawing(WeekChart chart)
{
    private const int Height = 180;
    private const int NamesAtMost = 13;
    private const int LongNamesAtMost = 6;
    private const int GridLines = 3;
    private const double BarShare = 0.38;

    private readonly decimal step = ChartScale.NiceStep(Math.Max(1, Highest(chart) - chart.From) / GridLines);

    private decimal Top => chart.From + Math.Ceiling(Math.Max(1, Highest(chart) - chart.From) / step) * step;

    private double Slot => 1.0 / chart.Weeks.Count;

    public IHtmlContent Svg() => Charts.Svg.Element("svg", ("class", "chart-svg"), ("width", "100%"), ("height", $"{Height}"), ("role", "group"), ("aria-labelledby", $"{chart.Id}-title"))
        .With(Grid())
        .With(chart.Weeks.Index().SelectMany(week => Column(week.Index, week.Item)));

    private IEnumerable<IHtmlContent> Grid()
    {
        for (var value = chart.From; value <= Top; value += step)
        {
            var y = Y(value);
            yield return Charts.Svg.Element("line", ("class", "chart-grid"), ("x1", "0"), ("x2", "100%"), ("y1", Charts.Svg.Share(y)), ("y2", Charts.Svg.Share(y)));
            yield return Charts.Svg.Element("text", ("class", "chart-y"), ("x", "-8"), ("y", Charts.Svg.Share(y)), ("dy", "4")).Saying(Short(value));
        }
    }

    /// <summary>The bars of a week, and over them the one part that answers the pointer and the keys.</summary>
    private IEnumerable<IHtmlContent> Column(int index, WeekColumn week)
    {
        if (!chart.IsSingle) yield return Bar(index, 0.1, BarShare, week.Planned, "chart-bar is-flat");
        yield return chart.IsSingle ? Bar(index, 0.15, 0.7, week.Simulated, "chart-bar") : Bar(index, 0.5, BarShare, week.Simulated, "chart-bar");
        yield return Charts.Svg.Element("rect", ("class", "chart-col"), ("x", Charts.Svg.Share(index * Slot)), ("width", Charts.Svg.Share(Slot)), ("y", "0"), ("height", "100%"),
            ("tabindex", index == chart.Weeks.Count - 1 ? "0" : "-1"), ("role", "img"), ("aria-label", week.Says)).With(Charts.Svg.Element("title").Saying(week.Says));
        if (index % (chart.Weeks.Count / (week.Name is null ? NamesAtMost : LongNamesAtMost) + 1) == 0)
            yield return Charts.Svg.Element("text", ("class", "chart-x"), ("x", Charts.Svg.Share((index + 0.5) * Slot)), ("y", "100%"), ("dy", "18")).Saying(week.Name ?? week.Week.ToString(CultureInfo.CurrentCulture));
    }

    private TagBuilder Bar(int index, double left, double share, decimal? value, string cssClass)
    {
        var y = Y(Math.Max(chart.From, value ?? chart.From));
        return Charts.Svg.Element("rect", ("class", cssClass), ("x", Charts.Svg.Share((index + left) * Slot)), ("width", Charts.Svg.Share(share * Slot)), ("y", Charts.Svg.Share(y)), ("height", Charts.Svg.Share(1 - y)));
    }

    private double Y(decimal value) => (double)(1 - (value - chart.From) / (Top - chart.From));

    private static decimal Highest(WeekChart chart) => chart.Weeks.SelectMany(week => new[] { week.Planned, week.Simulated }).Max() ?? 0;

    private static string Short(decimal value) => value >= 10_000 ? (value / 1000).ToString("0.#", CultureInfo.CurrentCulture) + "k" : value.ToString("#,0", CultureInfo.CurrentCulture);
}
