using System.Globalization;
using PulseForge.Core.Units;

namespace PulseForge.Core.Programs.Notation;

/// <summary>Walks along the tokens of one line. Numbers without a unit are in the unit of the business.</summary>
internal sealed class TokenReader(string line, List<Token> tokens, MassUnit unit)
{
    private int position;

    public string Line { get; } = line;

    public MassUnit Unit { get; } = unit;

    public int Position
    {
        get => position;
        set => position = Math.Min(value, tokens.Count - 1);
    }

    public Token Current => Ahead(0);

    public Token Ahead(int count) => tokens[Math.Min(position + count, tokens.Count - 1)];

    public Token At(int index) => tokens[Math.Min(index, tokens.Count - 1)];

    public Token Take()
    {
        var token = Current;
        Position++;
        return token;
    }

    public bool TryWord(params ReadOnlySpan<string> words)
    {
        if (!Current.IsAny(words)) return false;
        Position++;
        return true;
    }

    public bool TrySymbol(char symbol)
    {
        if (!Current.IsSymbol(symbol)) return false;
        Position++;
        return true;
    }

    /// <summary>The number at the current place, which must be whole.</summary>
    public int Whole(string expected)
    {
        var token = Current.IsNumber ? Take() : throw Unreadable(Current, expected);
        if (token.Text.Contains(',', StringComparison.Ordinal)) throw Unreadable(token, NotationTexts.WholeBeforeComma, token.Text.Replace(",", ", ", StringComparison.Ordinal));
        return int.TryParse(token.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var whole) ? whole : throw Unreadable(token, expected);
    }

    public decimal Number(string expected)
    {
        var token = Current.IsNumber ? Take() : throw Unreadable(Current, expected);
        return NumberOf(token);
    }

    /// <summary>A comma is a decimal comma; before exactly three digits it could as well group thousands and is refused.</summary>
    public static decimal NumberOf(Token token)
    {
        var comma = token.Text.IndexOf(',', StringComparison.Ordinal);
        if (comma >= 0 && token.Text.Length - comma == 4) throw Unreadable(token, NotationTexts.TwoReadings, token.Text.Replace(',', '.'), token.Text.Remove(comma, 1));
        if (token.Text.Length > 20) throw Unreadable(token, NotationTexts.TooLong);
        return decimal.Parse(token.Text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
    }

    public static UnreadableException Unreadable(Token token, string text, params object[] args) => new(token.Start, token.End, new Sentence(text, args), null);

    public static UnreadableException Unreadable(Token token, string text, string suggestion) => new(token.Start, token.End, new Sentence(text), suggestion);

    public static void Check(Sentence? problem, Token from, int end)
    {
        if (problem is not null) throw new UnreadableException(from.Start, end, problem, null);
    }

    /// <summary>The end of the last token that was taken.</summary>
    public int TakenUpTo => position == 0 ? 0 : tokens[position - 1].End;
}
