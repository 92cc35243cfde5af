using PulseForge.Core.Attention;
using PulseForge.Core.Clients;
using PulseForge.Core.Tenancy;

namespace PulseForge.Core.Seeding.Demo;

/// <summary>One business of the demo with its people.</summary>
public sealed record DemoBusiness(
    string Identifier, string Name, string Zone, string Color, string Footer, IReadOnlyList<DemoCoach> Coaches, IReadOnlyList<DemoStory> Clients, bool Videos = false)
{
    public DemoCoach Owner => Coaches.Single(c => c.IsOwner);

    /// <summary>Their first name at the business: first names are told apart in each.</summary>
    public string Email(string name)
    {
        var first = name.Split(' ')[0].ToLowerInvariant().Normalize(System.Text.NormalizationForm.FormD);
        return $"{string.Concat(first.Where(char.IsAsciiLetter))}@{Identifier}.example";
    }
}

/// <summary>A coach of the demo.</summary>
public sealed record DemoCoach(string Name, string Language, string Bio, IReadOnlyList<string> Specialisations, int Capacity, bool IsOwner = false);

/// <summary>One demo client and the story that their log tells; <c>stories.json</c> says what the fields mean.</summary>
/// <param name="Weeks">How many weeks ago they began.</param>
/// <param name="Squat">One-rep max on the first day in kg; the other lifts stand in proportion to it.</param>
/// <param name="Gain">Strength grows as 1 + gain × ln(1 + weeks / 8).</param>
/// <param name="Adherence">Share of due sessions that they do, 0–1.</param>
/// <param name="Story">What a coach should see in it.</param>
/// <param name="Answers">Share of due check-ins that they answer, 0–1.</param>
/// <param name="Hour">Local time at which they train.</param>
/// <param name="CheckIn">Weekday of their check-in, or today, whatever day that is.</param>
/// <param name="Waits">The newest check-in has not been read by the coach.</param>
/// <param name="TrainsNow">A session of today is under way.</param>
/// <param name="Photos">They take progress photos.</param>
public sealed record DemoStory(
    string Name, string Coach, int Age, Sex Sex, int Weeks, IReadOnlyList<DemoProgram> Programs, decimal Squat, double Gain, double Adherence, string Story,
    double Answers = 0.9, string Hour = "18:30", string CheckIn = "Sunday", string Form = ShippedForms.Weekly, bool Waits = false, bool TrainsNow = false, bool IsInvited = false,
    string? Zone = null, UnitSystem Units = UnitSystem.Kilograms, string Language = "en", string? Guardian = null, DemoWeight? Weight = null, DemoTape? Tape = null, DemoGoal? Goal = null,
    IReadOnlyList<DemoEvent>? Events = null, IReadOnlyList<FlagKind>? MustFlag = null, IReadOnlyList<FlagKind>? MayFlag = null, bool Photos = false)
{
    public IReadOnlyList<DemoEvent> Events { get; init; } = Events ?? [];

    /// <summary>How their coach groups them: where they train, and for what.</summary>
    public IReadOnlyList<string> Tags => [.. new[] { (Programs[^1].Program.StartsWith("kickboxing", StringComparison.Ordinal), "fighters"), (Zone is null, "gym"), (Zone is not null, "online"), (Programs is [{ Program: "novice-linear-3x5" }], "starters") }.Where(tag => tag.Item1).Select(tag => tag.Item2)];

    /// <summary>What must stand at the end.</summary>
    public IReadOnlyList<FlagKind> MustFlag { get; init; } = MustFlag ?? [];

    /// <summary>What may stand or not, by the weekday on which the demo is made. Anything else must not.</summary>
    public IReadOnlyList<FlagKind> MayFlag { get; init; } = MayFlag ?? [];
}

/// <summary>A starting program by its slug, for so many weeks, or still.</summary>
public sealed record DemoProgram(string Program, string Days, int? Weeks = null);

/// <summary>Body weight at the start in kg and what it moves by in a week, from so many weeks ago on where that is said.</summary>
public sealed record DemoWeight(double Kg, double PerWeek, int? Since = null);

/// <summary>What is measured besides the weight: cm on the first day (the waist follows the weight), beats a minute, hours of sleep; folds in mm as their sum, or none.</summary>
public sealed record DemoTape(double Height, double Neck, double Chest, double Waist, double Hips, double Arm, double Thigh, double Pulse, double Sleep, double Folds = 0, double Jump = 0);

/// <summary>A goal: an event when it has steps in words, a percentage of the sessions, a lift by its slug, else of body weight.</summary>
public sealed record DemoGoal(
    string Title, int WeeksAgo, int InWeeks, decimal Target = 0, IReadOnlyList<decimal>? Milestones = null, string? Lift = null, int? Percent = null, IReadOnlyList<string>? Steps = null);

/// <summary>What comes between: days off with their reason, and what changes how somebody trains.</summary>
public enum DemoEventKind { Holiday, Illness, Away, Injury, Plateau, Sleeplessness, Busy, Effort, Quiet, Stops, Archived }

/// <param name="Weeks">How long; null for what still lasts.</param>
/// <param name="Share">Adherence in busy weeks; RPE a week by which the same load feels harder.</param>
/// <param name="Note">In the client's or the coach's words.</param>
public sealed record DemoEvent(
    DemoEventKind Kind, int WeeksAgo, int? Weeks = null, double Share = 0, string? Note = null, string? Pattern = null, LimitationSeverity Severity = LimitationSeverity.Watch, BodySide Side = BodySide.Both);
