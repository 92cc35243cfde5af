using System.Globalization;
using System.Text;

namespace PulseForge.Core.Training.Imports;

/// <summary>A name as it is compared and remembered: without case, accents, spaces and punctuation.</summary>
public static class NameKey
{
    /// <summary>A letter may become several when its accents are taken apart.</summary>
    public const int Longest = 4 * Exercises.Exercise.MaxName;

    public static string Of(string name) => string.Concat(Words(name));

    /// <summary>The words whatever their order, each without the s of a plural: Bench Press (Barbell) and Barbell Bench Presses have the same.</summary>
    public static string Unordered(string name) => string.Join(' ', Words(name).Select(word => word.Length > 3 ? word.TrimEnd('S') : word).Order(StringComparer.Ordinal));

    internal static HashSet<string> Set(string name) => [.. Unordered(name).Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    private static List<string> Words(string name)
    {
        var (words, word) = (new List<string>(), new StringBuilder());
        foreach (var c in name.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            if (char.IsLetterOrDigit(c)) word.Append(char.ToUpperInvariant(c));
            else if (word.Length > 0) words.Add(Taken(word));
        }
        if (word.Length > 0) words.Add(Taken(word));
        return words.Count > 0 ? words : [name.Trim().ToUpperInvariant()];
    }

    private static string Taken(StringBuilder word)
    {
        var text = word.ToString();
        word.Clear();
        return text;
    }
}
