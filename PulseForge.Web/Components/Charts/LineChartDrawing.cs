using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;
using PulseForge.Core.Progress;

namespace PulseForge.Web.Components.Charts;

/// <summary>
/// A <see cref="LineChart"/> as SVG that fits every width without script: texts, dots and grid lines sit at percentages and keep their size,
/// only the paths, in an inner drawing, stretch.
/// </summary>
public sealed class LineChartDrawing(LineChart chart)
{
    /// <summary>Above this many points only records and the newest have a dot.</summary>
    private const int DotsAtMost = 60;
    private const double Inner = 1000;

    private readonly ChartScale scale = chart.Scale;

    public IHtmlContent Svg() => Charts.Svg.Element("svg", ("class", "chart-svg"), ("width", "100%"), ("height", $"{chart.Height}"), ("role", "group"), ("aria-labelledby", $"{chart.Id}-title"))
        .With(Bands())
        .With(Grid())
        .With(Days())
        .With(Paths())
        .With(chart.Lines.OrderByDescending(line => line.Kind).SelectMany(Dots))
        .With(Marks());

    private IEnumerable<IHtmlContent> Bands()
    {
        foreach (var band in chart.Bands)
        {
            var (from, to) = (scale.X(band.From), scale.X(band.To));
            yield return Charts.Svg.Element("rect", ("class", CssClass(band.Kind)), ("x", Charts.Svg.Share(from)), ("width", Charts.Svg.Share(to - from)), ("y", "0"), ("height", "100%"));
            yield return Text("chart-band-name", from, 0, band.Name, ("dx", "6"), ("dy", "14"));
        }
    }

    private IEnumerable<IHtmlContent> Grid()
    {
        foreach (var value in scale.Values())
        {
            var y = Charts.Svg.Share(scale.Y(value));
            yield return Charts.Svg.Element("line", ("class", "chart-grid"), ("x1", "0"), ("x2", "100%"), ("y1", y), ("y2", y));
            yield return Charts.Svg.Element("text", ("class", "chart-y"), ("x", "-8"), ("y", y), ("dy", "4")).Saying(value.ToString("#,0.##", CultureInfo.CurrentCulture));
        }
    }

    private IEnumerable<IHtmlContent> Days() =>
        from date in scale.Days()
        let name = date.ToString(scale.NamesDays ? "d MMM" : "MMM", CultureInfo.CurrentCulture)
        select Text("chart-x", scale.X(date), 1, name, ("dy", "18"));

    private TagBuilder Paths()
    {
        var lines = chart.Lines.Where(line => line.Kind != ChartLineKind.Raw && line.Points.Count > 1)
            .Select(line => Path(CssClass(line.Kind), line.Points.Select(point => (scale.X(point.Date), scale.Y(point.Value)))));
        var goal = chart.Goal is { } level ? [Path("chart-line is-target", [(0.0, scale.Y(level.Value)), (1.0, scale.Y(level.Value))])] : Array.Empty<TagBuilder>();
        return Charts.Svg.Element("svg", ("viewBox", "0 0 1000 1000"), ("preserveAspectRatio", "none"), ("width", "100%"), ("height", "100%")).With(goal).With(lines);
    }

    private static TagBuilder Path(string cssClass, IEnumerable<(double X, double Y)> points) =>
        Charts.Svg.Element("path", ("class", cssClass), ("d", "M" + string.Join('L', points.Select(point => $"{Charts.Svg.Number(point.X * Inner)} {Charts.Svg.Number(point.Y * Inner)}"))));

    private IEnumerable<IHtmlContent> Dots(ChartLine line) => line.Kind switch
    {
        ChartLineKind.Main => Reachable(line.Points),
        ChartLineKind.Raw => line.Points.Select(point => Dot(point, "chart-dot is-raw", "2.5")),
        ChartLineKind.Trend or ChartLineKind.Faint => [],
    };

    /// <summary>One tab stop, the newest; charts.ts moves it with the arrow keys.</summary>
    private IEnumerable<IHtmlContent> Reachable(IReadOnlyList<ChartPoint> points)
    {
        var shown = points.Count <= DotsAtMost ? points : [.. points.Where(point => point.IsRecord || point == points[^1])];
        foreach (var point in shown)
        {
            var dot = Dot(point, point.IsRecord ? "chart-dot is-pr" : "chart-dot", point.IsRecord ? "5" : "3.5");
            dot.MergeAttribute("tabindex", point == shown[^1] ? "0" : "-1");
            dot.MergeAttribute("role", "img");
            dot.MergeAttribute("aria-label", Words(point));
            yield return dot;
        }
    }

    private TagBuilder Dot(ChartPoint point, string cssClass, string radius) =>
        Charts.Svg.Element("circle", ("class", cssClass), ("cx", Charts.Svg.Share(scale.X(point.Date))), ("cy", Charts.Svg.Share(scale.Y(point.Value))), ("r", radius))
            .With(Charts.Svg.Element("title").Saying(Words(point)));

    /// <summary>The newest value stands at its dot, the goal's name on its line.</summary>
    private IEnumerable<IHtmlContent> Marks()
    {
        var main = chart.Lines.FirstOrDefault(line => line.Kind == ChartLineKind.Main)?.Points;
        if (main is { Count: > 0 })
            yield return Text("chart-mark", scale.X(main[^1].Date), scale.Y(main[^1].Value), main[^1].Value.ToString("#,0.##", CultureInfo.CurrentCulture), ("dy", "-12"), ("text-anchor", "middle"));
        if (chart.Goal is { } goal)
            yield return Text("chart-mark is-ok", 0.01, scale.Y(goal.Value), goal.Says, ("dy", "-7"));
    }

    private static TagBuilder Text(string cssClass, double x, double y, string words, params (string, string)[] more) =>
        Charts.Svg.Element("text", [("class", cssClass), ("x", Charts.Svg.Share(x)), ("y", Charts.Svg.Share(y)), .. more]).Saying(words);

    public static string Day(LocalDate date) => date.ToString("d MMM", CultureInfo.CurrentCulture);

    private static string Words(ChartPoint point) => $"{Day(point.Date)}: {point.Says}";

    private static string CssClass(ChartLineKind kind) => kind switch
    {
        ChartLineKind.Main or ChartLineKind.Raw => "chart-line",
        ChartLineKind.Trend => "chart-line is-trend",
        ChartLineKind.Faint => "chart-line is-faint",
    };

    private static string CssClass(ChartBandKind kind) => kind switch
    {
        ChartBandKind.Brand => "chart-band",
        ChartBandKind.Quiet => "chart-band is-quiet",
        ChartBandKind.Deload => "chart-band is-deload",
    };
}
