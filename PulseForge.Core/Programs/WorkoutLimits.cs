using PulseForge.Core.Programs.Progression.Rules;
using static PulseForge.Core.Programs.Limit;

namespace PulseForge.Core.Programs;

/// <summary>What a valid workout is, beyond the types: ranges and the fields that each kind of block needs.</summary>
public static class WorkoutLimits
{
    public const int Blocks = 200;

    /// <summary>Lines of a text that are read.</summary>
    public const int Lines = 1_000;

    public const int ItemsInBlock = 50;
    public const int Rounds = 100;
    public const int BlockSeconds = 86_400;
    public const int RestSeconds = 3_600;
    public const int Label = 60;
    public const int Note = 500;
    public const int UnreadLine = 2_000;
    public const int Name = 120;
    public const int GroupsInItem = 50;

    /// <summary>The first problem, null when there is none.</summary>
    public static Sentence? ProblemWith(ValueList<Block> blocks) =>
        blocks.Count > Blocks ? new Sentence(ProgramTexts.Blocks, Blocks) : blocks.Select(ProblemWith).FirstOrDefault(problem => problem is not null);

    public static Sentence? ProblemWith(Block block) => block.IsText ? ProblemWithText(block) : ProblemWithHeader(block) ?? ProblemWithItems(block);

    public static Sentence? ProblemWithHeader(Block block) =>
        Outside(block.Rounds ?? 1, 1, Rounds, ProgramTexts.Rounds)
        ?? Outside(block.Seconds ?? 1, 1, BlockSeconds, ProgramTexts.BlockTime)
        ?? Outside(block.RestSeconds ?? 0, 0, RestSeconds, ProgramTexts.Rest)
        ?? ProblemWithShape(block)
        ?? (block.Label is { } label ? ProblemWithLabel(label) : null)
        ?? (block.Note is { } note ? ProblemWithNote(note) : null);

    public static Sentence? ProblemWith(Item item) =>
        ProblemWithName(item.Exercise.Name)
        ?? (item.Sets.Count is 0 or > GroupsInItem ? new Sentence(ProgramTexts.Groups, GroupsInItem) : null)
        ?? (item.Tempo is { } tempo && !Programs.Tempo.IsValid(tempo) ? new Sentence(ProgramTexts.Tempo) : null)
        ?? (item.Note is { } note ? ProblemWithNote(note) : null)
        ?? item.Sets.Select(SetLimits.ProblemWith).FirstOrDefault(problem => problem is not null)
        ?? (item.Progression is { } rule ? RuleLimits.ProblemWith(rule) : null);

    public static Sentence? ProblemWithLabel(string label) =>
        PlainText.IsLine(label, Label) && label.IndexOfAny(['[', ']']) < 0 ? null : new Sentence(ProgramTexts.Label, Label);

    public static Sentence? ProblemWithNote(string note) => PlainText.IsLine(note, Note) ? null : new Sentence(ProgramTexts.Note, Note);

    public static Sentence? ProblemWithName(string name) => PlainText.IsLine(name, Name) ? null : new Sentence(ProgramTexts.Name, Name);

    private static Sentence? ProblemWithShape(Block block) => block.Kind switch
    {
        BlockKind.Straight when block.Rounds is not null || block.Seconds is not null => new Sentence(ProgramTexts.StraightShape),
        BlockKind.Superset or BlockKind.Circuit when block.Seconds is not null => new Sentence(ProgramTexts.UntimedShape),
        BlockKind.Amrap when block.Rounds is not null => new Sentence(ProgramTexts.AmrapRounds),
        BlockKind.Amrap when block.Seconds is null => new Sentence(ProgramTexts.AmrapTime),
        BlockKind.Emom when block.Seconds is null || block.Rounds is null => new Sentence(ProgramTexts.EmomTime),
        _ => null,
    };

    private static Sentence? ProblemWithItems(Block block) =>
        block.Items.Count is 0 or > ItemsInBlock ? new Sentence(ProgramTexts.Items, ItemsInBlock) : block.Items.Select(ProblemWith).FirstOrDefault(problem => problem is not null);

    private static Sentence? ProblemWithText(Block block)
    {
        var empty = block is { Items.Count: 0, Rounds: null, Seconds: null, RestSeconds: null, Label: null };
        if (!empty) return new Sentence(ProgramTexts.TextShape);
        if (block.Kind == BlockKind.Remark) return block.Note is null ? new Sentence(ProgramTexts.Remark) : ProblemWithNote(block.Note);
        return block.Note is { Length: > 0 and <= UnreadLine } line && PlainText.IsClean(line.Replace('\t', ' '))
            ? null
            : new Sentence(ProgramTexts.Unread, UnreadLine);
    }
}
