using PulseForge.Core.Reports.Print;

namespace PulseForge.Core.Reports;

/// <summary>The answers of this week's check-in, and how they moved.</summary>
internal static class CheckInPart
{
    private const float Row = 27;
    private const float Head = 22;

    public static void Draw(ReportPaper p)
    {
        if (p.Report.CheckIns.Count == 0) return;
        p.Title(p.T["Check-in"], with: Head + Row);
        foreach (var (words, x, width) in new[] { (p.T["Question"], 0f, 330f), (p.T["This week"], 342f, 220f), (p.T["Change"], 574f, 116f) })
            p.Ink.Text(p.Sheets.Canvas, words, Sheets.Margin + x, p.Sheets.Y + 14, width, ReportPaper.Small, p.Roles.Ink3, Weight.Bold);
        Ink.Line(p.Sheets.Canvas, Sheets.Margin, p.Sheets.Y + Head, Sheets.Inner, p.Roles.Line2);
        p.Sheets.Y += Head;
        foreach (var answer in p.Report.CheckIns) Line(p, answer);
    }

    // Long answers take as many lines as they need, up to six.
    private static void Line(ReportPaper p, ReportCheckIn answer)
    {
        var (question, said) = (Words.Wrapped(answer.Question, 330, 13).Take(3).ToList(), Words.Wrapped(answer.ThisWeek, 220, 13).Take(6).ToList());
        var height = Math.Max(question.Count, said.Count) * 18 + 9;
        p.Sheets.Need(height);
        foreach (var (index, line) in question.Index()) p.Ink.Text(p.Sheets.Canvas, line, Sheets.Margin, p.Sheets.Y + 18 + index * 18, p.Roles.Ink);
        foreach (var (index, line) in said.Index()) p.Ink.Text(p.Sheets.Canvas, line, Sheets.Margin + 342, p.Sheets.Y + 18 + index * 18, p.Roles.Ink);
        if (answer.Change is { } change) p.Ink.Text(p.Sheets.Canvas, change, Sheets.Margin + 574, p.Sheets.Y + 18, 116, 13, p.Roles.Ink2);
        p.Sheets.Y += height;
        Ink.Line(p.Sheets.Canvas, Sheets.Margin, p.Sheets.Y, Sheets.Inner, p.Roles.Line);
    }
}
