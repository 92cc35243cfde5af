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

    /// <summary>The same workout with other exercises, such as a business's own in place of the catalogue's.</summary>
    public Workout With(Func<ExerciseRef, ExerciseRef> replace) =>
        new(Blocks.Select(block => block with { Items = block.Items.Select(item => item with { Exercise = replace(item.Exercise) }).ToValueList() }).ToValueList());

    /// <summary>The same workout after some exercises were merged into others. Names are snapshots and stay; a published document is read so, never rewritten.</summary>
    public Workout After(IReadOnlyDictionary<Guid, Guid> merged) =>
        Items.Any(item => item.Exercise.Id is { } id && merged.ContainsKey(id)) ? With(exercise => exercise.Id is { } id && merged.TryGetValue(id, out var now) ? exercise with { Id = now } : exercise) : this;

    /// <summary>False while a line stands in the document that could not be read: such a workout must not be published.</summary>
    public bool IsReadable => Blocks.All(block => block.Kind != BlockKind.Unread);
}
