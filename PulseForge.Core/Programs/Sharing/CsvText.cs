using System.Buffers;
using System.Text;

namespace PulseForge.Core.Programs.Sharing;

/// <summary>
/// Tables as text with commas (RFC 4180). A field that a spreadsheet would take for a formula is led by an apostrophe, as a spreadsheet shows text;
/// reading takes it off again, so that every field comes back as it was.
/// </summary>
public static class CsvText
{
    private const string Formula = "=+-@\t\r＝＋－＠'";
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",;\t\"\r\n");

    public static string Write(IEnumerable<IReadOnlyList<string>> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows) text.AppendJoin(',', row.Select(Field)).Append("\r\n");
        return text.ToString();
    }

    /// <summary>A field as it stood before <see cref="Write"/>.</summary>
    public static string Plain(string field) => field is ['\'', var next, ..] && Formula.Contains(next, StringComparison.Ordinal) ? field[1..] : field;

    private static string Field(string value)
    {
        var safe = value.Length > 0 && Formula.Contains(value[0], StringComparison.Ordinal) ? $"'{value}" : value;
        return safe.AsSpan().IndexOfAny(Quoted) < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
