using System.Globalization;
using static PulseForge.Core.Programs.Notation.TokenReader;

namespace PulseForge.Core.Programs.Notation;

/// <summary>What one set asks for: 8, 6-8, 5+, AMRAP, 45s, 3:00, 20min, 400m, 2km, 15cal.</summary>
internal static class AmountText
{
    private static readonly string[] MetreWords = ["m", "metre", "metres", "meter", "meters"];
    private static readonly string[] CalorieWords = ["cal", "cals", "kcal", "calorie", "calories"];

    public static string Print(Amount amount) => amount.Kind switch
    {
        AmountKind.Reps => Range(amount, 1, ""),
        AmountKind.RepsAtLeast => Invariant(amount.Min) + "+",
        AmountKind.Amrap => "AMRAP",
        AmountKind.Seconds when amount.IsRange => AreMultiples(amount, 60) ? Range(amount, 60, "min") : Range(amount, 1, "s"),
        AmountKind.Seconds => DurationText.Work(amount.Min),
        AmountKind.RoundSeconds => DurationText.Clock(amount.Min),
        AmountKind.Metres => AreMultiples(amount, 1_000) ? Range(amount, 1_000, "km") : Range(amount, 1, "m"),
        AmountKind.Calories => Range(amount, 1, "cal"),
    };

    public static Amount Read(TokenReader reader)
    {
        if (reader.TryWord("amrap", "max")) return Amount.Amrap;
        var first = reader.Current;
        if (DurationText.TryClock(reader) is { } clock) return Checked(Amount.Seconds(clock), first, reader.TakenUpTo);
        var min = First(reader);
        if (reader.Current.IsSymbol('+') && !reader.Current.SpaceBefore) return AtLeast(reader, first, min);
        decimal? max = reader.TrySymbol('-') ? reader.Number(NotationTexts.RangeEnd) : null;
        return InUnit(reader, first, min, max ?? min);
    }

    /// <summary>A number with a unit of time, distance or energy, which needs no number of sets.</summary>
    public static bool StartsMeasure(TokenReader reader, int index)
    {
        if (!reader.At(index).IsNumber) return false;
        if (DurationText.StartsClock(reader, index)) return true;
        var unit = reader.At(index + 1);
        return !unit.SpaceBefore && (unit.Is("km") || unit.IsAny(MetreWords) || unit.IsAny(CalorieWords) || DurationText.UnitFactor(unit) is not null);
    }

    private static decimal First(TokenReader reader)
    {
        var token = reader.Current;
        if (!token.IsNumber) throw Unreadable(token, NotationTexts.Amount);
        var next = reader.Ahead(1);
        if (token.Text.Contains(',', StringComparison.Ordinal) && (next.IsAny("x", "rounds", "kg", "lb") || next.IsSymbol('%'))) return reader.Whole(NotationTexts.Amount);
        return reader.Number(NotationTexts.Amount);
    }

    private static Amount AtLeast(TokenReader reader, Token first, decimal min)
    {
        reader.Position++;
        reader.TryWord("reps", "rep");
        return Checked(new Amount(AmountKind.RepsAtLeast, Whole(first, min, NotationTexts.Amount)), first, reader.TakenUpTo);
    }

    private static Amount InUnit(TokenReader reader, Token first, decimal min, decimal max)
    {
        var (kind, factor, text) = ReadUnit(reader);
        return Checked(new Amount(kind, Whole(first, min * factor, text), Whole(first, max * factor, text)), first, reader.TakenUpTo);
    }

    private static (AmountKind Kind, int Factor, string Text) ReadUnit(TokenReader reader)
    {
        if (reader.TryWord(MetreWords)) return (AmountKind.Metres, 1, NotationTexts.WholeMetres);
        if (reader.TryWord("km")) return (AmountKind.Metres, 1_000, NotationTexts.WholeMetres);
        if (reader.TryWord(CalorieWords)) return (AmountKind.Calories, 1, NotationTexts.Amount);
        if (DurationText.ReadUnit(reader) is { } factor) return (AmountKind.Seconds, factor, NotationTexts.WholeSeconds);
        reader.TryWord("reps", "rep");
        return (AmountKind.Reps, 1, NotationTexts.Amount);
    }

    private static int Whole(Token first, decimal value, string text) =>
        value == decimal.Truncate(value) && value <= int.MaxValue ? (int)value : throw WholeExpected(first, text);

    private static UnreadableException WholeExpected(Token first, string text) =>
        first.Text.Contains(',', StringComparison.Ordinal) && text == NotationTexts.Amount
            ? Unreadable(first, NotationTexts.WholeBeforeComma, first.Text.Replace(",", ", ", StringComparison.Ordinal))
            : Unreadable(first, text);

    private static Amount Checked(Amount amount, Token first, int end)
    {
        Check(SetLimits.ProblemWith(amount), first, end);
        return amount;
    }

    private static bool AreMultiples(Amount amount, int unit) => amount.Min % unit == 0 && amount.Max % unit == 0;

    private static string Range(Amount amount, int unit, string suffix) =>
        amount.IsRange ? $"{Invariant(amount.Min / unit)}-{Invariant(amount.Max!.Value / unit)}{suffix}" : Invariant(amount.Min / unit) + suffix;

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
