using PulseForge.Core.Reports.Print;

namespace PulseForge.Core.Reports;

/// <summary>Four figures at a glance: sessions, work sets, the main lift, body weight.</summary>
internal static class FiguresPart
{
    private const float Height = 82;
    private const float Column = Sheets.Inner / 4;

    private sealed record Figure(string Name, string Value, string Says);

    public static void Draw(ReportPaper p)
    {
        Ink.Line(p.Sheets.Canvas, Sheets.Margin, p.Sheets.Y, Sheets.Inner, p.Roles.Line);
        Ink.Line(p.Sheets.Canvas, Sheets.Margin, p.Sheets.Y + Height, Sheets.Inner, p.Roles.Line);
        foreach (var (index, figure) in Figures(p).Index()) Draw(p, figure, index);
        p.Sheets.Y += Height;
    }

    private static void Draw(ReportPaper p, Figure figure, int index)
    {
        var (canvas, x, y) = (p.Sheets.Canvas, Sheets.Margin + index * Column + (index == 0 ? 0 : 14), p.Sheets.Y);
        var width = Column - (index == 0 ? 12 : 22);
        if (index > 0) Ink.Box(canvas, Sheets.Margin + index * Column, y, 1, Height, p.Roles.Line);
        p.Ink.Text(canvas, figure.Name, x, y + 24, width, ReportPaper.Small, p.Roles.Ink2, Weight.Bold);
        p.Ink.Text(canvas, figure.Value, x, y + 49, width, 20, p.Roles.Ink, Weight.Bold);
        p.Ink.Text(canvas, figure.Says, x, y + 68, width, ReportPaper.Small, p.Roles.Ink3);
    }

    private static IEnumerable<Figure> Figures(ReportPaper p)
    {
        var (t, compliance, progress) = (p.T, p.Report.Compliance, p.Report.Progress);
        yield return Share(t["Sessions"], compliance.Sessions.Done, compliance.Sessions.Due, compliance.Sessions.Share);
        yield return Share(t["Work sets"], compliance.Volume.Done, compliance.Volume.Due, compliance.Volume.Share);
        yield return progress.Lifts.Count > 0 && progress.Lifts[0] is var lift
            ? new Figure(t["{0} e1RM", lift.Name], p.Estimate(lift.Last.OneRepMaxKg), lift.Sessions.Count > 1 ? t["{0} {1} since {2:d MMM}", p.Signed(lift.ChangeKg), p.UnitName, lift.First.On] : t["one session so far"])
            : new Figure(t["Main lift"], "–", t["no lift logged in these weeks"]);
        yield return progress.WeightKg is { } kg
            ? new Figure(t["Body weight"], p.Estimate(kg), progress.WeightPerWeek is { } rate ? t["{0} {1} a week, trend", Rate(p, rate), p.UnitName] : t["trend of the weighings"])
            : new Figure(t["Body weight"], "–", t["not weighed in these weeks"]);

        Figure Share(string name, int done, int due, decimal? share) => share is { } part
            ? new Figure(name, t["{0} of {1}", done, due], t["{0:0} %, pauses left out", part * 100])
            : new Figure(name, "–", t["nothing was due"]);
    }

    private static string Rate(ReportPaper p, decimal kg) => decimal.Round(p.InUnit(kg), 2, MidpointRounding.AwayFromZero).ToString("+0.00;−0.00;0.00", p.Culture);
}
