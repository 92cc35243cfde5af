using Microsoft.AspNetCore.Html;

namespace PulseForge.Web.Components.Charts;

public enum SparkTone { Brand, Flat, Bad }

/// <summary>
/// A trend without axes, beside its figure. The last point is dotted; a missing value leaves a gap. The label says in words what the line shows.
/// </summary>
public static class Sparkline
{
    private const double Margin = 3;

    public static IHtmlContent Of(IReadOnlyList<decimal?> values, string label, SparkTone tone = SparkTone.Brand, int width = 88, int height = 24)
    {
        var points = Place(values, width, height);
        var svg = Svg.Element("svg", ("class", CssClass(tone)), ("width", $"{width}"), ("height", $"{height}"),
            ("viewBox", $"0 0 {width} {height}"), ("role", "img"), ("aria-label", label));
        if (points.Count(point => point is not null) > 1) svg.With(Svg.Element("path", ("d", Path(points))));
        if (points.LastOrDefault(point => point is not null) is { } last)
            svg.With(Svg.Element("circle", ("cx", Svg.Number(last.X)), ("cy", Svg.Number(last.Y)), ("r", "2.5")));
        return svg;
    }

    private static List<(double X, double Y)?> Place(IReadOnlyList<decimal?> values, int width, int height)
    {
        var (low, high) = (values.Min() ?? 0, values.Max() ?? 0);
        var step = values.Count > 1 ? (width - 2 * Margin) / (values.Count - 1) : 0;
        return [.. values.Select((value, index) => value is { } known ? (Margin + index * step, Y(known)) : ((double, double)?)null)];

        double Y(decimal value) => high == low ? height / 2.0 : height - Margin - (double)((value - low) / (high - low)) * (height - 2 * Margin);
    }

    /// <summary>A line through neighbours; after a gap the pen is set down anew.</summary>
    private static string Path(List<(double X, double Y)?> points) =>
        string.Concat(points.Select((point, index) =>
            point is { } known ? $"{(index == 0 || points[index - 1] is null ? 'M' : 'L')}{Svg.Number(known.X)} {Svg.Number(known.Y)}" : ""));

    private static string CssClass(SparkTone tone) => tone switch
    {
        SparkTone.Brand => "spark",
        SparkTone.Flat => "spark is-flat",
        SparkTone.Bad => "spark is-bad",
    };
}
