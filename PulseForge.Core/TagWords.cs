using PulseForge.Core.Programs;

namespace PulseForge.Core;

/// <summary>Words by which clients and templates are grouped and found, typed with commas between them: in small letters, each once, in the order of the alphabet.</summary>
public static class TagWords
{
    public const int Most = 10;
    public const int MostCharacters = 30;

    /// <summary>More than anybody looks through.</summary>
    public const int MostShown = 40;

    public const string Problem = "At most {0} tags of {1} characters, with commas between them.";

    public static IReadOnlyList<string> Of(string? typed) =>
        [.. (typed ?? "").Split(',').Select(tag => PlainText.OneLine(tag).ToLowerInvariant()).Where(tag => tag.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    public static Sentence? ProblemWith(IReadOnlyList<string> tags) =>
        tags.Count <= Most && tags.All(tag => tag.Length <= MostCharacters) ? null : new Sentence(Problem, Most, MostCharacters);
}
