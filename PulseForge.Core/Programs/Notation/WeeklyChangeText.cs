using PulseForge.Core.Units;
using static PulseForge.Core.Programs.Notation.TokenReader;

namespace PulseForge.Core.Programs.Notation;

/// <summary>A weekly change as it is typed: +2.5kg, -1 rep, +5%, +1 set, +10s, +0.5 rpe, each with or without /week.</summary>
public static class WeeklyChangeText
{
    private const int Most = 1_000;

    /// <param name="text">Nothing typed means that nothing changes.</param>
    /// <param name="unit">The unit of weights that are typed without one.</param>
    public static (WeeklyChange? Change, Sentence? Problem) Parse(string? text, MassUnit unit)
    {
        if (string.IsNullOrWhiteSpace(text)) return (WeeklyChange.None, null);
        var line = text.Trim().Replace('\u2212', '-');
        try
        {
            return (Read(new TokenReader(line, Lexer.Read(line), unit)), null);
        }
        catch (UnreadableException unreadable)
        {
            return (null, unreadable.At(1).Problem);
        }
    }

    private static WeeklyChange Read(TokenReader reader)
    {
        var sign = reader.TrySymbol('-') ? -1 : 1;
        if (sign > 0) reader.TrySymbol('+');
        var change = Step(reader);
        if (reader.TrySymbol('/') || reader.TryWord("per", "a", "each", "every")) Expect(reader, reader.TryWord("week", "weeks", "wk", "w"));
        Expect(reader, reader.Current.Kind == TokenKind.End);
        return change with { Step = sign * change.Step };
    }

    private static WeeklyChange Step(TokenReader reader)
    {
        Expect(reader, reader.Current.IsNumber);
        if (AmountText.StartsMeasure(reader, reader.Position)) return Measured(AmountText.Read(reader), reader);
        var unit = reader.Ahead(1);
        if (WeightText.IsUnit(unit)) return new WeeklyChange(ChangedPart.Kilograms, WeightText.Read(reader));
        if (unit.IsSymbol('%')) return Counted(reader, ChangedPart.Percent);
        if (unit.Is("rpe")) return Counted(reader, ChangedPart.Rpe);
        if (unit.Is("rir")) return Counted(reader, ChangedPart.RepsInReserve);
        if (unit.IsAny("rep", "reps")) return Whole(reader, ChangedPart.Reps);
        return unit.IsAny("set", "sets", "round", "rounds") ? Whole(reader, ChangedPart.Sets) : new WeeklyChange(ChangedPart.Kilograms, WeightText.Read(reader));
    }

    private static WeeklyChange Counted(TokenReader reader, ChangedPart part)
    {
        var step = reader.Number(NotationTexts.WeeklyStep);
        reader.Position++;
        return new WeeklyChange(part, step);
    }

    private static WeeklyChange Whole(TokenReader reader, ChangedPart part)
    {
        var token = reader.Current;
        var step = reader.Whole(NotationTexts.WeeklyStep);
        Check(Limit.Outside(step, 0, Most, ProgramTexts.WeeklyStep), token, token.End);
        reader.Position++;
        return new WeeklyChange(part, step);
    }

    private static WeeklyChange Measured(Amount amount, TokenReader reader) => amount.IsRange ? throw Unreadable(reader.Current, NotationTexts.WeeklyStep) : new WeeklyChange(amount.Kind switch
    {
        AmountKind.Seconds => ChangedPart.Seconds,
        AmountKind.Metres => ChangedPart.Metres,
        AmountKind.Calories => ChangedPart.Calories,
        _ => throw Unreadable(reader.Current, NotationTexts.WeeklyStep),
    }, amount.Min);

    private static void Expect(TokenReader reader, bool met)
    {
        if (!met) throw Unreadable(reader.Current, NotationTexts.WeeklyStep);
    }
}
