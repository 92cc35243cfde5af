using NodaTime;
using PulseForge.Core.Analytics;
using PulseForge.Core.Reports.Print;
using PulseForge.Core.Training;

namespace PulseForge.Core.Reports;

/// <summary>Planned and done: the sessions one by one where the period is short, and the weeks as pips.</summary>
internal static class SessionsPart
{
    private const int MostSessions = 16;
    private const float Row = 29;
    private const float Head = 22;

    public static void Draw(ReportPaper p)
    {
        if (p.Report.Sessions.Count is > 0 and <= MostSessions) Table(p);
        else if (p.Report.Sessions.Count == 0) Empty(p);
        if (p.Report.Weeks.Any(w => w.Sessions.Count > 0)) Weeks(p);
    }

    private static void Empty(ReportPaper p)
    {
        p.Title(p.T["Planned and done"], with: 20);
        p.Caption(p.T["No session was planned in these days."]);
    }

    private static void Table(ReportPaper p)
    {
        p.Title(p.T["Planned and done"], with: Head + Row);
        Heads(p);
        foreach (var session in p.Report.Sessions)
        {
            p.Sheets.Need(Row);
            Session(p, session);
            p.Sheets.Y += Row;
        }
    }

    private static void Heads(ReportPaper p)
    {
        foreach (var (words, x, width, right) in new[] { (p.T["Day"], 0f, 100f, false), (p.T["Session"], 108f, 232f, false), (p.T["Work sets"], 346f, 76f, true), (p.T["RPE"], 428f, 44f, true), (p.T["Minutes"], 478f, 62f, true) })
            p.Ink.Text(p.Sheets.Canvas, words, Sheets.Margin + x, p.Sheets.Y + 14, width, ReportPaper.Small, p.Roles.Ink3, Weight.Bold, right);
        Ink.Line(p.Sheets.Canvas, Sheets.Margin, p.Sheets.Y + Head, Sheets.Inner, p.Roles.Line2);
        p.Sheets.Y += Head;
    }

    private static void Session(ReportPaper p, SessionTally s)
    {
        var (canvas, baseline, state) = (p.Sheets.Canvas, p.Sheets.Y + 19, s.StateOn(p.Report.Today));
        Cell(p.T["{0:ddd d MMM}", s.Date], 0, 100, p.Roles.Ink2);
        p.Ink.Text(canvas, s.Name, Sheets.Margin + 108, baseline, 232, 13, p.Roles.Ink, Weight.Bold);
        Cell(p.T["{0} of {1}", s.Done, s.Asked], 346, 76, p.Roles.Ink, right: true);
        Cell(s.Rpe?.ToString("0.#", p.Culture) ?? "–", 428, 44, p.Roles.Ink2, right: true);
        Cell(s.Minutes?.ToString(p.Culture) ?? "–", 478, 62, p.Roles.Ink2, right: true);
        PipSign.Draw(canvas, p.Ink, state, Sheets.Margin + 564, baseline - 9, 24);
        Cell(Says(p.T, state), 598, Sheets.Inner - 598, p.Roles.Ink2);
        Ink.Line(canvas, Sheets.Margin, p.Sheets.Y + Row, Sheets.Inner, p.Roles.Line);

        void Cell(string words, float x, float width, Tenancy.HexColour colour, bool right = false) => p.Ink.Text(canvas, words, Sheets.Margin + x, baseline, width, 13, colour, Weight.Regular, right);
    }

    private static void Weeks(ReportPaper p)
    {
        var weeks = p.Report.Weeks.TakeLast(13).ToList();
        var tallest = Math.Min(7, weeks.Max(w => w.Sessions.Count));
        var step = Math.Min(56, Sheets.Inner / weeks.Count);
        p.Title(p.T["Adherence by week"], with: tallest * 13 + 40);
        var floor = p.Sheets.Y + tallest * 13 + 4;
        foreach (var (index, week) in weeks.Index())
        {
            var x = Sheets.Margin + index * step;
            if (week.IsPaused) Ink.Line(p.Sheets.Canvas, x, floor - 4, step - 8, p.Roles.Ink3, 2);
            else foreach (var (row, session) in week.Sessions.Take(7).Index()) PipSign.Draw(p.Sheets.Canvas, p.Ink, session.StateOn(p.Report.Today), x, floor - 10 - row * 13, step - 8);
            if (index % 2 == 0 || weeks.Count < 8) p.Ink.Text(p.Sheets.Canvas, p.T["{0:d MMM}", week.Monday], x, floor + 14, step * 2 - 8, 11, p.Roles.Ink3);
        }
        p.Sheets.Y = floor + 20;
        p.Caption(p.T["One column a week. Filled: done. Half: in part. Ring: missed. Hairline: planned. Line: paused."]);
    }

    private static string Says(ReportTexts t, SessionState state) => state switch
    {
        SessionState.Planned => t["Planned"],
        SessionState.Part => t["Done in part"],
        SessionState.Done => t["Done"],
        SessionState.Missed => t["Missed"],
        SessionState.Skipped => t["Skipped"],
    };
}
