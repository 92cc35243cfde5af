using PulseForge.Core.Programs.Notation;
using PulseForge.Core.Units;

namespace PulseForge.Core.Programs;

/// <summary>One line of a session as a grid shows it: place, exercise and sets apart from each other.</summary>
/// <param name="Marker">A, or B1 within a superset; empty for a line of text.</param>
/// <param name="Exercise">Its name as prescribed, or the whole of a line of text.</param>
/// <param name="ExerciseId">The business's exercise; null while none is adopted.</param>
/// <param name="Sets">Sets, reps and load: "5x5 @80%".</param>
/// <param name="Block">What holds for the whole block, such as "circuit 3 rounds rest 60s"; null for plain ones.</param>
/// <param name="IsGrouped">Trained in turn with its neighbours.</param>
/// <param name="IsUnread">A line that could not be read.</param>
/// <param name="ExerciseKey">How the library's addresses name the exercise; null for a line of text.</param>
/// <param name="Text">What an editor of the line shows, see <see cref="CellText"/>.</param>
public sealed record PlanLine(string Marker, string Exercise, Guid? ExerciseId, string Sets, string? Block = null, bool IsGrouped = false, bool IsUnread = false, string? ExerciseKey = null, string Text = "")
{
    public bool IsText => Marker.Length == 0;
}

/// <summary>Takes workouts apart into the lines of a grid.</summary>
public static class PlanLines
{
    private static readonly ExerciseRef Nameless = new(null, null, "X");

    public static IEnumerable<PlanLine> Of(Workout workout, MassUnit unit)
    {
        var letter = 0;
        foreach (var block in workout.Blocks)
        {
            if (block.IsText) yield return new PlanLine("", block.Note!, null, "", IsUnread: block.Kind == BlockKind.Unread, Text: CellText.Print(block, 0, unit));
            else foreach (var line in Of(block, LineMarker.LetterOf(letter++), unit)) yield return line;
        }
    }

    /// <summary>The sets of an item in the notation, without name, rest, tempo, progression and note.</summary>
    public static string Sets(Item item, MassUnit unit)
    {
        var bare = item with { Exercise = Nameless, Tempo = null, Note = null, Progression = null, Sets = item.Sets.Select(group => group with { RestSeconds = null }).ToValueList() };
        return ItemPrinter.Print(bare, unit)[(Nameless.Name.Length + 1)..];
    }

    private static IEnumerable<PlanLine> Of(Block block, string letter, MassUnit unit)
    {
        var grouped = block.Items.Count > 1;
        var header = HeaderPrinter.IsNeeded(block) ? HeaderPrinter.Print(block) : null;
        return block.Items.Select((item, index) =>
            new PlanLine(grouped ? $"{letter}{index + 1}" : letter, item.Exercise.Name, item.Exercise.Id, Sets(item, unit), header, grouped, ExerciseKey: item.Exercise.Slug ?? item.Exercise.Id?.ToString(), Text: CellText.Print(block, index, unit)));
    }
}
