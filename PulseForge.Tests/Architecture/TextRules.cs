using System.Text.RegularExpressions;

namespace PulseForge.Tests.Architecture;

/// <summary>Which words of the source a person reads: literals of T["…"] and its like, and what must not stand bare.</summary>
internal static partial class TextRules
{
    /// <summary>The same in every language.</summary>
    private static readonly HashSet<string> Names = ["PulseForge", "RPE", "UTC", "kg", "lb"];

    public static bool IsForPeople(string words) => Word().Matches(words).Any(match => !Names.Contains(match.Value));

    /// <summary>Keys of T["…"], t["…"], texts["…"], Phrase.Of("…") and of messages of validation attributes.</summary>
    public static IEnumerable<string> Keys(string source) => Key().Matches(Comment().Replace(source, "")).Select(match => Regex.Unescape(match.Groups[1].Value));

    /// <summary>T[something] that is no plain literal: such a text would be missing from the resources.</summary>
    public static IEnumerable<string> ComputedKeys(string source) => Computed().Matches(source).Select(match => match.Value);

    /// <summary>Literals that a person would get to read: errors at a field, titles, toasts.</summary>
    public static IEnumerable<string> SpokenLiterals(string source) => Spoken().Matches(Comment().Replace(source, "")).Select(match => match.Value);

    /// <summary>
    /// Sentences that Core says: every literal that begins with a capital (or with "{0} " and a word) and has a space, in files that deal in Sentence, Problem or …Texts,
    /// but for those thrown at programmers.
    /// </summary>
    public static IEnumerable<string> Sentences(string source) =>
        !Speaks().IsMatch(source) ? [] : source.Split('\n').Where(line => !line.Contains("throw ", StringComparison.Ordinal) && !line.TrimStart().StartsWith("//", StringComparison.Ordinal))
            .SelectMany(line => Sentence().Matches(line)).Select(match => Regex.Unescape(match.Groups[1].Value));

    [GeneratedRegex("""\p{L}{2,}""")]
    private static partial Regex Word();

    [GeneratedRegex("""(?:\b[tT]\[|\b[tT]exts\[|\bTexts\(\)\[|\bPhrase\.Of\(|\bErrorMessage = |\bDisplay\(Name = )\s*"((?:[^"\\]|\\.)*)"(?!\s*\+)""")]
    private static partial Regex Key();

    [GeneratedRegex("""(?<![\w.>\]])(?:[tT]|[tT]exts(?:\(\))?)\[(?!\s*"(?:[^"\\]|\\.)*"\s*[,\]])[^\]]*""")]
    private static partial Regex Computed();

    [GeneratedRegex(""""(?:ModelError\((?:\$?"[^"]*"|[^",\n])*,\s*|ViewData\["Title"\] = |this\.Say\()\$?"[^"]* [^"]*(?:")"""")]
    private static partial Regex Spoken();

    [GeneratedRegex("""^\s*//.*$""", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex("""\b(?:Sentence|Problem|Reasons|\w+Texts)\b""")]
    private static partial Regex Speaks();

    [GeneratedRegex("""(?<![$@"])"((?:\p{Lu}(?:[^"\\]|\\.)*? |\{0\} \p{Ll})(?:[^"\\]|\\.)*)"(?!\s*\+)""")]
    private static partial Regex Sentence();
}
