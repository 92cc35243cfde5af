namespace PulseForge.Core.Programs.Templates;

/// <summary>Words by which templates are found, typed with commas between them: in small letters, each once, in the order of the alphabet.</summary>
public static class TemplateTags
{
    public const int Most = 10;
    public const int MostCharacters = 30;

    public const string Problem = "At most {0} tags of {1} characters, with commas between them.";

    public static IReadOnlyList<string> Of(string? typed) =>
        [.. (typed ?? "").Split(',').Select(tag => PlainText.OneLine(tag).ToLowerInvariant()).Where(tag => tag.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    public static Sentence? ProblemWith(IReadOnlyList<string> tags) =>
        tags.Count <= Most && tags.All(tag => tag.Length <= MostCharacters) ? null : new Sentence(Problem, Most, MostCharacters);
}
