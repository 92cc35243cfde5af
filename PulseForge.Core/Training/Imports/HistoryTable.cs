using PulseForge.Core.Programs.Sharing;
using PulseForge.Core.Units;

namespace PulseForge.Core.Training.Imports;

/// <summary>A file as a table: its headings, its lines, and whose export it is.</summary>
/// <param name="Unit">Of loads, where the file says it apart from its headings.</param>
public sealed record HistoryTable(HistoryFormat Format, IReadOnlyList<string> Headings, IReadOnlyList<CsvRow> Rows, MassUnit? Unit = null)
{
    public const int MostMegabytes = 10;
    public const int MostBytes = MostMegabytes * 1024 * 1024;
    public const int MostRows = 200_000;
    public const int MostColumns = 80;

    /// <summary>The table in a file, or why there is none.</summary>
    public static (HistoryTable? Table, ImportFault? Fault) Open(byte[] bytes)
    {
        try
        {
            var text = FileText.Of(bytes, MostMegabytes, ImportTexts.TooLarge, ImportTexts.NoText);
            return text.AsSpan(0, Math.Min(text.Length, 4096)).ContainsAnyInRange('\u0001', '\u0008') ? (null, new ImportFault(new Sentence(ImportTexts.NoText))) : Of(text);
        }
        catch (FileFaultException unreadable)
        {
            return (null, new ImportFault(unreadable.Fault.Problem));
        }
    }

    private static (HistoryTable?, ImportFault?) Of(string text)
    {
        var (read, open) = CsvReader.Read(text, MostRows);
        if (open is { } line) return (null, new ImportFault(new Sentence(SharingTexts.OpenQuote), line));
        if (read.Count > MostRows) return (null, new ImportFault(new Sentence(ImportTexts.TooManyRows, MostRows)));
        var rows = read.Where(row => !row.IsEmpty && row.Fields is not [['s', 'e', 'p', '=', _]]).ToList();
        if (JefitTable.IsOne(rows)) return JefitTable.Read(rows);
        var headings = rows[0].Fields.Select(heading => heading.Trim()).ToList();
        var problem = headings.Count switch
        {
            < 2 => new Sentence(ImportTexts.NoTable),
            > MostColumns => new Sentence(ImportTexts.TooManyColumns, MostColumns),
            _ => rows.Count == 1 ? new Sentence(SharingTexts.NoRows) : null,
        };
        return problem is null ? (new HistoryTable(KnownHeadings.FormatOf(headings), headings, rows[1..]), null) : (null, new ImportFault(problem));
    }
}
