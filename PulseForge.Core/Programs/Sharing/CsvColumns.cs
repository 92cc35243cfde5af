namespace PulseForge.Core.Programs.Sharing;

/// <summary>The columns of a program's table, in the order in which they are written. A table that is read may leave out, add and reorder columns.</summary>
public static class CsvColumns
{
    public const string Week = "week";
    public const string Day = "day";
    public const string Session = "session";
    public const string Block = "block";
    public const string Marker = "marker";
    public const string Exercise = "exercise";
    public const string Sets = "sets";
    public const string Tempo = "tempo";
    public const string Rest = "rest";
    public const string Progression = "progression";
    public const string Note = "note";

    /// <summary>"yes" on the day that the program works towards.</summary>
    public const string Competition = "competition";

    /// <summary>Counts the phases, so that two of one purpose are told apart.</summary>
    public const string Phase = "phase";

    /// <summary>The phase as the notation has it: deload [Easy] sets 60% load 90%.</summary>
    public const string Purpose = "purpose";

    /// <summary>What holds for this week alone, in the same words.</summary>
    public const string WeekPurpose = "week purpose";

    public const string Program = "program";
    public const string Level = "level";
    public const string Goal = "goal";
    public const string About = "about";
    public const string Weekdays = "weekdays";

    public static IReadOnlyList<string> All { get; } =
        [Week, Day, Session, Block, Marker, Exercise, Sets, Tempo, Rest, Progression, Note, Competition, Phase, Purpose, WeekPurpose, Program, Level, Goal, About, Weekdays];

    /// <summary>A heading as it is compared: without case, with single spaces for what separates words.</summary>
    public static string Named(string heading) => string.Join(' ', heading.Split([' ', '_', '-', '\u00a0'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToLowerInvariant();
}
