using PulseForge.Core.Reports.Print;

namespace PulseForge.Core.Reports;

/// <summary>Whose report it is: the business and the coach at the left, the period at the right, the client below.</summary>
internal static class HeadPart
{
    private const float Half = Sheets.Inner / 2;

    public static void Draw(ReportPaper p)
    {
        var (canvas, roles, t) = (p.Sheets.Canvas, p.Roles, p.T);
        BrandMark.Draw(p, Sheets.Margin, p.Sheets.Y);
        p.Ink.Text(canvas, p.Brand.Business, Sheets.Margin + BrandMark.Side + 12, p.Sheets.Y + 11, Half - BrandMark.Side - 24, 14, roles.Ink, Weight.Bold);
        if (p.Report.Coach is { } coach) p.Ink.Text(canvas, t["{0}, coach", coach], Sheets.Margin + BrandMark.Side + 12, p.Sheets.Y + 28, Half - BrandMark.Side - 24, ReportPaper.Small, roles.Ink3);
        p.Ink.Text(canvas, t["Progress report"], Sheets.Margin + Half, p.Sheets.Y + 11, Half, 14, roles.Ink, Weight.Bold, toTheRight: true);
        p.Ink.Text(canvas, Days(p), Sheets.Margin + Half, p.Sheets.Y + 28, Half, ReportPaper.Small, roles.Ink3, toTheRight: true);
        Ink.Line(canvas, Sheets.Margin, p.Sheets.Y + 46, Sheets.Inner, roles.BrandLine, 2);
        p.Sheets.Y += 94;
        p.Ink.Text(canvas, p.Report.ClientName, Sheets.Margin, p.Sheets.Y, Sheets.Inner, 28, roles.Ink, Weight.Bold);
        p.Sheets.Y += 26;
        if (Doing(p) is { } doing) p.Ink.Text(canvas, doing, Sheets.Margin, p.Sheets.Y, Sheets.Inner, ReportPaper.Size, roles.Ink2);
        p.Sheets.Y += 18;
    }

    /// <summary>On the later pages: one line.</summary>
    public static void Again(ReportPaper p)
    {
        p.Ink.Text(p.Sheets.Canvas, p.Report.ClientName, Sheets.Margin, p.Sheets.Y + 10, Half, ReportPaper.Small, p.Roles.Ink, Weight.Bold);
        p.Ink.Text(p.Sheets.Canvas, Days(p), Sheets.Margin + Half, p.Sheets.Y + 10, Half, ReportPaper.Small, p.Roles.Ink3, toTheRight: true);
        Ink.Line(p.Sheets.Canvas, Sheets.Margin, p.Sheets.Y + 22, Sheets.Inner, p.Roles.Line);
        p.Sheets.Y += 24;
    }

    private static string Days(ReportPaper p) => p.Report.Period switch
    {
        var (from, to) when from.Year != to.Year => p.T["{0:d MMMM yyyy} – {1:d MMMM yyyy}", from, to],
        var (from, to) when from.Month != to.Month => p.T["{0:d MMMM} – {1:d MMMM yyyy}", from, to],
        var (from, to) => p.T["{0:%d} – {1:d MMMM yyyy}", from, to],
    };

    private static string? Doing(ReportPaper p) => (p.Report.Program, p.Report.Progress.Goal) switch
    {
        ({ IsOver: false, IsAhead: false } program, { Goal: { By: { } by } goal }) => p.T["{0}, week {1} of {2}. Goal: {3}, {4:d MMMM yyyy}.", program.Name, program.Week, program.Weeks, goal.Title, by],
        ({ IsOver: false, IsAhead: false } program, { Goal: var goal }) => p.T["{0}, week {1} of {2}. Goal: {3}.", program.Name, program.Week, program.Weeks, goal.Title],
        ({ IsOver: false, IsAhead: false } program, null) => p.T["{0}, week {1} of {2}.", program.Name, program.Week, program.Weeks],
        (_, { Goal: var goal }) => p.T["Goal: {0}.", goal.Title],
        _ => null,
    };
}
