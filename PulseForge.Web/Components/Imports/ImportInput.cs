using PulseForge.Core.Training.Imports;
using PulseForge.Core.Units;

namespace PulseForge.Web.Components.Imports;

/// <summary>What a person answers about a file.</summary>
public sealed class ImportInput
{
    public MassUnit? Mass { get; set; }

    public DistanceUnit? Distance { get; set; }

    public DateOrder? Dates { get; set; }

    public List<HistoryField> Columns { get; set; } = [];

    public List<NameInput> Names { get; set; } = [];

    /// <summary>Every name that is still open becomes an exercise of its own.</summary>
    public bool RestIsNew { get; set; }

    /// <summary>What was answered before, and for columns what their headings seem to say.</summary>
    public static ImportInput Of(ImportView view) => view.Look is not { } look ? new() : new()
    {
        Mass = view.Answers.Mass,
        Distance = view.Answers.Distance,
        Dates = view.Answers.Dates,
        Columns = view.AsksColumns ? [.. view.Answers.Columns ?? KnownHeadings.Of(look.Table.Format, look.Table.Headings).Select(c => c.Field)] : [],
        Names = view.AsksNames ? [.. view.Names.Select(n => new NameInput { Name = n.Name, Choice = ChoiceOf(look.Names.FirstOrDefault(known => known.Name == n.Name)) })] : [],
    };

    private static string? ChoiceOf(Core.Progress.Imports.MatchedName? known) => known switch
    {
        null => null,
        { Exercise: { } exercise } => exercise.Key,
        { IsNew: true } => NameInput.New,
        _ => NameInput.LeaveOut,
    };
}

/// <summary>What one name means: one of the likely exercises, a new one, none; or another that is typed.</summary>
public sealed class NameInput
{
    public const string New = "new";
    public const string LeaveOut = "leave-out";

    public string? Name { get; set; }

    public string? Choice { get; set; }

    public string? Other { get; set; }
}
