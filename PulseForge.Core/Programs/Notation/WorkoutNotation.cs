using PulseForge.Core.Units;

namespace PulseForge.Core.Programs.Notation;

/// <summary>
/// Workouts as lines of text that a coach types:
/// <code>
/// A.  Back Squat 5x5 @80% rest 3m progress +2.5kg
/// B1. Bench Press 4x6-8 rpe 8 tempo 3010 rest 90s progress double 2.5kg
/// B2. Barbell Row 4x8-10 2rir
/// C.  circuit 3 rounds rest 60s [Finisher]
/// C1. Plank 1x45s            // shoulder blades apart
/// C2. Split Squat 1x8/side 24kg
/// </code>
/// A letter is a block, a number in it makes a superset; lines without letters are blocks of their own. A rest after the last sets of a line holds for all of them.
/// Reading what was printed gives the same workout; a line that cannot be read stays in the workout as text, with a fault.
/// </summary>
public static class WorkoutNotation
{
    /// <param name="text">Lines however they end; tabs are spaces, so that rows of a spreadsheet can be pasted.</param>
    /// <param name="names">The exercises that may be named.</param>
    /// <param name="unit">The unit of weights that are typed without one.</param>
    public static ParsedWorkout Parse(string text, ExerciseNames names, MassUnit unit)
    {
        var reader = new WorkoutReader(names, unit);
        foreach (var (index, line) in PlainText.Lines(text).Index()) reader.Add(line, index + 1);
        return reader.Finish();
    }

    /// <summary>One line for each exercise, header and text, without a line break at the end.</summary>
    public static string Print(Workout workout, MassUnit unit) => string.Join('\n', Lines(workout, unit));

    internal static IEnumerable<string> Lines(Workout workout, MassUnit unit)
    {
        var index = 0;
        foreach (var block in workout.Blocks)
        {
            var lines = block.Kind switch
            {
                BlockKind.Remark => [$"// {block.Note}"],
                BlockKind.Unread => [Unread(block.Note!)],
                _ => Lines(block, LineMarker.LetterOf(index++), unit),
            };
            foreach (var line in lines) yield return line;
        }
    }

    /// <summary>A header whose exercises could not be read would swallow the next block.</summary>
    internal static string Unread(string line) =>
        HeaderReader.IsKind(Lexer.Read(line, LineMarker.Of(line).Length)[0]) ? $"{WorkoutReader.UnreadMark} {line}" : line;

    private static string[] Lines(Block block, string letter, MassUnit unit)
    {
        var hasHeader = HeaderPrinter.IsNeeded(block);
        var label = block.Label is { } text && !hasHeader ? $"[{text}] " : "";
        if (!hasHeader && block.Items.Count == 1) return [$"{letter}. {label}{ItemPrinter.Print(block.Items[0], unit)}"];
        var items = block.Items.Select((item, index) => $"{letter}{index + 1}. {(index == 0 ? label : "")}{ItemPrinter.Print(item, unit)}");
        return hasHeader ? [$"{letter}. {HeaderPrinter.Print(block)}", .. items] : [.. items];
    }
}

/// <summary>What was read, and what could not be read of it.</summary>
/// <param name="Workout">All lines in order; those with faults as unread blocks, up to the limits of a workout.</param>
/// <param name="Faults">At most one of each line, in order.</param>
public sealed record ParsedWorkout(Workout Workout, ValueList<NotationFault> Faults)
{
    public bool IsClean => Faults.Count == 0;
}
