using PulseForge.Core.Programs.Progression.Rules;
using static PulseForge.Core.Programs.Notation.TokenReader;

namespace PulseForge.Core.Programs.Notation;

/// <summary>The line of one exercise: name, groups of sets by commas, tempo, rest, progress, note.</summary>
internal sealed class ItemReader(TokenReader reader, ExerciseNames names)
{
    private readonly List<SetGroupReader> groups = [];
    private string? tempo;
    private ProgressionRule? rule;

    public Item Read()
    {
        var first = reader.Current;
        var exercise = ReadExercise();
        do groups.Add(ReadGroup());
        while (reader.TrySymbol(','));
        var note = ReadNote();
        var rest = groups[^1].Rest;
        var sets = groups.Select(group => group.Rest.Written ? group.Finish() : group.Finish() with { RestSeconds = rest.Seconds });
        var item = new Item(exercise, sets.ToValueList(), tempo, note, rule);
        Check(WorkoutLimits.ProblemWith(item), first, reader.TakenUpTo);
        return item;
    }

    /// <summary>The exercise's name and the index of the token after it. Names that look like sets stand in quotation marks.</summary>
    public static (string Name, int End) NameAt(TokenReader reader)
    {
        var start = reader.Position;
        if (reader.Current.Kind == TokenKind.Quoted) return (reader.Current.Text, start + 1);
        var end = start + 1;
        while (reader.At(end).Kind is not (TokenKind.End or TokenKind.Note) && !SetGroupReader.StartsAt(reader, end)) end++;
        return (reader.Line[reader.At(start).Start..reader.At(end - 1).End], end);
    }

    private ExerciseRef ReadExercise()
    {
        var first = reader.Current;
        if (first.Kind is TokenKind.End or TokenKind.Note || SetGroupReader.StartsAt(reader, reader.Position)) throw Unreadable(first, NotationTexts.Exercise);
        var (name, end) = NameAt(reader);
        if (names.Find(name) is { } exercise)
        {
            reader.Position = end;
            return exercise;
        }

        return ReadKnownPart(end) ?? throw new UnreadableException(first.Start, reader.At(end - 1).End, new Sentence(NotationTexts.UnknownExercise, name), names.Nearest(name));
    }

    /// <summary>"Back Squat rest 90s 5x5", "Back Squat 5 5": the longest beginning that is a name ends where something else begins.</summary>
    private ExerciseRef? ReadKnownPart(int end)
    {
        var start = reader.Position;
        for (var index = end - 1; index > start; index--)
        {
            if (names.Find(reader.Line[reader.At(start).Start..reader.At(index - 1).End]) is not { } exercise) continue;
            reader.Position = index;
            return GoesOnWithParts() ? exercise : throw SetsMissing();
        }

        return null;
    }

    private bool GoesOnWithParts() => reader.Current.IsAny("rest", "tempo", "rpe", "rir", "zone", "bw", "start", "progress") || (reader.Current.IsNumber && reader.Ahead(1).Is("x"));

    private UnreadableException SetsMissing()
    {
        var (token, next) = (reader.Current, reader.Ahead(1));
        return token.IsNumber && next.IsNumber
            ? new UnreadableException(token.Start, next.End, new Sentence(NotationTexts.Sets), $"{token.Text}x{next.Text}")
            : Unreadable(token, NotationTexts.Sets);
    }

    private SetGroupReader ReadGroup()
    {
        var group = new SetGroupReader(reader);
        while (group.TryReadPart() || TryTempo() || TryProgress())
        {
        }

        group.Finish();
        return group;
    }

    private bool TryTempo()
    {
        if (!reader.TryWord("tempo")) return false;
        var start = reader.Current;
        var text = ReadGlued().Replace("-", "", StringComparison.Ordinal).ToUpperInvariant();
        if (!Tempo.IsValid(text)) throw new UnreadableException(start.Start, Math.Max(start.End, reader.TakenUpTo), new Sentence(NotationTexts.Tempo), null);
        tempo = text;
        return true;
    }

    private string ReadGlued()
    {
        var start = reader.Current.Start;
        if (reader.Current.Kind is TokenKind.End or TokenKind.Note) return "";
        do reader.Position++;
        while (!reader.Current.SpaceBefore && !reader.Current.IsSymbol(','));
        return reader.Line[start..reader.TakenUpTo];
    }

    private bool TryProgress()
    {
        if (!reader.TryWord("progress", "progression")) return false;
        var start = reader.Current;
        rule = RuleReader.Read(reader);
        Check(RuleLimits.ProblemWith(rule), start, reader.TakenUpTo);
        return true;
    }

    private string? ReadNote()
    {
        var token = reader.Current;
        if (token.Kind == TokenKind.End) return null;
        if (token.Kind != TokenKind.Note) throw Unexpected(token);
        if (token.Text.Length > 0) Check(WorkoutLimits.ProblemWithNote(token.Text), token, token.End);
        return token.Text.Length > 0 ? token.Text : null;
    }

    private static UnreadableException Unexpected(Token token) =>
        new(token.Start, token.End, new Sentence(NotationTexts.SetsOrLoad), token.Kind == TokenKind.Word ? Spelling.Nearest(token.Text, ["rest", "tempo", "progress", "rpe", "rir", "zone", "warm-up", "start"]) : null);
}
