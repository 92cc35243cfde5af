using System.Globalization;
using PulseForge.Core.Programs.Notation;
using PulseForge.Core.Units;

namespace PulseForge.Core.Programs.Sharing;

/// <summary>
/// A program as a table: a row for each exercise of each week, its parts in the notation, so that a spreadsheet can sort and change them. Nothing is lost:
/// phases and weeks have columns of their own, a day without lines and a week without days a row, and the titles stand in the last columns of the first row.
/// </summary>
public static class ProgramCsv
{
    public static string Write(ProgramPlan plan, MassUnit unit) => CsvText.Write([CsvColumns.All, .. Rows(plan, unit)]);

    private static IEnumerable<string[]> Rows(ProgramPlan plan, MassUnit unit)
    {
        string[] titles = [plan.Name, plan.Level, plan.Goal, plan.About ?? "", string.Join(' ', plan.Weekdays.Select(TitleReader.Short))];
        var isPlain = ProgramPrinter.IsPlain(plan);
        var number = 0;
        foreach (var (phaseIndex, phase) in plan.Phases.Index())
        {
            foreach (var week in phase.Weeks)
            {
                number++;
                string[] purposes = [isPlain ? "" : Int(phaseIndex + 1), isPlain ? "" : ProgramPrinter.Purpose(phase), ProgramPrinter.Purpose(week).TrimStart()];
                foreach (var row in Rows(week, unit))
                {
                    yield return [Int(number), .. row, .. purposes, .. titles];
                    titles = ["", "", "", "", ""];
                }
            }
        }
    }

    private static IEnumerable<string[]> Rows(PlanWeek week, MassUnit unit) =>
        week.Days.Count == 0 ? [Row("", "", new PlanRow("", ""), "")] : week.Days.SelectMany(day => Rows(day, unit));

    private static IEnumerable<string[]> Rows(PlanDay day, MassUnit unit) =>
        PlanRows.Of(day.Workout, unit).DefaultIfEmpty(new PlanRow("", "")).Select(row => Row(Int(day.Day), day.Name, row, day.IsCompetition ? "yes" : ""));

    private static string[] Row(string day, string session, PlanRow row, string competition) =>
        [day, session, row.Block, row.Marker, row.Exercise, row.Sets, row.Tempo, row.Rest, row.Progression, row.Note, competition];

    private static string Int(int number) => number.ToString(CultureInfo.InvariantCulture);
}
