using PulseForge.Core.Units;

namespace PulseForge.Core.Programs.Notation;

/// <summary>One cell of a grid: a line of the notation in which the row's exercise need not be repeated. "5x5 @80% rest 3m", or "Front Squat 5x5" for another exercise.</summary>
public static class CellText
{
    /// <summary>What an editor of the cell shows: the line without letter and name; a line of text as it stands.</summary>
    public static string Print(Block block, int item, MassUnit unit) => block switch
    {
        { Kind: BlockKind.Remark } => $"// {block.Note}",
        { Kind: BlockKind.Unread } => block.Note!,
        _ => ItemPrinter.Details(block.Items[item], unit),
    };

    /// <param name="text">Of one line, not empty.</param>
    /// <param name="row">The exercise that is meant where the text names none; null where it must name one.</param>
    /// <param name="names">Knows the row's exercise.</param>
    /// <returns>The line as a block of its own; an unread line with its fault, at the column of what was typed.</returns>
    public static (Block Typed, NotationFault? Fault) Parse(string text, string? row, ExerciseNames names, MassUnit unit)
    {
        var whole = WorkoutNotation.Parse(text, names, unit);
        // A bare "//" says nothing.
        if (whole.Workout.Blocks.Count == 0) return (Block.Unread(text), new NotationFault(1, 1, text.Length, new Sentence(NotationTexts.Exercise)));
        if (whole.IsClean || row is null) return (whole.Workout.Blocks[0], whole.Faults is [var first, ..] ? first : null);
        var name = QuotedText.Quote(row) + " ";
        var named = WorkoutNotation.Parse(name + text, names, unit);
        if (named.IsClean) return (named.Workout.Blocks[0], null);
        var isSets = SetGroupReader.StartsAt(new TokenReader(text, Lexer.Read(text), unit), 0);
        return (Block.Unread(text), isSets ? named.Faults[0] with { Column = Math.Max(1, named.Faults[0].Column - name.Length) } : whole.Faults[0]);
    }
}
