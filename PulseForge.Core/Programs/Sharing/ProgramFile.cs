using System.Text;
using PulseForge.Core.Programs.Notation;
using PulseForge.Core.Units;

namespace PulseForge.Core.Programs.Sharing;

/// <summary>What was read of a file: the text of the program in it, or why there is none.</summary>
public sealed record FileReading(string? Text, FileFault? Fault);

/// <summary>
/// A program that comes as a file: text, table or JSON, told apart by what stands in it. All become the text of a program, which says line by line what is not
/// understood, and can be corrected before anything is saved.
/// </summary>
public static class ProgramFile
{
    public const int MostMegabytes = 8;
    public const int MostBytes = MostMegabytes * 1024 * 1024;

    /// <summary>52 weeks of 7 days with 12 exercises, none like another, in long lines.</summary>
    public const int MostCharacters = 600_000;

    public static FileReading Missing => new(null, new FileFault(new Sentence(SharingTexts.NoFile)));

    public static FileReading TooLarge => new(null, new FileFault(new Sentence(SharingTexts.TooLarge, MostMegabytes)));

    /// <param name="name">What it was called, for a table that does not name its program.</param>
    public static FileReading Read(byte[] bytes, string name, ExerciseNames names, MassUnit unit)
    {
        try
        {
            var text = Text(FileText.Of(bytes), name, new ForeignExercises(names), unit);
            return text.Length <= MostCharacters ? new FileReading(text, null) : new FileReading(null, new FileFault(new Sentence(SharingTexts.TooLong, MostCharacters)));
        }
        catch (FileFaultException unreadable)
        {
            return new FileReading(null, unreadable.Fault);
        }
    }

    private static string Text(string content, string name, ForeignExercises exercises, MassUnit unit) => KindOf(content, name) switch
    {
        FileKind.Json => ProgramText.Print(Named(ProgramJson.Read(content), exercises), unit),
        FileKind.Table => CsvProgramReader.Read(content, TitleOf(name), exercises),
        _ => content,
    };

    private static FileKind KindOf(string content, string name)
    {
        if (content.AsSpan().TrimStart() is ['{' or '[', ..] || name.EndsWith(".json", StringComparison.OrdinalIgnoreCase)) return FileKind.Json;
        if (name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase)) return FileKind.Table;
        var first = content.AsSpan().TrimStart().ToString().Split('\n', 2)[0].Split(',', ';', '\t').Select(heading => CsvColumns.Named(heading.Trim('"', '\r'))).ToList();
        return first.Contains(CsvColumns.Exercise) && first.Contains(CsvColumns.Sets) ? FileKind.Table : FileKind.Text;
    }

    private static ProgramPlan Named(ProgramPlan plan, ForeignExercises exercises)
    {
        var phases = plan.Phases.Select(phase => phase with { Weeks = phase.Weeks.Select(week => week with { Days = week.Days.Select(day => day with { Workout = day.Workout.With(exercises.Here) }).ToValueList() }).ToValueList() });
        return new ProgramPlan(plan.Name, plan.Level, plan.Goal, plan.About, plan.Weekdays, phases.ToValueList());
    }

    private static string TitleOf(string name)
    {
        var title = PlainText.OneLine(Path.GetFileNameWithoutExtension(name.Replace('\\', '/')));
        return title.Length is 0 or > PlanLimits.Name ? "Program" : title;
    }

    private enum FileKind { Text, Table, Json }
}
