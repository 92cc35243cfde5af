using System.ComponentModel.DataAnnotations;
using System.Globalization;
using NodaTime;
using PulseForge.Core.Programs;
using PulseForge.Core.Training;

namespace PulseForge.Web.Pages.Coach.Programs;

/// <summary>What is said when a program is assigned, as it was typed.</summary>
public sealed class AssignmentInput
{
    public List<Guid> Clients { get; set; } = [];

    /// <summary>The button that chose many: a tag, * for all, empty for nobody; null when none was pressed.</summary>
    [DisplayFormat(ConvertEmptyStringToNull = false)]
    public string? Choose { get; set; }

    [Required(ErrorMessage = "Choose the first day.")]
    public string? Start { get; set; }

    public List<IsoDayOfWeek> Weekdays { get; set; } = [];

    [Required(ErrorMessage = "Say how often it is gone through."), Range(1, Assignment.MaxPasses, ErrorMessage = "A program is gone through 1 to 26 times.")]
    public int? Passes { get; set; } = 1;

    /// <summary>The day of the event that the program works towards; the first day is counted back from it.</summary>
    public string? Event { get; set; }

    /// <summary>The first week that is trained; empty for the program's first.</summary>
    [Range(1, PlanLimits.Weeks, ErrorMessage = "A program has 1 to 52 weeks.")]
    public int? FirstWeek { get; set; }

    /// <summary>The last one; empty for the program's last.</summary>
    [Range(1, PlanLimits.Weeks, ErrorMessage = "A program has 1 to 52 weeks.")]
    public int? LastWeek { get; set; }

    public bool EndsCurrent { get; set; } = true;

    /// <summary>Training maxes by <see cref="KeyOf"/>.</summary>
    public Dictionary<string, string?> Maxes { get; set; } = [];

    /// <summary>What takes the place of exercises that limitations reach, by <see cref="KeyOf"/>; empty to decide later.</summary>
    public Dictionary<string, string?> Substitutes { get; set; } = [];

    public static string KeyOf(Guid client, Guid exercise) => $"{client:N}_{exercise:N}";

    /// <summary>Ticks all, those with a tag beside those who are ticked already, or nobody.</summary>
    public void ChooseFrom(IReadOnlyList<ClientOption> options, string choose) =>
        Clients = choose switch { "" => [], "*" => [.. options.Select(o => o.Id)], var tag => [.. Clients.Union(options.Where(o => o.Tags.Contains(tag)).Select(o => o.Id))] };

    /// <summary>Next Monday, the days that suit the program, and those whom one came with.</summary>
    public static AssignmentInput Proposed(TrainingProgram program, ProgramVersion version, LocalDate today, IReadOnlyList<Guid> clients) => new()
    {
        Clients = [.. clients],
        Start = today.Next(IsoDayOfWeek.Monday).ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
        Weekdays = [.. TrainingDays.Proposed(program.StartedFrom, TrainingCalendar.DaysNeeded(version))],
        Passes = TrainingDays.ProposedPasses(program.StartedFrom, version.Weeks),
    };
}

/// <summary>A client who can be chosen.</summary>
public sealed record ClientOption(Guid Id, string Name, string[] Tags);

/// <summary>What was wished for, where all of it could be read.</summary>
/// <param name="Maxes">Training maxes in kilograms by client and exercise.</param>
public sealed record Wish(LocalDate Start, IReadOnlyList<IsoDayOfWeek> Weekdays, TrainedPart Part, Dictionary<Guid, Dictionary<Guid, decimal>> Maxes);
