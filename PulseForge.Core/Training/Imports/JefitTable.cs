using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Sharing;
using PulseForge.Core.Units;

namespace PulseForge.Core.Training.Imports;

/// <summary>JEFIT writes several tables below each other, each under a line of ### with its name. The unit of loads stands in the settings.</summary>
internal static class JefitTable
{
    private const string Mark = "###";

    public static bool IsOne(IReadOnlyList<CsvRow> rows) => rows is [{ Fields: [var first, ..] }, ..] && first.StartsWith(Mark, StringComparison.Ordinal);

    public static (HistoryTable?, ImportFault?) Read(IReadOnlyList<CsvRow> rows)
    {
        var (logs, settings) = (Section(rows, "EXERCISE LOGS"), Section(rows, "SETTING"));
        if (logs.Count < 2 || !logs[0].Fields.Contains("logs") || !logs[0].Fields.Contains("ename")) return (null, new ImportFault(new Sentence(ImportTexts.NoSection)));
        return (new HistoryTable(HistoryFormat.Jefit, [.. logs[0].Fields.Select(f => f.Trim())], [.. logs.Skip(1)], UnitOf(settings)), null);
    }

    private static MassUnit? UnitOf(List<CsvRow> settings)
    {
        if (settings.Count < 2 || settings[0].Fields.Index().FirstOrDefault(f => f.Item.Trim() == "mass") is not { Item: not null } mass || mass.Index >= settings[1].Fields.Count) return null;
        return settings[1].Fields[mass.Index].Trim() switch { "kgs" or "kg" => MassUnit.Kilogram, "lbs" or "lb" => MassUnit.Pound, _ => null };
    }

    /// <summary>Its headings and lines.</summary>
    private static List<CsvRow> Section(IReadOnlyList<CsvRow> rows, string name) =>
        [.. rows.SkipWhile(row => !row.Fields[0].StartsWith($"{Mark} {name} ", StringComparison.Ordinal)).Skip(1).TakeWhile(row => !row.Fields[0].StartsWith(Mark, StringComparison.Ordinal))];
}

/// <summary>An exercise in each line, its sets in one cell: 40x8,80x8,80x6.</summary>
internal sealed class JefitLines(HistoryTable table) : IHistoryLines
{
    private readonly Dictionary<string, int> places = table.Headings.Index().DistinctBy(h => h.Item).ToDictionary(h => h.Item, h => h.Index);

    public string DateCell(CsvRow row) => Cell(row, "mydate") is { Length: > 0 } day ? day : Cell(row, "TIMESTAMP");

    public bool Read(CsvRow row, Cells cells, List<HistoryRow> sets, List<HistoryWeighing> weighings)
    {
        if (cells.Date(DateCell(row), "mydate") is not { } date || cells.Exercise(Cell(row, "ename"), "ename") is not { } exercise) return true;
        foreach (var set in Cell(row, "logs").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (Of(set, cells) is { } result) sets.Add(new HistoryRow(row.Line, date.Date, date.Time, null, exercise, LoggedSetKind.Work, result));
        }
        return true;
    }

    private SetResult? Of(string set, Cells cells)
    {
        if (set.Split('x') is not [var load, var reps]) return cells.Fail<SetResult>(new Sentence(ImportTexts.NotASet), "logs", set);
        return SetFacts.Of(cells, cells.Kg(load, table.Unit, "logs"), cells.Whole(reps, "logs"), null, null, null, null, null, ("logs", set));
    }

    private string Cell(CsvRow row, string heading) => places.TryGetValue(heading, out var index) && index < row.Fields.Count ? row.Fields[index].Trim() : "";
}
