using System.Globalization;
using System.Text;
using PulseForge.Core.Programs.Notation;

namespace PulseForge.Core.Programs.Sharing;

/// <summary>
/// Writes the rows of a table as the text of a program, which then is read like any other: what a field says wrong is a fault of its line. An empty week, day,
/// session or phase is the one above, as where a spreadsheet's cells were merged; weeks that are left out are empty.
/// </summary>
internal sealed class CsvProgramReader
{
    private readonly StringBuilder text = new();
    private readonly Dictionary<string, int> columns;
    private readonly ForeignExercises exercises;
    private CsvRow row = new(1, []);
    private (string Number, string Purpose) phase = ("", "");
    private int week;
    private int? day;
    private PlanRow? before;

    private CsvProgramReader(IReadOnlyList<string> headings, ForeignExercises exercises)
    {
        this.exercises = exercises;
        columns = headings.Select(CsvColumns.Named).Index().DistinctBy(column => column.Item).ToDictionary(column => column.Item, column => column.Index);
    }

    /// <summary>The program's text; <paramref name="name"/> is what it is called where the table does not say.</summary>
    public static string Read(string table, string name, ForeignExercises exercises)
    {
        var (all, open) = CsvReader.Read(table);
        if (open is { } line) throw new FileFaultException(new FileFault(new Sentence(SharingTexts.OpenQuote), line));
        if (all.Count > CsvReader.MostRows) throw new FileFaultException(new FileFault(new Sentence(SharingTexts.TooManyRows, CsvReader.MostRows)));
        var rows = all.Where(row => !row.IsEmpty && !IsSeparatorLine(row)).ToList();
        var reader = new CsvProgramReader(rows is [var first, ..] ? first.Fields : [], exercises);
        if (!reader.columns.ContainsKey(CsvColumns.Exercise) || !reader.columns.ContainsKey(CsvColumns.Sets)) throw new FileFaultException(new FileFault(new Sentence(SharingTexts.Columns), rows.FirstOrDefault()?.Line ?? 1));
        if (rows.Count == 1) throw new FileFaultException(new FileFault(new Sentence(SharingTexts.NoRows)));
        reader.Titles(rows.Skip(1), name);
        foreach (var row in rows.Skip(1)) reader.Add(row);
        return reader.text.ToString();
    }

    private static bool IsSeparatorLine(CsvRow row) => row is { Line: 1, Fields: [var only, ..] } && only.StartsWith("sep=", StringComparison.OrdinalIgnoreCase);

    private void Titles(IEnumerable<CsvRow> rows, string name)
    {
        var named = rows.FirstOrDefault(row => Field(row, CsvColumns.Program).Length > 0) ?? rows.First();
        Line($"program {(Field(named, CsvColumns.Program) is { Length: > 0 } own ? own : name)}");
        foreach (var column in (string[])[CsvColumns.Level, CsvColumns.Goal])
        {
            if (Field(named, column) is { Length: > 0 } value) Line($"{column} {value}");
        }

        if (Raw(named, CsvColumns.About).Trim() is { Length: > 0 } about) foreach (var line in PlainText.Lines(about)) Line($"about {line}".TrimEnd());
        if (Field(named, CsvColumns.Weekdays) is { Length: > 0 } weekdays) Line($"weekdays {weekdays}");
    }

    private void Add(CsvRow next)
    {
        row = next;
        var line = new PlanRow(Cell(CsvColumns.Marker), Exercise(), Cell(CsvColumns.Sets), Tempo(), Cell(CsvColumns.Rest), Cell(CsvColumns.Progression), Cell(CsvColumns.Note), Cell(CsvColumns.Block));
        ReadWeek();
        ReadDay(isNeeded: line is not { IsText: true, Sets.Length: 0, Note.Length: 0 });
        foreach (var written in PlanRows.Lines(line, before)) Line(written);
        if (!line.IsText && !line.IsUnread) before = line;
    }

    private string Exercise() => Cell(CsvColumns.Marker) == PlanRow.UnreadMarker ? Raw(row, CsvColumns.Exercise).ReplaceLineEndings(" ") : exercises.NameOf(Cell(CsvColumns.Exercise));

    /// <summary>A spreadsheet takes 0310 for a number and drops what leads it.</summary>
    private string Tempo() => Cell(CsvColumns.Tempo) is { Length: > 0 and < 4 } cut && cut.All(char.IsAsciiDigit) ? cut.PadLeft(4, '0') : Cell(CsvColumns.Tempo);

    private void ReadWeek()
    {
        var cell = Cell(CsvColumns.Week);
        var number = cell.Length == 0 ? Math.Max(week, 1) : Number(cell) ?? 0;
        if (number < Math.Max(week, 1) || number > PlanLimits.Weeks) throw Fault(SharingTexts.WeekNumber, PlanLimits.Weeks);
        if (number == week) return;
        for (week++; week < number; week++) Line($"week {Int(week)}");
        ReadPhase();
        Line($"week {Int(week)} {Cell(CsvColumns.WeekPurpose)}".TrimEnd());
        (day, before) = (null, null);
    }

    private void ReadPhase()
    {
        var now = (Cell(CsvColumns.Phase), Cell(CsvColumns.Purpose));
        if (now.Item2.Length == 0 || now == phase) return;
        phase = now;
        Line($"phase {phase.Purpose}");
    }

    private void ReadDay(bool isNeeded)
    {
        var cell = Cell(CsvColumns.Day);
        if (cell.Length == 0 && (!isNeeded || day is not null)) return;
        var number = cell.Length == 0 ? 1 : Number(cell);
        if (number is null or < 1 or > PlanLimits.Days) throw Fault(SharingTexts.DayNumber);
        if (number == day) return;
        (day, before) = (number, null);
        var competition = CsvColumns.Named(Cell(CsvColumns.Competition)) is "yes" or "true" or "1" or "x" ? $" {DayReader.Competition}" : "";
        Line($"day {Int(number.Value)}{(Cell(CsvColumns.Session) is { Length: > 0 } name ? $" {DayReader.Print(name)}" : "")}{competition}");
    }

    /// <summary>3 of "3" and of "Week 3".</summary>
    private static int? Number(string cell) =>
        int.TryParse(cell.TrimStart([.. cell.TakeWhile(c => char.IsLetter(c) || c == ' ')]), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private string Cell(string column) => Field(row, column);

    private string Field(CsvRow of, string column) => PlainText.OneLine(Raw(of, column));

    private string Raw(CsvRow of, string column) => columns.TryGetValue(column, out var index) && index < of.Fields.Count ? CsvText.Plain(of.Fields[index]) : "";

    private FileFaultException Fault(string problem, params object[] args) => new(new FileFault(new Sentence(problem, args), row.Line));

    private static string Int(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void Line(string line) => text.Append(line).Append('\n');
}
