namespace PulseForge.Core.Programs.Notation;

internal enum TokenKind
{
    Number,
    Word,
    Symbol,

    /// <summary>Between quotation marks; the text has none of them, doubled ones are one.</summary>
    Quoted,

    /// <summary>Between square brackets.</summary>
    Label,

    /// <summary>All that follows two slashes.</summary>
    Note,
    End,
}

/// <summary>A piece of a line, from <paramref name="Start"/> up to <paramref name="End"/>, counted from 0.</summary>
internal readonly record struct Token(TokenKind Kind, string Text, int Start, int End, bool SpaceBefore)
{
    public bool IsNumber => Kind == TokenKind.Number;

    /// <summary>A number that touches what stands before it.</summary>
    public bool IsGluedNumber => IsNumber && !SpaceBefore;

    public bool Is(string word) => Kind == TokenKind.Word && Text.Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool IsAny(params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (Is(word)) return true;
        }

        return false;
    }

    public bool IsSymbol(char symbol) => Kind == TokenKind.Symbol && Text[0] == symbol;
}
