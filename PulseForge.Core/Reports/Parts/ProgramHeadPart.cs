using PulseForge.Core.Reports.Print;

namespace PulseForge.Core.Reports;

/// <summary>Whose program it is and what it is for.</summary>
internal static class ProgramHeadPart
{
    private const float Half = Sheets.Inner / 2;
    private const float Beside = Sheets.Margin + BrandMark.Side + 12;

    public static void Draw(ProgramPaper p)
    {
        var (canvas, plan) = (p.Sheets.Canvas, p.Sheet.Plan);
        BrandMark.Draw(p, Sheets.Margin, p.Sheets.Y);
        p.Ink.Text(canvas, p.Brand.Business, Beside, p.Sheets.Y + 20, Half - BrandMark.Side - 24, 14, p.Roles.Ink, Weight.Bold);
        p.Ink.Text(canvas, p.Version, Sheets.Margin + Half, p.Sheets.Y + 20, Half, Paper.Small, p.Roles.Ink3, toTheRight: true);
        Ink.Line(canvas, Sheets.Margin, p.Sheets.Y + 46, Sheets.Inner, p.Roles.BrandLine, 2);
        p.Sheets.Y += 64;
        foreach (var line in Words.Wrapped(plan.Name, Sheets.Inner, 26, Weight.Bold))
        {
            p.Sheets.Y += 32;
            p.Ink.Text(canvas, line, Sheets.Margin, p.Sheets.Y, p.Roles.Ink);
        }

        p.Sheets.Y += 6;
        p.Text(string.Join(" · ", Facts(p)), Paper.Size, p.Roles.Ink2, 22);
        if (plan.About is { } about) p.Text(about, 13, p.Roles.Ink2, 19);
    }

    /// <summary>On the later pages: one line.</summary>
    public static void Again(ProgramPaper p)
    {
        p.Ink.Text(p.Sheets.Canvas, p.Sheet.Plan.Name, Sheets.Margin, p.Sheets.Y + 10, Half, Paper.Small, p.Roles.Ink, Weight.Bold);
        p.Ink.Text(p.Sheets.Canvas, p.Version, Sheets.Margin + Half, p.Sheets.Y + 10, Half, Paper.Small, p.Roles.Ink3, toTheRight: true);
        Ink.Line(p.Sheets.Canvas, Sheets.Margin, p.Sheets.Y + 22, Sheets.Inner, p.Roles.Line);
        p.Sheets.Y += 24;
    }

    private static IEnumerable<string> Facts(ProgramPaper p)
    {
        var plan = p.Sheet.Plan;
        yield return p.T["{0} weeks, {1} days", plan.WeekCount, plan.DaysPerWeek];
        if (plan.Goal.Length > 0) yield return plan.Goal;
        if (plan.Level.Length > 0) yield return plan.Level;
        if (plan.Weekdays.Count > 0) yield return string.Join(' ', plan.Weekdays.Select(day => p.Culture.DateTimeFormat.AbbreviatedDayNames[(int)day % 7]));
    }
}
