using System.Text.RegularExpressions;

namespace PulseForge.Tests.Architecture;

/// <summary>
/// What clients read stands in Spanish, too: the texts of the portal, of mails, of accounts, and the shared ones. The coach's side, the console and the public site are in English alone.
/// </summary>
internal static partial class Translations
{
    public const string Language = "es";

    public static readonly string[] Areas = ["Account", "Email", "Portal", "Shared"];

    /// <summary>What is wrong with a translated file, each with the sentence that it concerns.</summary>
    public static IEnumerable<string> Faults(IReadOnlyDictionary<string, string> english, IReadOnlyDictionary<string, string> translated)
    {
        foreach (var key in english.Keys.Where(key => string.IsNullOrWhiteSpace(translated.GetValueOrDefault(key)))) yield return $"no text: {key}";
        foreach (var key in translated.Keys.Where(key => !english.ContainsKey(key))) yield return $"no such sentence: {key}";
        foreach (var (key, text) in translated.Where(pair => pair.Value.Length > 0 && !Holes(pair.Key).SequenceEqual(Holes(pair.Value)))) yield return $"other placeholders: {key} → {text}";
    }

    /// <summary>The placeholders of a text with how each is written. Of dates only that they are dates: each language has its own order and words between.</summary>
    public static IEnumerable<string> Holes(string text) =>
        Hole().Matches(text).Select(hole => IsDate(hole.Groups[2].Value) ? $"{hole.Groups[1].Value}:date" : hole.Groups[1].Value + hole.Groups[2].Value).Distinct().Order(StringComparer.Ordinal);

    private static bool IsDate(string format) => DatePart().IsMatch(format);

    [GeneratedRegex("""\{(\d+)(:[^{}]*)?\}""")]
    private static partial Regex Hole();

    [GeneratedRegex("[dMyu]")]
    private static partial Regex DatePart();
}
