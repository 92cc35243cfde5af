using System.Text;

namespace PulseForge.Core.Programs.Sharing;

/// <summary>A row of a table with the line of the file that it begins on.</summary>
public sealed record CsvRow(int Line, IReadOnlyList<string> Fields)
{
    public bool IsEmpty => Fields.All(string.IsNullOrWhiteSpace);
}

/// <summary>Reads a table whose fields are separated by commas, semicolons or tabs: by what its first line has most of.</summary>
public sealed class CsvReader
{
    /// <summary>Ten times as many as 52 weeks of 7 days with 12 exercises need.</summary>
    public const int MostRows = 40_000;

    private readonly string text;
    private readonly char separator;
    private int at;
    private int line = 1;

    private CsvReader(string text, char separator) => (this.text, this.separator) = (text, separator);

    /// <summary>Its rows, at most one more than are taken; the line on which a quotation mark opens that nothing closes.</summary>
    public static (IReadOnlyList<CsvRow> Rows, int? OpenQuote) Read(string text, int mostRows = MostRows)
    {
        var reader = new CsvReader(text, SeparatorOf(text));
        var rows = new List<CsvRow>();
        int? open = null;
        while (open is null && reader.at < text.Length && rows.Count <= mostRows) rows.Add(reader.Row(ref open));
        return (rows, open);
    }

    /// <summary>Excel writes the separator itself into a first line of its own: sep=;</summary>
    private static char SeparatorOf(string text)
    {
        var first = text.AsSpan(0, text.AsSpan().IndexOfAny('\r', '\n') is var end and >= 0 ? end : text.Length);
        if (first.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && first.Length == 5) return first[4];
        var (commas, semicolons, tabs) = (first.Count(','), first.Count(';'), first.Count('\t'));
        return tabs > commas && tabs > semicolons ? '\t' : semicolons > commas ? ';' : ',';
    }

    private CsvRow Row(ref int? open)
    {
        var (begun, fields) = (line, new List<string>());
        do fields.Add(Field(ref open));
        while (Skip(separator));
        if (Skip('\r') | Skip('\n')) line++;
        return new CsvRow(begun, fields);
    }

    private string Field(ref int? open)
    {
        if (at == text.Length || text[at] != '"') return Until(separator);
        var (begun, field) = (line, new StringBuilder());
        for (at++; at < text.Length; at++)
        {
            if (text[at] == '\n') line++;
            if (text[at] != '"') field.Append(text[at]);
            else if (at + 1 < text.Length && text[at + 1] == '"') field.Append(text[at++]);
            else
            {
                at++;
                return field.Append(Until(separator)).ToString();
            }
        }

        open = begun;
        return field.ToString();
    }

    private string Until(char end)
    {
        var start = at;
        while (at < text.Length && text[at] != end && text[at] is not ('\r' or '\n')) at++;
        return text[start..at];
    }

    private bool Skip(char sign)
    {
        if (at == text.Length || text[at] != sign) return false;
        at++;
        return true;
    }
}
