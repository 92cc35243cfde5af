using NodaTime;
using PulseForge.Core.Programs.Sharing;

namespace PulseForge.Core.Training.Imports;

/// <summary>Reads a table into sets and weighings. Pure: the same file and answers always give the same.</summary>
public static class HistoryReader
{
    /// <param name="today">The client's: nothing was done after it.</param>
    public static HistoryReading Read(HistoryTable table, ImportAnswers answers, LocalDate today)
    {
        if (table.Format == HistoryFormat.Columns && answers.Columns is null) return new HistoryReading([], [], [], 0, new ImportQuestions(true, false, false, false));
        IHistoryLines lines = table.Format switch
        {
            HistoryFormat.Jefit => new JefitLines(table),
            HistoryFormat.StrongLifts => new StrongLiftsLines(table),
            _ => new ColumnLines(table, answers.Columns is { } said ? KnownHeadings.Of(said, table.Headings) : KnownHeadings.Of(table.Format, table.Headings)),
        };
        var dates = new HistoryDates(table.Rows.Select(lines.DateCell), answers.Dates);
        return Read(table, lines, new Cells(dates, answers, today), dates.IsOpen);
    }

    private static HistoryReading Read(HistoryTable table, IHistoryLines lines, Cells cells, bool asksDates)
    {
        var (sets, weighings, faults, passed) = (new List<HistoryRow>(), new List<HistoryWeighing>(), new List<ImportFault>(), 0);
        foreach (var row in table.Rows)
        {
            cells.Begin(row.Line);
            var (before, weighed) = (sets.Count, weighings.Count);
            if (!FitsHeadings(row, table, cells) || !lines.Read(row, cells, sets, weighings)) passed += cells.Fault is null ? 1 : 0;
            if (cells.Fault is not null) sets.RemoveRange(before, sets.Count - before);
            if (cells.Fault is not null) weighings.RemoveRange(weighed, weighings.Count - weighed);
            if ((cells.Fault ?? cells.Remark) is { } fault) faults.Add(fault);
        }
        return new HistoryReading(sets, weighings, faults, passed, new ImportQuestions(false, cells.AsksMass, cells.AsksDistance, asksDates));
    }

    /// <summary>A decimal comma between commas, or a name with a comma in it, moves all that follows by a column.</summary>
    private static bool FitsHeadings(CsvRow row, HistoryTable table, Cells cells)
    {
        var last = row.Fields.Count;
        while (last > 0 && string.IsNullOrWhiteSpace(row.Fields[last - 1])) last--;
        if (last > table.Headings.Count) cells.Fail<string>(new Sentence(ImportTexts.MoreColumns, last, table.Headings.Count));
        return cells.Fault is null;
    }
}

/// <summary>How one app lays out its lines.</summary>
internal interface IHistoryLines
{
    string DateCell(CsvRow row);

    /// <summary>Adds what a line holds; false when it is no set, such as a rest timer.</summary>
    bool Read(CsvRow row, Cells cells, List<HistoryRow> sets, List<HistoryWeighing> weighings);
}
