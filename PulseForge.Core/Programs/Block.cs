using System.Text.Json.Serialization;

namespace PulseForge.Core.Programs;

/// <summary>How the exercises of a block are ordered in time.</summary>
public enum BlockKind
{
    /// <summary>Each exercise is finished before the next begins.</summary>
    Straight,

    /// <summary>One set of each in turn, until the sets of all are done.</summary>
    Superset,

    /// <summary>The items stand for one round; <see cref="Block.Rounds"/> says how many.</summary>
    Circuit,

    /// <summary>As many rounds of the items as possible within <see cref="Block.Seconds"/>.</summary>
    Amrap,

    /// <summary>The items begin anew every <see cref="Block.Seconds"/> (60 for every minute on the minute), <see cref="Block.Rounds"/> times.</summary>
    Emom,

    /// <summary>Work of <see cref="Block.Seconds"/> and rest of <see cref="Block.RestSeconds"/> in turn, the items by rotation.</summary>
    Intervals,

    /// <summary>Rounds as in combat sports: <see cref="Block.Seconds"/> of work with a timer, then rest.</summary>
    Rounds,

    /// <summary>No exercise: a line of the coach's own words, in <see cref="Block.Note"/>.</summary>
    Remark,

    /// <summary>A line that could not be read, kept in <see cref="Block.Note"/> exactly as it was typed.</summary>
    Unread,
}

/// <summary>Exercises that are trained together. Its letter is its place in the workout and is not stored.</summary>
/// <param name="Kind">How the items follow each other.</param>
/// <param name="Items">The exercises; none in <see cref="BlockKind.Remark"/> and <see cref="BlockKind.Unread"/>, else at least one.</param>
/// <param name="Rounds">1–100; in a block with rounds the sets of an item are those of one round.</param>
/// <param name="Seconds">1–86,400; its meaning follows the kind.</param>
/// <param name="RestSeconds">0–3,600, after each round of the block.</param>
/// <param name="Label">Up to 60 characters in one line without square brackets, such as "Main lift".</param>
/// <param name="Note">Up to 500 characters in one line for the reader; an unread line up to 2,000.</param>
public sealed record Block(
    BlockKind Kind,
    ValueList<Item> Items,
    int? Rounds = null,
    int? Seconds = null,
    int? RestSeconds = null,
    string? Label = null,
    string? Note = null)
{
    [JsonIgnore]
    public bool IsText => Kind is BlockKind.Remark or BlockKind.Unread;

    /// <summary>How often the sets of each item are done: the rounds, 1 where there are none.</summary>
    [JsonIgnore]
    public int Repetitions => Rounds ?? 1;

    public static Block Straight(Item item, string? label = null) => new(BlockKind.Straight, [item], Label: label);

    public static Block Superset(params ReadOnlySpan<Item> items) => new(BlockKind.Superset, ValueList.Create(items));

    public static Block Remark(string text) => new(BlockKind.Remark, [], Note: text);

    public static Block Unread(string line) => new(BlockKind.Unread, [], Note: line);
}
