using System.Text.RegularExpressions;
using PulseForge.Core.Units;

namespace PulseForge.Core.Programs.Notation;

/// <summary>
/// Lines as they are typed below a day of a grid, for all its weeks: "Back Squat 5x5 100kg +2.5kg/week", "B2. Row 4x8" to be trained in turn with B1, or many lines pasted.
/// </summary>
/// <param name="Blocks">Lines that can't be read stay as text.</param>
/// <param name="Change">What each week adds; of a single line only.</param>
/// <param name="Joins">The block, from 0, that a single exercise joins.</param>
public sealed partial record GridLines(ValueList<Block> Blocks, WeeklyChange Change, int? Joins, ValueList<NotationFault> Faults)
{
    public static GridLines Parse(string text, ExerciseNames names, MassUnit unit)
    {
        var line = Stepped().Match(text.Trim());
        if (!line.Success || text.Trim().Contains('\n', StringComparison.Ordinal)) return Read(text, WeeklyChange.None, names, unit);
        var (change, problem) = WeeklyChangeText.Parse(line.Groups["step"].Value, unit);
        return change is null
            ? new GridLines([Block.Unread(PlainText.OneLine(text))], WeeklyChange.None, null, [new NotationFault(1, line.Groups["step"].Index + 1, line.Groups["step"].Length, problem!)])
            : Read(line.Groups["line"].Value, change, names, unit);
    }

    private static GridLines Read(string text, WeeklyChange change, ExerciseNames names, MassUnit unit)
    {
        var parsed = WorkoutNotation.Parse(text, names, unit);
        return new GridLines(parsed.Workout.Blocks, change, parsed.Workout.Blocks.Count == 1 ? Joined(text) : null, parsed.Faults);
    }

    private static int? Joined(string text) => LineMarker.Of(text) is { Letter: { } letter, Number: > 1 } ? LineMarker.IndexOf(letter) : null;

    /// <summary>A step says "/week", so that it is not taken for a load or a rule.</summary>
    [GeneratedRegex(@"^(?<line>.*\S)\s+(?<step>[+\-\u2212]\s?[0-9][^+\-\u2212]*(/|\s(per|a|each|every)\s)\s?(weeks?|wk|w))$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Stepped();
}
