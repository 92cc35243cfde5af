using PulseForge.Core.Programs.Progression.Rules;
using static PulseForge.Core.Programs.Notation.TokenReader;

namespace PulseForge.Core.Programs.Notation;

/// <summary>Pieces that several rules share.</summary>
internal static class RulePartReader
{
    /// <summary>A weight whose plus may be left out.</summary>
    public static decimal Increment(TokenReader reader) =>
        reader.Current.IsSymbol('+') || reader.Current.IsSymbol('-') ? WeightText.ReadSigned(reader) : WeightText.Read(reader);

    public static decimal Percent(TokenReader reader)
    {
        var percent = reader.Number(NotationTexts.Percent);
        return reader.TrySymbol('%') ? percent : throw Unreadable(reader.Current, NotationTexts.Percent);
    }

    /// <summary>A percentage with its minus, which may be left out: -10%.</summary>
    public static decimal Cut(TokenReader reader)
    {
        reader.TrySymbol('-');
        return Percent(reader);
    }

    /// <summary>5rm.</summary>
    public static int RepMax(TokenReader reader)
    {
        var reps = reader.Whole(NotationTexts.Amount);
        return reader.TryWord("rm") ? reps : throw Unreadable(reader.Current, NotationTexts.RepMax);
    }

    public static RepRange? TryRange(TokenReader reader)
    {
        if (!reader.Current.IsNumber) return null;
        var min = reader.Whole(NotationTexts.Amount);
        return IsGlued(reader, '-') ? new RepRange(min, UpperEnd(reader)) : throw Unreadable(reader.Current, NotationTexts.RangeEnd);
    }

    public static int UpperEnd(TokenReader reader)
    {
        reader.Position++;
        return reader.Whole(NotationTexts.RangeEnd);
    }

    /// <summary>5x3+ 6x2+ 10x1+, as many as follow.</summary>
    public static ValueList<Stage> Schemes(TokenReader reader)
    {
        var schemes = new List<Stage>();
        while (reader.Current.IsNumber && reader.Ahead(1).Is("x")) schemes.Add(Scheme(reader));
        return schemes.Count > 0 ? schemes.ToValueList() : throw Unreadable(reader.Current, NotationTexts.Scheme);
    }

    public static bool IsGlued(TokenReader reader, char symbol) => reader.Current.IsSymbol(symbol) && !reader.Current.SpaceBefore;

    private static Stage Scheme(TokenReader reader)
    {
        var sets = reader.Whole(NotationTexts.Scheme);
        reader.Position++;
        var reps = reader.Whole(NotationTexts.Scheme);
        var open = IsGlued(reader, '+');
        if (open) reader.Position++;
        return new Stage(sets, reps, open);
    }
}
