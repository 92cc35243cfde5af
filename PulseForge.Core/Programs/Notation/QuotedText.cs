namespace PulseForge.Core.Programs.Notation;

/// <summary>Text that would be read otherwise than as it stands is put between quotation marks, those inside it doubled.</summary>
internal static class QuotedText
{
    public static string Quote(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>A name between square brackets, or quoted when it has some itself.</summary>
    public static string Label(string text) => text.IndexOfAny(['[', ']']) < 0 ? $"[{text}]" : Quote(text);

    public static bool IsLabel(Token token) => token.Kind is TokenKind.Label or TokenKind.Quoted;
}
