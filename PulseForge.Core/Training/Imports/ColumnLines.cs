using NodaTime;
using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Sharing;
using PulseForge.Core.Units;

namespace PulseForge.Core.Training.Imports;

/// <summary>Tables with a set, or a weighing, in each line: Strong, Hevy, FitNotes, wger, and those whose columns a person named.</summary>
internal sealed class ColumnLines : IHistoryLines
{
    private const int LongestWorkout = 120;
    private const int LongestNote = 500;
    private const int LongestWorkoutNote = 2000;

    private readonly HistoryTable table;
    private readonly (HistoryColumn Column, int Index)[] places;

    public ColumnLines(HistoryTable table, IReadOnlyList<HistoryColumn> columns)
    {
        this.table = table;
        places = new (HistoryColumn, int)[Enum.GetValues<HistoryField>().Length];
        Array.Fill(places, (new HistoryColumn(HistoryField.Nothing), -1));
        foreach (var (index, column) in columns.Index().Reverse()) places[(int)column.Field] = (column, index);
        places[(int)HistoryField.Nothing] = (new HistoryColumn(HistoryField.Nothing), -1);
    }

    private bool Trains => places[(int)HistoryField.Exercise].Index >= 0;

    public string DateCell(CsvRow row) => Cell(row, HistoryField.Date);

    public bool Read(CsvRow row, Cells cells, List<HistoryRow> sets, List<HistoryWeighing> weighings)
    {
        var kind = Cell(row, HistoryField.Kind).ToLowerInvariant();
        if (kind is "rest timer" or "note") return false;
        if (cells.Date(DateCell(row), Heading(HistoryField.Date)) is not { } date) return true;
        var time = date.Time ?? HistoryDates.Time(Cell(row, HistoryField.Time));
        if (!Trains || Cell(row, HistoryField.BodyWeight).Length > 0) Weigh(row, date.Date, time, cells, weighings);
        if (Trains && Of(row, date.Date, time, KindOf(kind), cells) is { } set) sets.Add(set);
        return true;
    }

    private void Weigh(CsvRow row, LocalDate date, LocalTime? time, Cells cells, List<HistoryWeighing> weighings)
    {
        var (measure, cell, heading) = (Cell(row, HistoryField.Measure), Cell(row, HistoryField.BodyWeight), Heading(HistoryField.BodyWeight));
        if (measure.Length > 0 && !measure.Replace(" ", "", StringComparison.Ordinal).Equals("bodyweight", StringComparison.OrdinalIgnoreCase)) cells.Fail<string>(new Sentence(ImportTexts.OtherMeasure), Heading(HistoryField.Measure), measure);
        var kg = cells.Kg(cell, cells.Mass(Cell(row, HistoryField.LoadUnit), Heading(HistoryField.LoadUnit)) ?? places[(int)HistoryField.BodyWeight].Column.Mass, heading);
        if (kg is null) cells.Fail<string>(new Sentence(NumberTexts.Missing), heading);
        else if (Mass.Bodies.Check(kg.Value).Error is { } problem) cells.Fail<string>(problem, heading, cell);
        else weighings.Add(new HistoryWeighing(row.Line, date, time, kg.Value));
    }

    private HistoryRow? Of(CsvRow row, LocalDate date, LocalTime? time, LoggedSetKind kind, Cells cells)
    {
        if (cells.Exercise(Cell(row, HistoryField.Exercise), Heading(HistoryField.Exercise)) is not { } exercise || Result(row, cells) is not { } result) return null;
        var workout = cells.Note(Cell(row, HistoryField.Workout), LongestWorkout, Heading(HistoryField.Workout));
        return new HistoryRow(row.Line, date, time, workout, exercise, kind, result, cells.Note(Cell(row, HistoryField.WorkoutNote), LongestWorkoutNote, Heading(HistoryField.WorkoutNote)), Minutes(row, date, time, cells));
    }

    private SetResult? Result(CsvRow row, Cells cells)
    {
        var mass = cells.Mass(Cell(row, HistoryField.LoadUnit), Heading(HistoryField.LoadUnit)) ?? places[(int)HistoryField.Load].Column.Mass;
        var distance = cells.Distance(Cell(row, HistoryField.DistanceUnit), Heading(HistoryField.DistanceUnit)) ?? places[(int)HistoryField.Distance].Column.Distance;
        var kg = cells.Kg(Cell(row, HistoryField.Load), mass, Heading(HistoryField.Load));
        var reps = cells.Whole(Cell(row, HistoryField.Reps), Heading(HistoryField.Reps));
        var seconds = cells.Seconds(Cell(row, HistoryField.Seconds), Heading(HistoryField.Seconds));
        var metres = cells.Metres(Cell(row, HistoryField.Distance), distance, Heading(HistoryField.Distance));
        var (rpe, rir) = (Effort(row, HistoryField.Rpe, cells), Effort(row, HistoryField.Rir, cells));
        return SetFacts.Of(cells, kg, reps, seconds, metres, rpe == 0 ? null : rpe, rir, cells.Note(Cell(row, HistoryField.Note), LongestNote, Heading(HistoryField.Note)), (Heading(HistoryField.Reps), Cell(row, HistoryField.Reps)));
    }

    private decimal? Effort(CsvRow row, HistoryField field, Cells cells) => cells.Number(Cell(row, field), Heading(field)) is { } number ? decimal.Round(number, 1) : null;

    private int? Minutes(CsvRow row, LocalDate date, LocalTime? time, Cells cells)
    {
        var length = places[(int)HistoryField.WorkoutLength];
        if (Lengths.Minutes(Cell(row, HistoryField.WorkoutLength), length.Column.InSeconds) is { } minutes) return minutes;
        if (time is not { } begun || Cell(row, HistoryField.End) is not { Length: > 0 } end || cells.Date(end, Heading(HistoryField.End)) is not { Time: { } ended } last) return null;
        var took = (int)Period.Between(date + begun, last.Date + ended, PeriodUnits.Minutes).Minutes;
        return took is >= 1 and <= 600 ? took : null;
    }

    private static LoggedSetKind KindOf(string kind) => kind switch
    {
        "w" or "warmup" or "warm up" or "warm-up" => LoggedSetKind.WarmUp,
        "d" or "drop" or "dropset" or "drop set" => LoggedSetKind.Drop,
        "amrap" => LoggedSetKind.Amrap,
        _ => LoggedSetKind.Work,
    };

    private string Cell(CsvRow row, HistoryField field) => places[(int)field].Index is >= 0 and var index && index < row.Fields.Count ? row.Fields[index].Trim() : "";

    private string Heading(HistoryField field) => places[(int)field].Index is >= 0 and var index ? table.Headings[index] : "";
}
