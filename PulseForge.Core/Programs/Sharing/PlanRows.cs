using PulseForge.Core.Programs.Notation;
using PulseForge.Core.Units;

namespace PulseForge.Core.Programs.Sharing;

/// <summary>Takes sessions apart into the rows of a table, and puts rows together into lines.</summary>
public static class PlanRows
{
    public static IEnumerable<PlanRow> Of(Workout workout, MassUnit unit)
    {
        var letter = 0;
        foreach (var block in workout.Blocks)
        {
            if (block.Kind == BlockKind.Unread) yield return new PlanRow(PlanRow.UnreadMarker, block.Note!);
            else if (block.IsText) yield return new PlanRow("", "", Note: block.Note!);
            else foreach (var row in Of(block, LineMarker.LetterOf(letter++), unit)) yield return row;
        }
    }

    /// <summary>The lines that a row stands for: before the first of a block, the line that opens it.</summary>
    /// <param name="before">The last row of the session with an exercise. Without letters an empty line ends its block.</param>
    internal static IEnumerable<string> Lines(PlanRow row, PlanRow? before)
    {
        if (row.IsUnread) return [Unread(row.Exercise)];
        if (row.IsText) return row.Note.Length > 0 ? [$"// {row.Note}"] : [];
        var opens = row.Block.Length > 0 && (before is null || before.Block != row.Block || before.Letter != row.Letter);
        var label = opens && row.Block[0] == '[' ? $"{row.Block} " : "";
        string[] end = row.Marker.Length == 0 && before is not null && before.Block != row.Block ? [""] : [];
        string[] header = opens && label.Length == 0 ? [$"{Dotted(row.Letter)}{row.Block}"] : [];
        return [.. end, .. header, $"{Dotted(row.Marker)}{label}{Item(row)}"];
    }

    private static IEnumerable<PlanRow> Of(Block block, string letter, MassUnit unit)
    {
        var hasHeader = HeaderPrinter.IsNeeded(block);
        var opening = hasHeader ? HeaderPrinter.Print(block) : block.Label is { } label ? $"[{label}]" : "";
        var numbered = hasHeader || block.Items.Count > 1;
        return block.Items.Select((item, index) => Of(item, numbered ? $"{letter}{index + 1}" : letter, opening, unit));
    }

    private static PlanRow Of(Item item, string marker, string block, MassUnit unit)
    {
        var rests = item.Sets.Select(group => group.RestSeconds).Distinct().ToList();
        int? rest = rests is [{ } one] ? one : null;
        var bare = rest is null ? item : item with { Sets = item.Sets.Select(group => group with { RestSeconds = null }).ToValueList() };
        return new PlanRow(
            marker, item.Exercise.Name, ItemPrinter.Sets(bare, unit), item.Tempo ?? "", rest is { } seconds ? DurationText.Rest(seconds) : "",
            item.Progression is { } rule ? RulePrinter.Print(rule, unit) : "", item.Note ?? "", block);
    }

    private static string Item(PlanRow row)
    {
        var details = row.Sets + Named("tempo", row.Tempo) + Named("rest", row.Rest) + Named("progress", row.Progression) + Named("//", row.Note);
        return row.Exercise.Length == 0 ? details.TrimStart() : $"{ItemPrinter.Name(row.Exercise, details)} {details}".TrimEnd();
    }

    private static string Named(string word, string value) => value.Length == 0 ? "" : $" {word} {value}";

    private static string Dotted(string marker) => marker.Length == 0 ? "" : $"{marker}. ";

    /// <summary>What would be taken for a line of the program's structure is marked.</summary>
    private static string Unread(string line) => ProgramLine.IsStructure(line) ? $"{WorkoutReader.UnreadMark} {line}" : WorkoutNotation.Unread(line);
}
