using static PulseForge.Core.Programs.Notation.TokenReader;

namespace PulseForge.Core.Programs.Notation;

/// <summary>The line that opens a block: circuit 3 rounds rest 60s [Finisher], amrap 12min, emom 10min, intervals 8x30s rest 30s, rounds 5x3:00 rest 1:00.</summary>
internal sealed class HeaderReader(TokenReader reader)
{
    private static readonly Dictionary<string, BlockKind> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["straight"] = BlockKind.Straight,
        ["superset"] = BlockKind.Superset,
        ["circuit"] = BlockKind.Circuit,
        ["amrap"] = BlockKind.Amrap,
        ["emom"] = BlockKind.Emom,
        ["intervals"] = BlockKind.Intervals,
        ["rounds"] = BlockKind.Rounds,
    };

    private int? rounds;
    private int? seconds;
    private int? every;
    private int? rest;
    private string? label;

    public static bool IsKind(Token token) => token.Kind == TokenKind.Word && Kinds.ContainsKey(token.Text);

    /// <summary>The block without its items.</summary>
    public Block Read()
    {
        var first = reader.Take();
        while (TryRounds() || TryRest() || TryEvery() || TryTime() || TryLabel())
        {
        }

        var note = reader.Current.Kind == TokenKind.Note ? reader.Take().Text : null;
        if (reader.Current.Kind != TokenKind.End) throw Unreadable(reader.Current, NotationTexts.Header);
        var block = Shaped(new Block(Kinds[first.Text], [], rounds, seconds, rest, label, note is "" ? null : note));
        Check(WorkoutLimits.ProblemWithHeader(block), first, reader.TakenUpTo);
        return block;
    }

    /// <summary>An emom of so many minutes begins every minute, or as often as it says.</summary>
    private Block Shaped(Block block)
    {
        if (block.Kind != BlockKind.Emom) return block with { Seconds = every ?? seconds };
        if (rounds is not null) return block with { Seconds = every ?? seconds ?? 60 };
        var length = every ?? 60;
        return seconds % length == 0 ? block with { Rounds = seconds / length, Seconds = length } : block with { Seconds = null };
    }

    private bool TryRounds()
    {
        if (!reader.Current.IsNumber || !(reader.Ahead(1).IsAny("rounds", "round") || reader.Ahead(1).Is("x"))) return false;
        rounds = reader.Whole(NotationTexts.Header);
        if (reader.Take().Is("x")) seconds = DurationText.Read(reader);
        return true;
    }

    private bool TryRest()
    {
        if (!reader.TryWord("rest")) return false;
        rest = DurationText.ReadRest(reader);
        return true;
    }

    private bool TryEvery()
    {
        if (!reader.TryWord("every")) return false;
        every = DurationText.Read(reader);
        return true;
    }

    private bool TryTime()
    {
        if (!reader.Current.IsNumber) return false;
        seconds = DurationText.Read(reader);
        return true;
    }

    private bool TryLabel()
    {
        if (reader.Current.Kind != TokenKind.Label) return false;
        var token = reader.Take();
        Check(WorkoutLimits.ProblemWithLabel(token.Text), token, token.End);
        label = token.Text;
        return true;
    }
}
