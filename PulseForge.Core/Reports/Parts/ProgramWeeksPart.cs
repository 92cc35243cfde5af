using PulseForge.Core.Programs.Sharing;
using PulseForge.Core.Reports.Print;

namespace PulseForge.Core.Reports;

/// <summary>Weeks that are alike, with a table for each of their sessions.</summary>
internal static class ProgramWeeksPart
{
    private const float Size = 12;
    private const float Leading = 15;
    private const float Air = 8;
    private const float Head = 20;
    private const float MarkerWidth = 30;
    private const float ExerciseWidth = 204;
    private const float SetsWidth = 166;
    private const float RestWidth = 44;
    private const float TempoWidth = 50;
    private const float RuleWidth = 94;
    private const float Gap = 8;
    private const float Left = Sheets.Margin;
    private const float Exercise = Left + MarkerWidth;
    private const float Sets = Exercise + ExerciseWidth;
    private const float Rest = Sets + SetsWidth;
    private const float Tempo = Rest + RestWidth;
    private const float Rule = Tempo + TempoWidth;
    private const float Done = Rule + RuleWidth;
    private const float Right = Left + Sheets.Inner;

    public static void Draw(ProgramPaper p, SheetWeeks weeks)
    {
        p.Title(weeks.First == weeks.Last ? p.T["Week {0}", weeks.First] : p.T["Weeks {0}–{1}", weeks.First, weeks.Last], with: 90);
        if (Purpose(p, weeks) is { Length: > 0 } purpose) p.Caption(purpose);
        if (weeks.Days.Count == 0) p.Caption(p.T["No sessions."]);
        foreach (var day in weeks.Days) Day(p, day);
    }

    private static string Purpose(ProgramPaper p, SheetWeeks weeks) => string.Join(" · ", new[]
    {
        weeks.Band.IsPlain ? "" : weeks.Band.Name,
        weeks.Band.Repeats ? p.T["until progress stalls"] : "",
        weeks.Band.SetsFactor == 1 ? "" : p.T["{0:0.#} % of the sets", weeks.Band.SetsFactor * 100],
        weeks.Band.LoadFactor == 1 ? "" : p.T["{0:0.#} % of the load", weeks.Band.LoadFactor * 100],
    }.Where(part => part.Length > 0));

    private static void Day(ProgramPaper p, SheetDay day)
    {
        p.Sheets.Need(26 + Head + 2 * Leading + Air);
        p.Sheets.Y += 26;
        var name = day.IsCompetition ? p.T["{0} (competition)", day.Name] : day.Name;
        p.Ink.Text(p.Sheets.Canvas, Words.Of($"{day.Day}", 13, Weight.Bold), Left, p.Sheets.Y, p.Roles.BrandText);
        p.Ink.Text(p.Sheets.Canvas, name, Exercise, p.Sheets.Y, Sheets.Inner - MarkerWidth, 13, p.Roles.Ink, Weight.Bold);
        p.Sheets.Y += 6;
        if (day.Lines.Count > 0) Heads(p);
        foreach (var line in day.Lines) Line(p, line);
    }

    private static void Heads(ProgramPaper p)
    {
        foreach (var (words, x, width) in new[] { (p.T["Exercise"], Exercise, ExerciseWidth), (p.T["Sets"], Sets, SetsWidth), (p.T["Rest"], Rest, RestWidth), (p.T["Tempo"], Tempo, TempoWidth), (p.T["Progression"], Rule, RuleWidth), (p.T["Done"], Done, Right - Done) })
            p.Ink.Text(p.Sheets.Canvas, words, x, p.Sheets.Y + 14, width - 4, 11, p.Roles.Ink3, Weight.Bold);
        p.Sheets.Y += Head;
        Ink.Line(p.Sheets.Canvas, Left, p.Sheets.Y, Sheets.Inner, p.Roles.Line2);
    }

    private static void Line(ProgramPaper p, SheetLine line)
    {
        if (line.Opens is { } opens)
        {
            p.Sheets.Need(2 * (Leading + Air) + Leading);
            Across(p, opens, p.Roles.Ink2, Weight.Bold);
        }

        if (line.Row.IsText) Across(p, line.Row.Note, p.Roles.Ink2);
        else if (line.Row.IsUnread) Across(p, line.Row.Exercise, p.Roles.Ink2);
        else Cells(p, line.Row);
    }

    private static void Cells(ProgramPaper p, PlanRow row)
    {
        (IReadOnlyList<Words> Lines, float X)[] cells =
        [
            (p.Lines(row.Marker, MarkerWidth, Size), Left), (p.Lines(row.Exercise, ExerciseWidth - Gap, Size, Weight.Bold), Exercise), (p.Lines(row.Sets, SetsWidth - Gap, Size), Sets),
            (p.Lines(row.Rest, RestWidth - 4, Size), Rest), (p.Lines(row.Tempo, TempoWidth - 4, Size), Tempo), (p.Lines(row.Progression, RuleWidth - Gap, Size), Rule),
        ];
        var note = p.Lines(row.Note, Done - Exercise - Gap, Size);
        var tallest = cells.Max(cell => cell.Lines.Count);
        p.Sheets.Need((tallest + note.Count) * Leading + Air);
        foreach (var (lines, x) in cells) Stack(p, lines, x, p.Sheets.Y);
        Stack(p, note, Exercise, p.Sheets.Y + tallest * Leading);
        p.Sheets.Y += (tallest + note.Count) * Leading + Air;
        Ink.Line(p.Sheets.Canvas, Left, p.Sheets.Y, Sheets.Inner, p.Roles.Line);
    }

    private static void Stack(ProgramPaper p, IReadOnlyList<Words> lines, float x, float y)
    {
        foreach (var (index, line) in lines.Index()) p.Ink.Text(p.Sheets.Canvas, line, x, y + 15 + index * Leading, p.Roles.Ink);
    }

    private static void Across(ProgramPaper p, string text, Tenancy.HexColour colour, Weight weight = Weight.Regular)
    {
        var lines = p.Lines(text, Right - Exercise, Size, weight);
        foreach (var line in lines)
        {
            p.Sheets.Need(Leading + Air);
            p.Ink.Text(p.Sheets.Canvas, line, Exercise, p.Sheets.Y + 15, colour);
            p.Sheets.Y += Leading;
        }

        p.Sheets.Y += Air;
        Ink.Line(p.Sheets.Canvas, Left, p.Sheets.Y, Sheets.Inner, p.Roles.Line);
    }
}
