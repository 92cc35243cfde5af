namespace PulseForge.Core.Programs.Notation;

/// <summary>The lines that give a program its structure, by their first word.</summary>
internal static class ProgramLine
{
    private static readonly string[] Titles = ["program", "level", "goal", "about", "weekdays"];
    private static readonly string[] Structure = ["phase", "week", "weeks", "day"];

    /// <summary>Whether the line gives structure where sessions may stand.</summary>
    public static bool IsStructure(string line) => StartsWith(line, Structure);

    /// <summary>Whether the line describes the program; only before the first day.</summary>
    public static bool IsTitle(string line) => StartsWith(line, Titles);

    private static bool StartsWith(string line, string[] words)
    {
        var word = FirstWord(line.TrimStart());
        return words.Contains(word, StringComparer.OrdinalIgnoreCase);
    }

    private static string FirstWord(string text) => string.Concat(text.TakeWhile(c => !char.IsWhiteSpace(c)));
}
