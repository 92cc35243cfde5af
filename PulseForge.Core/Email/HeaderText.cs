using System.Globalization;
using System.Text;

namespace PulseForge.Core.Email;

/// <summary>Text of people as it may stand in a mail: in one line of a header, or in a body that the database can store.</summary>
public static class HeaderText
{
    /// <summary>
    /// One line of at most <paramref name="longest"/> characters. Line breaks and other control characters become spaces, so that a name can't begin
    /// a header of its own; half surrogates become the replacement character; what is too long ends with an ellipsis.
    /// </summary>
    public static string OneLine(string text, int longest)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) line.Append(BreaksLine(rune) ? " " : rune.ToString());
        return Shortened(line.ToString().Trim(), longest);
    }

    /// <summary>What PostgreSQL can store: no NUL, no half surrogates.</summary>
    public static string Storable(string text)
    {
        var body = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (rune.Value != 0) body.Append(rune.ToString());
        return body.ToString();
    }

    private static bool BreaksLine(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static string Shortened(string line, int longest)
    {
        if (line.Length <= longest) return line;
        var end = char.IsHighSurrogate(line[longest - 2]) ? longest - 2 : longest - 1;
        return $"{line[..end].TrimEnd()}…";
    }
}
