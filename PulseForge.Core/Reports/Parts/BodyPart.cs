using NodaTime;
using PulseForge.Core.Progress;
using PulseForge.Core.Reports.Print;

namespace PulseForge.Core.Reports;

/// <summary>Body weight with its trend at the left, the goal with its steps at the right; whichever is alone takes the left.</summary>
internal static class BodyPart
{
    private const float Gap = 36;
    private const float Half = (Sheets.Inner - Gap) / 2;
    private const float ChartHeight = 176;
    private const float Step = 20;

    public static void Draw(ReportPaper p)
    {
        var (hasWeight, goal) = (p.Report.Progress.Weighings.Count > 0, p.Report.Progress.Goal);
        if (!hasWeight && goal is null) return;
        var height = Math.Max(hasWeight ? ChartHeight + 34 : 0, goal is null ? 0 : 70 + Step * goal.Milestones.Count);
        p.Sheets.Need(42 + height);
        var top = p.Sheets.Y + 28;
        if (hasWeight) Weight(p, top);
        if (goal is not null) Goal(p, goal, Sheets.Margin + (hasWeight ? Half + Gap : 0), top);
        p.Sheets.Y = top + height;
    }

    private static void Weight(ReportPaper p, float top)
    {
        var progress = p.Report.Progress;
        var goal = progress.Goal is { Goal: { Kind: GoalKind.Metric, Target: { } target } } ? (p.InUnit(target), p.T["Goal {0}", p.Load(target)]) : ((decimal, string)?)null;
        p.Ink.Text(p.Sheets.Canvas, p.T["Body weight ({0})", p.UnitName], Sheets.Margin, top, Half, 15, p.Roles.Ink, Print.Weight.Bold);
        new PrintedChart
        {
            Line = [.. progress.WeightTrend.Select(v => new DatedValue(v.On, p.InUnit(v.Value)))],
            Raw = [.. progress.Weighings.Select(w => new DatedValue(w.On, p.InUnit(w.Kg)))],
            Goal = goal,
        }.Draw(p.Sheets.Canvas, p.Ink, Sheets.Margin, top + 14, Half, ChartHeight, p.Culture);
        p.Ink.Text(p.Sheets.Canvas, p.T["Line: trend over about ten days. Dots: single weighings."], Sheets.Margin, top + ChartHeight + 30, Half, ReportPaper.Small, p.Roles.Ink3);
    }

    private static void Goal(ReportPaper p, GoalProgress goal, float x, float top)
    {
        var canvas = p.Sheets.Canvas;
        p.Ink.Text(canvas, p.T["Goal: {0}", goal.Goal.Title], x, top, Half, 15, p.Roles.Ink, Print.Weight.Bold);
        Ink.Box(canvas, x, top + 16, Half, 8, p.Roles.Sunken, 4);
        if (goal.Share > 0) Ink.Box(canvas, x, top + 16, Math.Max(8, Half * (float)goal.Share), 8, p.Roles.BrandLine, 4);
        p.Ink.Text(canvas, Says(p, goal), x, top + 44, Half, ReportPaper.Small, p.Roles.Ink2);
        foreach (var (index, milestone) in goal.Milestones.Index()) Milestone(p, milestone, x, top + 70 + index * Step);
    }

    private static string Says(ReportPaper p, GoalProgress goal) => goal switch
    {
        { ReachedOn: { } day } => p.T["Reached on {0:d MMMM yyyy}.", day],
        { Start: { } start, ToGo: { } left } when goal.DaysLeft(p.Report.Today) is { } days => p.T["From {0}. {1} to go, {2} days left.", Value(p, goal, start), Value(p, goal, left), days],
        { Start: { } start, ToGo: { } left } => p.T["From {0}. {1} to go.", Value(p, goal, start), Value(p, goal, left)],
        { Sessions: { Sessions: { Share: { } share } kept } } => p.T["{0} of {1} sessions done, {2:0} %.", kept.Done, kept.Due, Math.Floor(share * 100)],
        { Goal.Kind: GoalKind.Event } when goal.DaysLeft(p.Report.Today) is { } days => p.T["{0} days left.", days],
        { Milestones.Count: > 0 } => p.T["{0} of {1} milestones reached.", goal.Milestones.Count(m => m.ReachedOn is not null), goal.Milestones.Count],
        _ when goal.DaysLeft(p.Report.Today) is { } days => p.T["{0} days left.", days],
        _ => p.T["Not reached yet."],
    };

    private static void Milestone(ReportPaper p, MilestoneState milestone, float x, float baseline)
    {
        if (milestone.ReachedOn is null) using (var ring = Ink.Stroke(p.Roles.Edge, 1.2f)) p.Sheets.Canvas.DrawCircle(x + 5, baseline - 4, 4, ring);
        else using (var dot = Ink.Fill(p.Roles.BrandLine)) p.Sheets.Canvas.DrawCircle(x + 5, baseline - 4, 4.6f, dot);
        p.Ink.Text(p.Sheets.Canvas, milestone.Words ?? p.Load(milestone.Value!.Value), x + 18, baseline, Half - 108, 13, p.Roles.Ink);
        if (milestone.ReachedOn is { } day) p.Ink.Text(p.Sheets.Canvas, p.T["{0:d MMM yyyy}", day], x + Half - 84, baseline, 84, ReportPaper.Small, p.Roles.Ink3, toTheRight: true);
    }

    private static string Value(ReportPaper p, GoalProgress goal, decimal value) => goal.Goal.Kind == GoalKind.Words ? "" : p.Estimate(value);
}
