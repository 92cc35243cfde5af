using System.Globalization;
using static PulseForge.Core.Programs.Notation.TokenReader;

namespace PulseForge.Core.Programs.Notation;

/// <summary>Times as they are typed: 90s, 3min, 3:00, 1:30:00.</summary>
internal static class DurationText
{
    /// <summary>A rest without a unit is in seconds from here on; "rest 3" is asked about.</summary>
    private const int LeastBareSeconds = 10;

    public static string Rest(int seconds) => seconds >= 120 && seconds % 60 == 0 ? Invariant($"{seconds / 60}m") : Invariant($"{seconds}s");

    public static string Work(int seconds) => seconds switch
    {
        >= 120 when seconds % 60 == 0 => Invariant($"{seconds / 60}min"),
        < 600 => Invariant($"{seconds}s"),
        _ => Clock(seconds),
    };

    /// <summary>Minutes and seconds: 3:00.</summary>
    public static string Clock(int seconds) => Invariant($"{seconds / 60}:{seconds % 60:00}");

    /// <summary>Where no distance can stand, m means minutes.</summary>
    public static int Read(TokenReader reader)
    {
        var first = reader.Current;
        if (TryClock(reader) is { } clock) return clock;
        var number = reader.Number(NotationTexts.Duration);
        if (reader.TryWord("m")) return Seconds(first, number * 60);
        return ReadUnit(reader) is { } factor ? Seconds(first, number * factor) : throw Unreadable(first, NotationTexts.Duration);
    }

    /// <summary>A rest, which may lack its unit when it can only be seconds.</summary>
    public static int ReadRest(TokenReader reader)
    {
        if (!reader.Current.IsNumber || reader.Ahead(1).IsSymbol(':') || reader.Ahead(1).Is("m") || UnitFactor(reader.Ahead(1)) is not null) return Read(reader);
        var token = reader.Take();
        var number = NumberOf(token);
        return number >= LeastBareSeconds ? Seconds(token, number) : throw Unreadable(token, NotationTexts.ShortRest, token.Text + "m");
    }

    /// <summary>Seconds of 3:00 or 1:30:00, null where none begins.</summary>
    public static int? TryClock(TokenReader reader)
    {
        if (!StartsClock(reader, reader.Position)) return null;
        var first = reader.Current;
        var parts = new List<int> { reader.Whole(NotationTexts.Duration) };
        while (parts.Count < 3 && reader.Current.IsSymbol(':') && reader.Ahead(1).IsGluedNumber)
        {
            reader.Position++;
            parts.Add(Sixtieths(reader));
        }

        return Seconds(first, parts.Aggregate(0m, (sum, part) => (sum * 60) + part));
    }

    public static bool StartsClock(TokenReader reader, int index) =>
        reader.At(index).IsNumber && reader.At(index + 1).IsSymbol(':') && reader.At(index + 2).IsGluedNumber && !reader.At(index + 1).SpaceBefore;

    /// <summary>Seconds in the unit of time that follows, null if none does.</summary>
    public static int? ReadUnit(TokenReader reader)
    {
        var factor = UnitFactor(reader.Current);
        if (factor is not null) reader.Position++;
        return factor;
    }

    public static int? UnitFactor(Token token) => token switch
    {
        _ when token.IsAny("s", "sec", "secs", "second", "seconds") => 1,
        _ when token.IsAny("min", "mins", "minute", "minutes") => 60,
        _ when token.IsAny("h", "hr", "hour", "hours") => 3_600,
        _ => null,
    };

    public static int Seconds(Token at, decimal seconds)
    {
        if (seconds != decimal.Truncate(seconds)) throw Unreadable(at, NotationTexts.WholeSeconds);
        return seconds <= int.MaxValue ? (int)seconds : throw Unreadable(at, NotationTexts.TooLong);
    }

    private static int Sixtieths(TokenReader reader)
    {
        var token = reader.Current;
        var part = reader.Whole(NotationTexts.Duration);
        return token.Text.Length == 2 && part < 60 ? part : throw Unreadable(token, NotationTexts.Duration);
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
