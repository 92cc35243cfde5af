using PulseForge.Core.Units;
using static PulseForge.Core.Programs.Notation.TokenReader;

namespace PulseForge.Core.Programs.Notation;

/// <summary>Collects the lines of one session into blocks.</summary>
internal sealed class WorkoutReader(ExerciseNames names, MassUnit unit)
{
    /// <summary>Begins an unread line that would be taken for something else where it stands.</summary>
    public const string UnreadMark = "??";

    private readonly List<Block> blocks = [];
    private readonly List<NotationFault> faults = [];
    private OpenBlock? open;
    private int lines;

    public void Add(string line, int number)
    {
        if (lines++ >= WorkoutLimits.Lines) StopReading(number);
        else if (string.IsNullOrWhiteSpace(line)) open?.Pause();
        else if (line.Length > WorkoutLimits.UnreadLine) Fail(line[..WorkoutLimits.UnreadLine], new NotationFault(number, WorkoutLimits.UnreadLine + 1, 0, new Sentence(NotationTexts.LongLine, WorkoutLimits.UnreadLine)));
        else TryRead(line, number);
    }

    public ParsedWorkout Finish()
    {
        Close();
        if (blocks.Count > WorkoutLimits.Blocks) faults.Add(new NotationFault(1, 1, 0, new Sentence(ProgramTexts.Blocks, WorkoutLimits.Blocks)));
        return new ParsedWorkout(new Workout(blocks.Take(WorkoutLimits.Blocks).ToValueList()), faults.OrderBy(fault => fault.Line).ToValueList());
    }

    private void StopReading(int number)
    {
        if (lines == WorkoutLimits.Lines + 1) faults.Add(new NotationFault(number, 1, 0, new Sentence(NotationTexts.Lines, WorkoutLimits.Lines)));
    }

    private void TryRead(string line, int number)
    {
        try
        {
            Read(line, number);
        }
        catch (UnreadableException unreadable)
        {
            Fail(line, unreadable.At(number));
        }
    }

    private void Read(string line, int number)
    {
        if (line.StartsWith(UnreadMark, StringComparison.Ordinal)) throw new UnreadableException(0, UnreadMark.Length, new Sentence(NotationTexts.StillUnread), null);
        var marker = LineMarker.Of(line);
        var reader = new TokenReader(line, Lexer.Read(line, marker.Length), unit);
        if (reader.Current.Kind == TokenKind.Note && marker.Length == 0) AddRemark(reader.Current);
        else if (HeaderReader.IsKind(reader.Current)) ReadHeader(reader, marker, line, number);
        else ReadItem(reader, marker);
    }

    private void AddRemark(Token token)
    {
        if (token.Text.Length == 0) return;
        Check(WorkoutLimits.ProblemWithNote(token.Text), token, token.End);
        AddText(Block.Remark(token.Text));
    }

    /// <summary>"Rounds 3x8" may be an exercise of that name: it is one when it reads as one.</summary>
    private void ReadHeader(TokenReader reader, LineMarker marker, string line, int number)
    {
        var start = reader.Position;
        try
        {
            var header = new HeaderReader(reader).Read();
            Close();
            open = new OpenBlock(marker, header, line, number);
        }
        catch (UnreadableException) when (IsItem(reader, start))
        {
            reader.Position = start;
            ReadItem(reader, marker);
        }
    }

    private bool IsItem(TokenReader reader, int start)
    {
        reader.Position = start;
        try
        {
            new ItemReader(reader, names).Read();
            return true;
        }
        catch (UnreadableException)
        {
            return false;
        }
    }

    private void ReadItem(TokenReader reader, LineMarker marker)
    {
        var label = reader.Current.Kind == TokenKind.Label ? reader.Take() : (Token?)null;
        if (label is { } token) Check(WorkoutLimits.ProblemWithLabel(token.Text), token, token.End);
        var item = new ItemReader(reader, names).Read();
        // A label names a block from its first line on. In the middle of one it begins another: kept as an unread line it would stand behind the block, and be read as that at the next reading.
        var goesOn = open?.Takes(marker) == true && (label is null || open.TakesLabel);
        if (goesOn && label is { } below) open!.Label = below.Text;
        if (goesOn && open!.IsFull) throw Unreadable(reader.At(0), NotationTexts.ItemsInBlock, [WorkoutLimits.ItemsInBlock]);
        if (!goesOn) Open(marker, label?.Text);
        open!.Add(item, marker);
    }

    private void Open(LineMarker marker, string? label)
    {
        Close();
        open = new OpenBlock(marker, null, "", 0) { Label = label };
    }

    private void Fail(string line, NotationFault fault)
    {
        faults.Add(fault);
        AddText(Block.Unread(line));
    }

    private void AddText(Block text)
    {
        if (open is null) blocks.Add(text);
        else open.Add(text);
    }

    private void Close()
    {
        if (open is null) return;
        var (closed, fault) = open.Close();
        blocks.AddRange(closed);
        if (fault is not null) faults.Add(fault);
        open = null;
    }
}
