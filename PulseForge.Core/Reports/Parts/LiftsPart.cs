using PulseForge.Core.Progress;
using PulseForge.Core.Reports.Print;

namespace PulseForge.Core.Reports;

/// <summary>The main lift as a chart, all lifts as a table with their trend in small.</summary>
internal static class LiftsPart
{
    private const float ChartHeight = 236;
    private const float Row = 29;
    private const float Head = 22;

    public static void Draw(ReportPaper p)
    {
        var lifts = p.Report.Progress.Lifts;
        if (lifts.Count == 0)
        {
            p.Title(p.T["Lifts"], with: 20);
            p.Caption(p.T["No lift with a load was logged in these weeks."]);
            return;
        }
        Chart(p, Main(p));
        Table(p, lifts);
    }

    /// <summary>The goal's lift, else the most trained one.</summary>
    private static Lift Main(ReportPaper p) => p.Report.Progress.Lifts.FirstOrDefault(l => l.ExerciseId == p.Report.Progress.Goal?.Goal.ExerciseId) ?? p.Report.Progress.Lifts[0];

    private static void Chart(ReportPaper p, Lift lift)
    {
        var goal = p.Report.Progress.Goal is { Goal: { ExerciseId: { } exercise, Target: { } target } } && exercise == lift.ExerciseId ? (p.InUnit(target), p.T["Goal {0}", p.Load(target)]) : ((decimal, string)?)null;
        p.Title(p.T["{0}, estimated 1RM per session ({1})", lift.Name, p.UnitName], with: ChartHeight + 40);
        new PrintedChart
        {
            Line = [.. lift.Points.Select(point => Of(p, point))],
            Records = [.. lift.Sessions.Where(s => s.IsRecord).Select(s => s.On)],
            Trend = lift.Trend is { } trend ? new TrendLine(Of(p, trend.First), Of(p, trend.Last)) : null,
            Goal = goal,
            HasDots = lift.Sessions.Count <= 60,
        }.Draw(p.Sheets.Canvas, p.Ink, Sheets.Margin, p.Sheets.Y, Sheets.Inner, ChartHeight, p.Culture);
        p.Sheets.Y += ChartHeight;
        p.Caption(Caption(p, lift));
    }

    private static string Caption(ReportPaper p, Lift lift) => lift.PercentPerWeek is { } percent
        ? p.T["Filled: above everything before. Dashed: trend (Theil–Sen), {0} % a week. Estimates by RPE (table after Tuchscherer), else Epley.", percent.ToString("+0.0;−0.0;0.0", p.Culture)]
        : p.T["Filled: above everything before. Estimates by RPE (table after Tuchscherer), else Epley. A trend needs four sessions over three weeks."];

    private static void Table(ReportPaper p, IReadOnlyList<Lift> lifts)
    {
        p.Title(p.T["Lifts, estimated 1RM in {0}", p.UnitName], with: Head + Row);
        Heads(p);
        foreach (var lift in lifts)
        {
            if (p.Sheets.Room < Row)
            {
                p.Sheets.Need(Row);
                p.Sheets.Y += 14;
                Heads(p);
            }
            Line(p, lift);
            p.Sheets.Y += Row;
        }
    }

    private static void Heads(ReportPaper p)
    {
        foreach (var (words, x, width) in new[] { (p.T["Lift"], 0f, 220f), (p.T["First"], 330f, 84f), (p.T["Last"], 422f, 84f), (p.T["Change"], 514f, 76f), (p.T["Trend a week"], 598f, 92f) })
            p.Ink.Text(p.Sheets.Canvas, words, Sheets.Margin + x, p.Sheets.Y + 14, width, ReportPaper.Small, p.Roles.Ink3, Weight.Bold, toTheRight: x > 0);
        Ink.Line(p.Sheets.Canvas, Sheets.Margin, p.Sheets.Y + Head, Sheets.Inner, p.Roles.Line2);
        p.Sheets.Y += Head;
    }

    private static void Line(ReportPaper p, Lift lift)
    {
        var (canvas, baseline) = (p.Sheets.Canvas, p.Sheets.Y + 19);
        p.Ink.Text(canvas, lift.Name, Sheets.Margin, baseline, 220, 13, p.Roles.Ink, Weight.Bold);
        PrintedChart.Spark(canvas, p.Ink, lift.Points, Sheets.Margin + 234, baseline - 12, 84, 14);
        Cell(p.Number(lift.First.OneRepMaxKg), 330, 84, p.Roles.Ink2);
        Cell(p.Number(lift.Last.OneRepMaxKg), 422, 84, p.Roles.Ink);
        p.Ink.Text(canvas, lift.Sessions.Count > 1 ? p.Signed(lift.ChangeKg) : "–", Sheets.Margin + 514, baseline, 76, 13, p.Roles.Ink, Weight.Bold, toTheRight: true);
        Cell(lift.PercentPerWeek is { } percent ? p.T["{0} %", percent.ToString("+0.0;−0.0;0.0", p.Culture)] : "–", 598, 92, p.Roles.Ink2);
        Ink.Line(canvas, Sheets.Margin, p.Sheets.Y + Row, Sheets.Inner, p.Roles.Line);

        void Cell(string words, float x, float width, Tenancy.HexColour colour) => p.Ink.Text(canvas, words, Sheets.Margin + x, baseline, width, 13, colour, toTheRight: true);
    }

    private static DatedValue Of(ReportPaper p, DatedValue kg) => new(kg.On, p.InUnit(kg.Value));
}
