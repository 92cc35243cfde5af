using PulseForge.Core.Programs.Progression.Rules;

namespace PulseForge.Core.Programs;

/// <summary>What a valid workout is, beyond the types: ranges and the fields that each kind of block needs.</summary>
public static class WorkoutLimits
{
    public const int Blocks = 200;
    public const int ItemsInBlock = 50;
    public const int Rounds = 100;
    public const int BlockSeconds = 86_400;
    public const int RestSeconds = 3_600;
    public const int Label = 60;
    public const int Note = 500;
    public const int UnreadLine = 2_000;
    public const int Name = 120;
    public const int GroupsInItem = 50;

    /// <summary>The first problem as a sentence, null when there is none.</summary>
    public static string? ProblemIn(ValueList<Block> blocks) =>
        blocks.Count > Blocks ? $"A workout has at most {Blocks} blocks" : blocks.Select(FaultIn).FirstOrDefault(fault => fault is not null)?.ToString();

    public static Fault? FaultIn(Block block) => block.IsText ? FaultInText(block) : FaultInHeader(block) ?? FaultInItems(block);

    public static Fault? FaultInHeader(Block block) =>
        Fault.Outside(block.Rounds ?? 1, 1, Rounds, "Rounds go from {0} to {1}")
        ?? Fault.Outside(block.Seconds ?? 1, 1, BlockSeconds, "The time of a block goes from {0} to {1} seconds")
        ?? Fault.Outside(block.RestSeconds ?? 0, 0, RestSeconds, "Rest goes from {0} to {1} seconds")
        ?? FaultInShape(block)
        ?? (block.Label is { } label ? FaultInLabel(label) : null)
        ?? (block.Note is { } note ? FaultInNote(note) : null);

    public static Fault? FaultIn(Item item) =>
        FaultInName(item.Exercise.Name)
        ?? (item.Sets.Count is 0 or > GroupsInItem ? new Fault("An exercise needs sets, at most {0} groups of them", GroupsInItem) : null)
        ?? (item.Tempo is { } tempo && !Programs.Tempo.IsValid(tempo) ? new Fault("A tempo has four places, digits or X, such as 3010") : null)
        ?? (item.Note is { } note ? FaultInNote(note) : null)
        ?? item.Sets.Select(SetLimits.FaultIn).FirstOrDefault(fault => fault is not null)
        ?? (item.Progression is { } rule ? RuleLimits.FaultIn(rule) : null);

    public static Fault? FaultInLabel(string label) =>
        IsLine(label, Label) && label.IndexOfAny(['[', ']']) < 0 ? null : new Fault("A label is one line of at most {0} characters without square brackets", Label);

    public static Fault? FaultInNote(string note) => IsLine(note, Note) ? null : new Fault("A note is one line of at most {0} characters", Note);

    public static Fault? FaultInName(string name) => IsLine(name, Name) ? null : new Fault("The name of an exercise is one line of at most {0} characters", Name);

    private static Fault? FaultInShape(Block block) => block.Kind switch
    {
        BlockKind.Straight when block.Rounds is not null || block.Seconds is not null => new Fault("A straight block has neither rounds nor a time"),
        BlockKind.Superset or BlockKind.Circuit when block.Seconds is not null => new Fault("Only amrap, emom, intervals and rounds have a time"),
        BlockKind.Amrap when block.Rounds is not null => new Fault("An amrap has a time, not rounds"),
        BlockKind.Amrap when block.Seconds is null => new Fault("An amrap needs a time, such as amrap 12min"),
        BlockKind.Emom when block.Seconds is null || block.Rounds is null => new Fault("An emom needs its minutes, such as emom 10min"),
        _ => null,
    };

    private static Fault? FaultInItems(Block block) =>
        block.Items.Count is 0 or > ItemsInBlock ? new Fault("A block needs exercises, at most {0}", ItemsInBlock) : block.Items.Select(FaultIn).FirstOrDefault(fault => fault is not null);

    private static Fault? FaultInText(Block block)
    {
        var empty = block is { Items.Count: 0, Rounds: null, Seconds: null, RestSeconds: null, Label: null };
        if (!empty) return new Fault("A line of text has no exercises, times or label");
        if (block.Kind == BlockKind.Remark) return block.Note is null ? new Fault("A remark needs its text") : FaultInNote(block.Note);
        return block.Note is { Length: > 0 and <= UnreadLine } line && PlainText.IsClean(line.Replace('\t', ' '))
            ? null
            : new Fault("An unread line has at most {0} characters, none of them invisible", UnreadLine);
    }

    private static bool IsLine(string text, int max) =>
        text.Length > 0 && text.Length <= max && text.Trim().Length == text.Length && PlainText.IsClean(text);
}
