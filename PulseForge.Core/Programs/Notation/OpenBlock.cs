namespace PulseForge.Core.Programs.Notation;

/// <summary>A block whose lines are still coming. Texts between them stand after it, so that they do not tear it apart.</summary>
internal sealed class OpenBlock(LineMarker marker, Block? header, string headerLine, int headerLineNumber)
{
    private readonly List<Item> items = [];
    private readonly List<Block> texts = [];
    private string? letter = marker.Letter;
    private int? lastNumber = header is null ? marker.Number : null;
    private bool paused;

    public string? Label { get; set; } = header?.Label;

    public bool IsFull => items.Count == WorkoutLimits.ItemsInBlock;

    /// <summary>A header without a label takes that of its first exercise.</summary>
    public bool TakesLabel => items.Count == 0 && Label is null;

    /// <summary>
    /// Whether a line with this marker goes on with the block: B1 B2 B3, and lines without a letter below a header up to an empty line.
    /// Numbers ascend: a second B1 begins another block.
    /// </summary>
    public bool Takes(LineMarker next)
    {
        if (next.Letter is null) return header is not null && !paused;
        if (next.Number is null) return false;
        var isOurs = next.Letter == letter || (letter is null && header is not null && items.Count == 0);
        return isOurs && (next.Number > lastNumber || (header is not null && lastNumber is null));
    }

    public void Add(Item item, LineMarker next)
    {
        items.Add(item);
        letter ??= next.Letter;
        lastNumber = next.Number ?? lastNumber;
    }

    public void Add(Block text) => texts.Add(text);

    public void Pause() => paused = true;

    /// <summary>The block and the texts; a header without exercises becomes an unread line.</summary>
    public (IEnumerable<Block> Blocks, NotationFault? Fault) Close()
    {
        if (items.Count == 0) return ([Block.Unread(headerLine), .. texts], new NotationFault(headerLineNumber, 1, headerLine.Length, new Sentence(NotationTexts.HeaderItems)));
        var block = header ?? new Block(items.Count == 1 ? BlockKind.Straight : BlockKind.Superset, []);
        return ([block with { Items = items.ToValueList(), Label = Label }, .. texts], null);
    }
}
