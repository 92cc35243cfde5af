using System.Globalization;
using NodaTime;
using PulseForge.Core.Progress;
using PulseForge.Core.Tenancy;
using SkiaSharp;

namespace PulseForge.Core.Reports.Print;

/// <summary>
/// A line chart on paper, in the language of the screens: one brand line with dots or raw points behind it, the trend dashed, the goal dotted and named
/// on its line, the newest value at its end. Values are in the reader's unit.
/// </summary>
internal sealed class PrintedChart
{
    private const float Label = 11.5f;
    private const float LeftRoom = 40;
    private const float BottomRoom = 24;

    public required IReadOnlyList<DatedValue> Line { get; init; }

    public IReadOnlyList<DatedValue> Raw { get; init; } = [];

    public IReadOnlyCollection<LocalDate> Records { get; init; } = [];

    public TrendLine? Trend { get; init; }

    public (decimal Value, string Says)? Goal { get; init; }

    public bool HasDots { get; init; }

    public void Draw(SKCanvas canvas, Ink ink, float x, float y, float width, float height, CultureInfo culture)
    {
        var plot = new SKRect(x + LeftRoom, y, x + width - 6, y + height - BottomRoom);
        var scale = new ChartScale([.. Line.Concat(Raw).Select(p => p.On)], [.. Line.Concat(Raw).Select(p => p.Value), .. Goal is { } g ? [g.Value] : Array.Empty<decimal>()]);
        Axes(canvas, ink, plot, scale, culture);
        if (Goal is { } goal) GoalLine(canvas, ink, plot, scale, goal);
        using var grey = Ink.Fill(ink.Roles.Line2);
        foreach (var point in Raw) canvas.DrawCircle(At(plot, scale, point), 2.2f, grey);
        if (Trend is { } trend) Stretch(canvas, plot, scale, [trend.First, trend.Last], Ink.Dashed(ink.Roles.Ink3, 1.4f, 5, 4));
        Stretch(canvas, plot, scale, Line, Ink.Stroke(ink.Roles.BrandLine, 2));
        if (HasDots) Dots(canvas, ink, plot, scale);
        Newest(canvas, ink, plot, scale, culture);
    }

    private static void Axes(SKCanvas canvas, Ink ink, SKRect plot, ChartScale scale, CultureInfo culture)
    {
        foreach (var value in scale.Values())
        {
            var y = plot.Top + (float)scale.Y(value) * plot.Height;
            Ink.Line(canvas, plot.Left, y, plot.Width, ink.Roles.Line);
            ink.Text(canvas, value.ToString("#,0.##", culture), plot.Left - LeftRoom, y + 4, LeftRoom - 8, Label, ink.Roles.Ink3, toTheRight: true);
        }
        foreach (var day in scale.Days())
        {
            var name = Words.Of(day.ToString(scale.NamesDays ? "d MMM" : "MMM", culture), Label);
            var at = Math.Clamp(plot.Left + (float)scale.X(day) * plot.Width - name.Width / 2, plot.Left, plot.Right - name.Width);
            ink.Text(canvas, name, at, plot.Bottom + 18, ink.Roles.Ink3);
        }
    }

    private static void GoalLine(SKCanvas canvas, Ink ink, SKRect plot, ChartScale scale, (decimal Value, string Says) goal)
    {
        var y = plot.Top + (float)scale.Y(goal.Value) * plot.Height;
        using var dotted = Ink.Dashed(ink.Roles.OkLine, 1.4f, 2, 3);
        canvas.DrawLine(plot.Left, y, plot.Right, y, dotted);
        ink.Text(canvas, goal.Says, plot.Left + 4, y < plot.Top + 18 ? y + 15 : y - 6, plot.Width - 70, Label, ink.Roles.Ok, Weight.Bold);
    }

    private void Dots(SKCanvas canvas, Ink ink, SKRect plot, ChartScale scale)
    {
        using var fill = Ink.Fill(ink.Roles.Surface);
        using var line = Ink.Stroke(ink.Roles.BrandLine, 1.8f);
        using var record = Ink.Fill(ink.Roles.BrandLine);
        foreach (var point in Line)
        {
            var at = At(plot, scale, point);
            if (Records.Contains(point.On))
            {
                canvas.DrawCircle(at, 4.6f, fill);
                canvas.DrawCircle(at, 3.8f, record);
                continue;
            }
            canvas.DrawCircle(at, 3.2f, fill);
            canvas.DrawCircle(at, 3.2f, line);
        }
    }

    private void Newest(SKCanvas canvas, Ink ink, SKRect plot, ChartScale scale, CultureInfo culture)
    {
        var (at, words) = (At(plot, scale, Line[^1]), Words.Of(Line[^1].Value.ToString("#,0.0", culture), 12, Weight.Bold));
        var (left, baseline) = (Math.Min(at.X - words.Width / 2, plot.Right - words.Width), at.Y < plot.Top + 20 ? at.Y + 20 : at.Y - 9);
        Ink.Box(canvas, left - 2, baseline - 10, words.Width + 4, 13, ink.Roles.Surface, 2);
        ink.Text(canvas, words, left, baseline, ink.Roles.Ink);
    }

    private static void Stretch(SKCanvas canvas, SKRect plot, ChartScale scale, IReadOnlyList<DatedValue> points, SKPaint pen)
    {
        using (pen)
        {
            using var path = new SKPath();
            path.MoveTo(At(plot, scale, points[0]));
            foreach (var point in points.Skip(1)) path.LineTo(At(plot, scale, point));
            canvas.DrawPath(path, pen);
        }
    }

    private static SKPoint At(SKRect plot, ChartScale scale, DatedValue point) => new(plot.Left + (float)scale.X(point.On) * plot.Width, plot.Top + (float)scale.Y(point.Value) * plot.Height);

    /// <summary>A trend without axes, in a table's row.</summary>
    public static void Spark(SKCanvas canvas, Ink ink, IReadOnlyList<DatedValue> points, float x, float y, float width, float height)
    {
        var (first, low, high) = (points[0].On, points.Min(p => p.Value), points.Max(p => p.Value));
        var days = Math.Max(1, Period.DaysBetween(first, points[^1].On));
        SKPoint[] at = [.. points.Select(p => new SKPoint(x + (points.Count == 1 ? 1 : (float)Period.DaysBetween(first, p.On) / days) * width, high == low ? y + height / 2 : y + height - (float)((p.Value - low) / (high - low)) * height))];
        using var pen = Ink.Stroke(ink.Roles.BrandLine, 1.4f);
        for (var i = 1; i < at.Length; i++) canvas.DrawLine(at[i - 1], at[i], pen);
        using var dot = Ink.Fill(ink.Roles.BrandLine);
        canvas.DrawCircle(at[^1], 2.2f, dot);
    }
}
