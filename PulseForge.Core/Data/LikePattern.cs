namespace PulseForge.Core.Data;

/// <summary>Patterns for ILIKE with \ as its escape, in which what a person typed means itself.</summary>
public static class LikePattern
{
    public const string Escape = @"\";

    public static string Containing(string text) => $"%{Exactly(text.Trim())}%";

    public static string Exactly(string text) =>
        text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal);
}
