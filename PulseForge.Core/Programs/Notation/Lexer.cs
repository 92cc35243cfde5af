using System.Globalization;

namespace PulseForge.Core.Programs.Notation;

/// <summary>
/// Cuts a line into tokens. A comma between two digits belongs to the number (82,5), any other separates; an x that follows a digit stands alone.
/// </summary>
internal sealed class Lexer
{
    private readonly string line;
    private readonly List<Token> tokens = [];
    private int at;

    private Lexer(string line, int from) => (this.line, at) = (line, from);

    public static List<Token> Read(string line, int from = 0) => new Lexer(line, from).Read();

    private List<Token> Read()
    {
        while (SkipSpace())
        {
            var start = at;
            var (kind, text) = Next();
            tokens.Add(new Token(kind, text, start, at, start == 0 || char.IsWhiteSpace(line[start - 1])));
        }

        tokens.Add(new Token(TokenKind.End, "", line.Length, line.Length, true));
        return tokens;
    }

    private (TokenKind Kind, string Text) Next() => line[at] switch
    {
        >= '0' and <= '9' => (TokenKind.Number, Number()),
        '/' when NoteBegins() => (TokenKind.Note, Take(line.Length)[2..].Trim()),
        '"' when ClosingQuote(at + 1) is var end and > 0 => (TokenKind.Quoted, Take(end + 1)[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal)),
        '“' when line.IndexOf('”', at) is var end and > 0 => (TokenKind.Quoted, Take(end + 1)[1..^1]),
        '[' when line.IndexOf(']', at) is var end and > 0 => (TokenKind.Label, Take(end + 1)[1..^1].Trim()),
        '×' => (TokenKind.Word, Times()),
        '*' when at > 0 && char.IsAsciiDigit(line[at - 1]) => (TokenKind.Word, Times()),
        '–' or '—' or '−' => (TokenKind.Symbol, Dash()),
        var c when IsWordPart(c) => (TokenKind.Word, Word()),
        _ => (TokenKind.Symbol, Take(at + 1)),
    };

    private string Number()
    {
        var end = EndOfDigits(at);
        if (end + 1 < line.Length && line[end] is '.' or ',' && char.IsAsciiDigit(line[end + 1])) end = EndOfDigits(end + 1);
        return Take(end);
    }

    /// <summary>In 5xAMRAP and xAMRAP the x is a word of its own.</summary>
    private string Word()
    {
        var end = at;
        while (end < line.Length && IsWordPart(line[end])) end++;
        var afterDigit = at > 0 && char.IsAsciiDigit(line[at - 1]);
        var isTimes = line[at] is 'x' or 'X' && (afterDigit || IsAsManyAsPossible(line.AsSpan(at + 1, end - at - 1)));
        return Take(isTimes ? at + 1 : end);
    }

    private static bool IsAsManyAsPossible(ReadOnlySpan<char> word) =>
        word.Equals("amrap", StringComparison.OrdinalIgnoreCase) || word.Equals("max", StringComparison.OrdinalIgnoreCase);

    private string Times()
    {
        at++;
        return "x";
    }

    private string Dash()
    {
        at++;
        return "-";
    }

    private string Take(int end)
    {
        var text = line[at..end];
        at = end;
        return text;
    }

    private bool SkipSpace()
    {
        while (at < line.Length && char.IsWhiteSpace(line[at])) at++;
        return at < line.Length;
    }

    private bool NoteBegins() => at + 1 < line.Length && line[at + 1] == '/' && (at == 0 || char.IsWhiteSpace(line[at - 1]));

    /// <summary>The quotation mark that ends the quotation, −1 if there is none; two in a row stand for one inside.</summary>
    private int ClosingQuote(int from)
    {
        for (var i = from; i < line.Length; i++)
        {
            if (line[i] != '"') continue;
            if (i + 1 == line.Length || line[i + 1] != '"') return i;
            i++;
        }

        return -1;
    }

    private int EndOfDigits(int from)
    {
        while (from < line.Length && char.IsAsciiDigit(line[from])) from++;
        return from;
    }

    private static bool IsWordPart(char c) =>
        char.IsLetter(c) || char.IsSurrogate(c) || c is '\'' or '’'
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
