namespace PulseForge.Core.Programs;

/// <summary>
/// How long a session takes, as an estimate for planning: the prescribed times and rests; where none are prescribed, usual ones. A range counts with its middle.
/// The rest after the last exercise of a round is the block's, if it has one, else the exercise's.
/// </summary>
public static class SessionLength
{
    /// <summary>Seconds of one repetition without a tempo.</summary>
    private const int UsualRep = 3;

    /// <summary>Reps of a set of as many as possible, and what is done beyond the minimum of n+.</summary>
    private const int UsualAmrap = 10;
    private const int UsualExtraReps = 2;
    private const int UsualRest = 60;
    private const int UsualSecondsPerCalorie = 5;

    /// <summary>Loaded and sprinted distances go at about this pace, longer ones at a run.</summary>
    private const int ShortMetres = 100;
    private const decimal ShortMetresPerSecond = 1;
    private const decimal LongMetresPerSecond = 2.75m;

    /// <summary>To walk to the next station and set it up.</summary>
    private const int ChangeOver = 60;

    public static int Seconds(Workout workout)
    {
        var blocks = workout.Blocks.Where(block => !block.IsText).ToList();
        return (int)Math.Ceiling(blocks.Sum(Seconds)) + (Math.Max(0, blocks.Count - 1) * ChangeOver);
    }

    /// <summary>Of one block, from its first repetition to the end of its last rest.</summary>
    public static decimal Seconds(Block block) => (block.Kind, block.Seconds) switch
    {
        (BlockKind.Remark or BlockKind.Unread, _) => 0,
        (BlockKind.Amrap, { } cap) => cap,
        (BlockKind.Emom, { } every) => every * block.Repetitions,
        (BlockKind.Intervals or BlockKind.Rounds, { } work) => (block.Rounds ?? block.Items.Count) * (work + (block.RestSeconds ?? 0)),
        (BlockKind.Straight, _) => block.Items.Sum(Seconds) + (block.RestSeconds ?? 0),
        (BlockKind.Superset, _) => block.Repetitions * Superset(block),
        _ => block.Repetitions * (block.Items.Sum(Seconds) + InPlaceOfLastRest(block)),
    };

    /// <summary>As many rounds as the item with most sets has; the block's rest ends each of them.</summary>
    private static decimal Superset(Block block)
    {
        var rounds = block.Items.Max(item => item.Sets.Sum(group => group.Count));
        return block.Items.Sum(Seconds) + (rounds * InPlaceOfLastRest(block));
    }

    private static int InPlaceOfLastRest(Block block) =>
        block.RestSeconds is { } rest ? rest - Rest(block.Items[^1].Sets[^1]) : 0;

    private static decimal Seconds(Item item) => item.Sets.Sum(group => group.Count * (Work(group, item.Tempo) + Rest(group)));

    /// <summary>Endurance in one piece needs no rest.</summary>
    private static int Rest(SetGroup group) => group.RestSeconds ?? (group is { Count: 1, Amount.CountsReps: false } ? 0 : UsualRest);

    private static decimal Work(SetGroup group, string? tempo)
    {
        var amount = Middle(group.Amount);
        var seconds = group.Amount.Kind switch
        {
            AmountKind.Reps or AmountKind.RepsAtLeast or AmountKind.Amrap => amount * (tempo is null ? UsualRep : Math.Max(1, Tempo.SecondsPerRep(tempo))),
            AmountKind.Seconds or AmountKind.RoundSeconds => amount,
            AmountKind.Metres => amount / (amount <= ShortMetres ? ShortMetresPerSecond : LongMetresPerSecond),
            AmountKind.Calories => amount * UsualSecondsPerCalorie,
        };
        return group.PerSide ? 2 * seconds : seconds;
    }

    private static decimal Middle(Amount amount) => amount.Kind switch
    {
        AmountKind.Amrap => UsualAmrap,
        AmountKind.RepsAtLeast => amount.Min + UsualExtraReps,
        _ => (amount.Min + (amount.Max ?? amount.Min)) / 2m,
    };
}
