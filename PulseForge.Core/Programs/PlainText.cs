using System.Globalization;
using System.Text;

namespace PulseForge.Core.Programs;

/// <summary>Text of one line that a database and a browser give back unchanged.</summary>
public static class PlainText
{
    /// <summary>No control characters (jsonb refuses NUL), no line separators, no half surrogate pairs.</summary>
    public static bool IsClean(string text) => text.EnumerateRunes().All(IsVisible) && IsWellFormed(text);

    /// <summary>A clean text of 1 to so many characters, without space at its ends.</summary>
    public static bool IsLine(string text, int max) =>
        text.Length > 0 && text.Length <= max && text.Trim().Length == text.Length && IsClean(text);

    /// <summary>The lines of a text as it was typed or pasted, whatever ended them, with the replacement character where a character cannot be kept.</summary>
    public static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n').Select(Cleaned).ToArray();

    /// <summary>The same as one line, without space at its ends.</summary>
    public static string OneLine(string text) => string.Join(' ', Lines(text)).Replace('\t', ' ').Trim();

    private static string Cleaned(string line) => IsClean(line.Replace('\t', ' ')) ? line : Rebuilt(line);

    private static string Rebuilt(string line)
    {
        var clean = new StringBuilder(line.Length);
        foreach (var rune in line.EnumerateRunes()) clean.Append(rune.Value == '\t' || IsVisible(rune) ? rune.ToString() : "\uFFFD");
        return clean.ToString();
    }

    private static bool IsVisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (!char.IsSurrogatePair(text, i++)) return false;
        }

        return true;
    }
}
