using System.Globalization;

namespace PulseForge.Core.Programs;

/// <summary>
/// What is prescribed for one session: blocks in the order in which they are trained. Immutable, compared by content, stored whole.
/// A workout that breaks <see cref="WorkoutLimits"/> cannot be built.
/// </summary>
public sealed record Workout
{
    public static readonly Workout Empty = new([]);

    public Workout(ValueList<Block> blocks)
    {
        if (WorkoutLimits.ProblemWith(blocks) is { } problem) throw new ArgumentException(problem.ToString(CultureInfo.InvariantCulture), nameof(blocks));
        Blocks = blocks;
    }

    public ValueList<Block> Blocks { get; }

    /// <summary>Every prescribed exercise, in order; text blocks have none.</summary>
    public IEnumerable<Item> Items => Blocks.SelectMany(block => block.Items);

    /// <summary>False while a line stands in the document that could not be read: such a workout must not be published.</summary>
    public bool IsReadable => Blocks.All(block => block.Kind != BlockKind.Unread);
}
