using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Sharing;
using PulseForge.Core.Units;

namespace PulseForge.Core.Training.Imports;

/// <summary>StrongLifts: an exercise in each line, a pair of columns for each set, and the body weight of the day beside it.</summary>
internal sealed class StrongLiftsLines : IHistoryLines
{
    private const int LongestNote = 500;
    private const int LongestWorkout = 120;

    private readonly IReadOnlyList<string> headings;
    private readonly int date, workout, exercise, notes, body;
    private readonly List<(int Reps, int Load)> pairs = [];

    public StrongLiftsLines(HistoryTable table)
    {
        headings = table.Headings;
        (date, workout, exercise, notes, body) = (Place("date"), Place("workout name"), Place("exercise"), Place("notes"), Place("body weight"));
        for (var set = 1; Place($"set {set} (reps)") is >= 0 and var reps; set++) pairs.Add((reps, Place($"set {set} (kg)") is >= 0 and var kg ? kg : Place($"set {set} (lb")));
    }

    public string DateCell(CsvRow row) => Cell(row, date);

    public bool Read(CsvRow row, Cells cells, List<HistoryRow> sets, List<HistoryWeighing> weighings)
    {
        if (cells.Date(DateCell(row), Heading(date)) is not { } day || cells.Exercise(Cell(row, exercise), Heading(exercise)) is not { } name) return true;
        var (called, note) = (cells.Note(Cell(row, workout), LongestWorkout, Heading(workout)), cells.Note(Cell(row, notes), LongestNote, Heading(notes)));
        foreach (var (reps, load) in pairs.Where(pair => Cell(row, pair.Reps).Length > 0))
        {
            var kg = cells.Kg(Cell(row, load), UnitOf(load), Heading(load));
            if (SetFacts.Of(cells, kg, cells.Whole(Cell(row, reps), Heading(reps)), null, null, null, null, note, (Heading(reps), Cell(row, reps))) is not { } result) break;
            sets.Add(new HistoryRow(row.Line, day.Date, day.Time, called, name, LoggedSetKind.Work, result));
            note = null;
        }
        if (Cell(row, body) is { Length: > 0 } weight && cells.Kg(weight, UnitOf(body), Heading(body)) is > 0 and var bodyKg) Weigh(row, day.Date, bodyKg, weight, cells, weighings);
        return true;
    }

    private void Weigh(CsvRow row, NodaTime.LocalDate day, decimal kg, string found, Cells cells, List<HistoryWeighing> weighings)
    {
        if (Mass.Bodies.Check(kg).Error is { } problem) cells.Fail<string>(problem, Heading(body), found);
        else weighings.Add(new HistoryWeighing(row.Line, day, null, kg));
    }

    private MassUnit? UnitOf(int place)
    {
        var heading = place < 0 ? "" : headings[place];
        if (heading.Contains("(KG)", StringComparison.OrdinalIgnoreCase)) return MassUnit.Kilogram;
        return heading.Contains("(LB", StringComparison.OrdinalIgnoreCase) ? MassUnit.Pound : null;
    }

    private int Place(string name) => headings.Select(CsvColumns.Named).ToList().FindIndex(h => h == name || h.StartsWith($"{name} (", StringComparison.Ordinal) || (name.EndsWith("(lb", StringComparison.Ordinal) && h.StartsWith(name, StringComparison.Ordinal)));

    private string Heading(int place) => place < 0 ? "" : headings[place];

    private static string Cell(CsvRow row, int place) => place >= 0 && place < row.Fields.Count ? row.Fields[place].Trim() : "";
}
