namespace PulseForge.Core.Programs;

/// <summary>Which line of a session: the n-th of this name, from 0. A line of text bears its own words as its name.</summary>
public sealed record LineKey(string Name, int Nth);

/// <summary>Where a line stands.</summary>
/// <param name="Item">0 for a line of text.</param>
public sealed record LinePlace(LineKey Key, int Block, int Item);

/// <summary>
/// A workout changed line by line, as a grid does it. Pure: each verb answers other blocks, which may break <see cref="WorkoutLimits"/>. A key that the workout does not have is a
/// caller's error.
/// </summary>
public static class WorkoutLines
{
    /// <summary>All lines in order.</summary>
    public static IReadOnlyList<LinePlace> Lines(this Workout workout)
    {
        var (lines, seen) = (new List<LinePlace>(), new Dictionary<string, int>());
        foreach (var (at, block) in workout.Blocks.Index())
            foreach (var (item, name) in NamesOf(block).Index()) lines.Add(new LinePlace(new LineKey(name, Count(seen, name)), at, item));
        return lines;
    }

    public static LinePlace? Find(this Workout workout, LineKey key) => workout.Lines().FirstOrDefault(line => line.Key == key);

    /// <summary>The block of a line alone, as if the line stood there for itself.</summary>
    public static Block At(this Workout workout, LinePlace place)
    {
        var block = workout.Blocks[place.Block];
        return block.IsText ? block : Block.Straight(block.Items[place.Item]);
    }

    /// <summary>Another line in its place. One that is text leaves the exercises that are trained in turn, and stands after them.</summary>
    public static ValueList<Block> Replace(this Workout workout, LinePlace place, Block typed)
    {
        var block = workout.Blocks[place.Block];
        if (block.Items.Count <= 1) return workout.Blocks.With(place.Block, typed.IsText || block.IsText ? typed : block with { Items = typed.Items, Label = typed.Label ?? block.Label });
        if (!typed.IsText) return workout.Blocks.With(place.Block, block with { Items = block.Items.With(place.Item, typed.Items[0]) });
        return workout.Blocks.With(place.Block, Without(block, place.Item)).Insert(place.Block + 1, typed);
    }

    public static ValueList<Block> Remove(this Workout workout, LinePlace place)
    {
        var block = workout.Blocks[place.Block];
        return block.Items.Count <= 1 ? workout.Blocks.RemoveAt(place.Block) : workout.Blocks.With(place.Block, Without(block, place.Item));
    }

    /// <summary>More lines at the end.</summary>
    /// <param name="joins">The block, counted without lines of text, that a single exercise is trained in turn with; null where it is a block of its own.</param>
    public static ValueList<Block> Append(this Workout workout, ValueList<Block> typed, int? joins = null)
    {
        var exercises = workout.Blocks.Index().Where(block => !block.Item.IsText).ToList();
        if (joins is not { } letter || letter >= exercises.Count || typed is not [{ IsText: false } only]) return [.. workout.Blocks, .. typed];
        var (at, block) = exercises[letter];
        var kind = block.Kind == BlockKind.Straight ? BlockKind.Superset : block.Kind;
        return workout.Blocks.With(at, block with { Kind = kind, Items = [.. block.Items, .. only.Items] });
    }

    /// <summary>One more line where it stands in another week: before the first line that follows it there, else at the end.</summary>
    public static ValueList<Block> Insert(this Workout workout, Block line, LineKey key, Workout like)
    {
        var longer = workout.Append([line]);
        if (WorkoutLimits.ProblemWith(longer) is not null) return longer;
        var following = like.Lines().SkipWhile(l => l.Key != key).Skip(1).Select(l => workout.Find(l.Key)).FirstOrDefault(l => l is not null);
        var whole = new Workout(longer);
        return whole.Move(whole.Lines()[^1], following is null ? null : following with { Item = 0 });
    }

    /// <summary>A line before another, or at the end. What is trained in turn stays together unless the line leaves it.</summary>
    public static ValueList<Block> Move(this Workout workout, LinePlace place, LinePlace? before)
    {
        if (before?.Block == place.Block) return workout.Blocks.With(place.Block, Reordered(workout.Blocks[place.Block], place.Item, before.Item));
        var block = workout.Blocks[place.Block];
        var (moved, left) = block.Items.Count <= 1 ? (block, workout.Blocks.RemoveAt(place.Block)) : (workout.At(place), workout.Remove(place));
        var shift = block.Items.Count <= 1 && before?.Block > place.Block ? 1 : 0;
        return left.Insert(before is null ? left.Count : before.Block - shift, moved);
    }

    private static IEnumerable<string> NamesOf(Block block) => block.IsText ? [block.Note!] : block.Items.Select(item => item.Exercise.Name);

    private static int Count(Dictionary<string, int> seen, string name) => seen[name] = seen.GetValueOrDefault(name, -1) + 1;

    /// <summary>A superset of one is that exercise alone.</summary>
    private static Block Without(Block block, int item)
    {
        var left = block with { Items = block.Items.RemoveAt(item) };
        return left.Kind == BlockKind.Superset && left.Items.Count == 1 && left is { Rounds: null, RestSeconds: null, Note: null } ? left with { Kind = BlockKind.Straight } : left;
    }

    private static Block Reordered(Block block, int from, int to) =>
        block with { Items = block.Items.RemoveAt(from).Insert(to > from ? to - 1 : to, block.Items[from]) };
}
