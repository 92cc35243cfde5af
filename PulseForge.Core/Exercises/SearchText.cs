using System.Globalization;
using System.Text;

namespace PulseForge.Core.Exercises;

/// <summary>A name as a search sees it: without case, accents, spaces and punctuation, so that "pullup" finds Pull-Up and Pull Up.</summary>
public sealed class SearchText
{
    private readonly string plain;
    private readonly string bare;
    private readonly Lazy<string[]> parts;

    public SearchText(string text) => (plain, bare, parts) = (text, Bare(text), new(() => [.. text.Split(NotLetters(text), StringSplitOptions.RemoveEmptyEntries).Select(Bare)]));

    /// <summary>The words of what was typed, each to be found by itself.</summary>
    public static SearchText[] Words(string typed) => [.. typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => new SearchText(word))];

    /// <summary>A word of nothing but punctuation means itself.</summary>
    public bool Contains(SearchText word) =>
        word.bare.Length > 0 ? bare.Contains(word.bare, StringComparison.Ordinal) : plain.Contains(word.plain, StringComparison.OrdinalIgnoreCase);

    public bool StartsWith(SearchText other) => other.bare.Length > 0 && bare.StartsWith(other.bare, StringComparison.Ordinal);

    /// <summary>Two names that people would take for one.</summary>
    public bool Means(SearchText other) => bare.Length > 0 || other.bare.Length > 0 ? bare == other.bare : string.Equals(plain, other.plain, StringComparison.OrdinalIgnoreCase);

    /// <summary>How many letters are wrong in these words if this name was meant; null if it can't have been.</summary>
    public int? Typos(IReadOnlyList<SearchText> words)
    {
        var all = 0;
        foreach (var word in words)
        {
            if (Contains(word)) continue;
            if (TypingErrors.Fewest(word.bare, parts.Value) is not { } wrong) return null;
            all += wrong;
        }
        return all;
    }

    /// <summary>The share of words that two names have in common, 0–1.</summary>
    public double WordsShared(SearchText other) => parts.Value.Length + other.parts.Value.Length == 0 ? 0 : (double)parts.Value.Intersect(other.parts.Value).Count() / parts.Value.Union(other.parts.Value).Count();

    private static char[] NotLetters(string text) => [.. text.Where(c => !char.IsLetterOrDigit(c) && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark).Distinct()];

    private static string Bare(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && char.IsLetterOrDigit(c)) kept.Append(char.ToUpperInvariant(c));
        }
        return kept.ToString();
    }
}
