using static PulseForge.Core.Programs.Notation.TokenReader;

namespace PulseForge.Core.Programs.Notation;

/// <summary>
/// One group of equal sets, whose parts may come in any order: warm-up 2x5 40kg, @80% x5, 5 rounds 3:00, 3x8/side rest 90s.
/// </summary>
internal sealed class SetGroupReader(TokenReader reader)
{
    private readonly Token first = reader.Current;
    private int? count;
    private Amount? amount;
    private Load? load;
    private bool perSide;
    private SetKind kind = SetKind.Work;

    /// <summary>The rest of this group: null if none was written, a value of null if it is free.</summary>
    public (bool Written, int? Seconds) Rest { get; private set; }

    /// <summary>Whether sets begin at this token; what stands before it is the exercise's name.</summary>
    public static bool StartsAt(TokenReader reader, int index)
    {
        var (token, next, after) = (reader.At(index), reader.At(index + 1), reader.At(index + 2));
        if (token.IsNumber)
            return (next.Is("x") && (after.IsNumber || after.IsAny("amrap", "max"))) || (next.IsAny("rounds", "round") && after.IsNumber)
                || LoadText.StartsWithUnit(reader, index) || AmountText.StartsMeasure(reader, index);
        if (!token.SpaceBefore) return false;
        if (token.Is("x")) return next.IsGluedNumber || (next.IsAny("amrap", "max") && !next.SpaceBefore);
        return token.IsSymbol('@') || token.Is("amrap") || (WarmUpLength(reader, index) is > 0 and var length && WarmUpLength(reader, index + length) == 0 && StartsAt(reader, index + length));
    }

    public bool TryReadPart() => TryKind() || TryCountAndAmount() || TryLoad() || TrySide() || TryRest();

    public SetGroup Finish()
    {
        if (amount is null) throw Unreadable(reader.Current, load is null ? NotationTexts.Sets : NotationTexts.LoadFirst);
        return new SetGroup(count ?? 1, amount, load ?? Load.None, Rest.Seconds, perSide, kind);
    }

    private bool TryKind()
    {
        if (WarmUpLength(reader, reader.Position) is not (> 0 and var length)) return false;
        reader.Position += length;
        kind = SetKind.WarmUp;
        return true;
    }

    private bool TryCountAndAmount()
    {
        var token = reader.Current;
        if (token.IsNumber && reader.Ahead(1).Is("x")) return ReadCount(token) && ReadAmount(AmountText.Read);
        if (token.IsNumber && reader.Ahead(1).IsAny("rounds", "round")) return ReadCount(token) && ReadAmount(ReadRound);
        if (token.Is("x") || token.Is("amrap")) return SkipTimes() && ReadAmount(AmountText.Read);
        return amount is null && AmountText.StartsMeasure(reader, reader.Position) && ReadAmount(AmountText.Read);
    }

    private bool ReadCount(Token token)
    {
        count = reader.Whole(NotationTexts.Scheme);
        Check(Limit.Outside(count.Value, 1, SetLimits.Sets, ProgramTexts.Sets), token, token.End);
        return true;
    }

    private bool SkipTimes() => reader.TryWord("x") || reader.Current.Is("amrap");

    private bool ReadAmount(Func<TokenReader, Amount> read)
    {
        if (amount is not null) throw Unreadable(reader.Current, NotationTexts.SecondAmount);
        reader.TryWord("x");
        amount = read(reader);
        return true;
    }

    private static Amount ReadRound(TokenReader reader)
    {
        reader.Position++;
        var token = reader.Current;
        var round = Amount.Round(DurationText.Read(reader));
        Check(SetLimits.ProblemWith(round), token, reader.TakenUpTo);
        return round;
    }

    private bool TryLoad()
    {
        var token = reader.Current;
        if (LoadText.TryRead(reader, bareNumber: amount is not null) is not { } read) return false;
        if (load is not null) throw new UnreadableException(token.Start, reader.TakenUpTo, new Sentence(NotationTexts.SecondLoad), null);
        load = read;
        return true;
    }

    private bool TrySide()
    {
        if (!reader.TrySymbol('/') && !reader.TryWord("per", "each")) return false;
        if (!reader.TryWord("side", "leg", "arm", "s")) throw Unreadable(reader.Current, NotationTexts.Side);
        return perSide = true;
    }

    private bool TryRest()
    {
        if (!reader.TryWord("rest")) return false;
        var token = reader.Current;
        Rest = (true, reader.TryWord("free") ? null : DurationText.ReadRest(reader));
        Check(Limit.Outside(Rest.Seconds ?? 0, 0, WorkoutLimits.RestSeconds, ProgramTexts.Rest), token, reader.TakenUpTo);
        return true;
    }

    /// <summary>Tokens of warm-up, warm up, warmup or wu; 0 if it is another word.</summary>
    private static int WarmUpLength(TokenReader reader, int index)
    {
        if (reader.At(index).IsAny("warmup", "wu")) return 1;
        if (!reader.At(index).Is("warm")) return 0;
        if (reader.At(index + 1).Is("up")) return 2;
        return reader.At(index + 1).IsSymbol('-') && reader.At(index + 2).Is("up") ? 3 : 0;
    }
}
