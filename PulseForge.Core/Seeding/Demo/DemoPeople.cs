using PulseForge.Core.Clients;
using PulseForge.Core.Tenancy;

namespace PulseForge.Core.Seeding.Demo;

/// <summary>One demo client and the story that their log tells.</summary>
/// <param name="Program">Slug of the starting program that they train.</param>
/// <param name="StartedWeeksAgo">When the program began; 0 for one who begins now.</param>
/// <param name="Adherence">Share of due sessions that they do, 0–1.</param>
/// <param name="Squat">One-rep max at the start in kg; the other lifts stand in proportion to it.</param>
/// <param name="WeeklyGain">Share that strength grows by in a week.</param>
/// <param name="StopsWeeksAgo">They have not trained since; null for those who still do.</param>
/// <param name="Weight">Body weight at the start in kg and what it moves by in a week; null for those who do not weigh themselves.</param>
/// <param name="Goal">What they work towards; null without one.</param>
/// <param name="Story">What a coach should see in it.</param>
public sealed record DemoClient(
    string Name, string Program, int StartedWeeksAgo, double Adherence, decimal Squat, decimal WeeklyGain, Sex Sex, string Coach, string Story,
    int? StopsWeeksAgo = null, string Zone = "Europe/Dublin", UnitSystem Units = UnitSystem.Kilograms, bool IsInvited = false,
    (double Kg, double PerWeek)? Weight = null, DemoGoal? Goal = null);

/// <summary>A goal of a demo client: of a lift by its slug, or of body weight when that is null; the weeks count from the start of the program.</summary>
public sealed record DemoGoal(string Title, string? Lift, decimal Target, int InWeeks, params decimal[] Milestones);

/// <summary>The people of the demo's strength studio. None of them exists.</summary>
public static class DemoPeople
{
    public const string Owner = "Maya Okafor";
    public const string Coach = "Tom Becker";

    private const string Cycle = "four-day-strength-cycle";
    private const string Novice = "novice-linear-3x5";
    private const string Camp = "kickboxing-fight-camp";

    public static readonly IReadOnlyList<DemoClient> Clients =
    [
        new("Sofia Marchetti", Cycle, 12, 0.95, 105, 0.006m, Sex.Female, Owner, "Steady: hardly misses a session, the training maxes rise every cycle.", Weight: (66.4, -0.12), Goal: new("Squat 120 kg at the spring meet", "barbell-back-squat", 120, 20, 108, 112, 116)),
        new("Daniel Reyes", Cycle, 12, 0.85, 150, 0.004m, Sex.Male, Owner, "Good for ten weeks, then silent for two.", StopsWeeksAgo: 2, Weight: (88.2, 0.05)),
        new("Aisha Rahman", Novice, 12, 0.92, 62.5m, 0.016m, Sex.Female, Owner, "A beginner who gains every session, with the first stalls now.", Weight: (58.9, 0.1)),
        new("Marcus Bell", Cycle, 11, 0.7, 170, 0.001m, Sex.Male, Owner, "Strong, travels a lot, misses every third session.", Zone: "America/New_York", Units: UnitSystem.Pounds, Weight: (102.5, -0.2)),
        new("Ingrid Solheim", Cycle, 12, 0.9, 95, -0.004m, Sex.Female, Coach, "Trains well and makes no progress: a plateau since week five."),
        new("Jonas Weber", Novice, 10, 0.88, 85, 0.012m, Sex.Male, Coach, "Novice gains, squats ahead of his bench."),
        new("Leila Haddad", Camp, 6, 0.95, 80, 0.004m, Sex.Female, Coach, "Amateur kickboxer two weeks before her fight.", Weight: (58.6, -0.35), Goal: new("Make weight for the bout, 56.7 kg", null, 56.7m, 8, 58, 57.5m, 57)),
        new("Patrick O’Connell", Novice, 12, 0.5, 90, 0.006m, Sex.Male, Coach, "Half of the sessions: starts again and again at the same load."),
        new("Mei Tanaka", Cycle, 9, 1.0, 82.5m, 0.007m, Sex.Female, Owner, "Trains in Tokyo, never misses.", Zone: "Asia/Tokyo", Weight: (54.1, 0.02), Goal: new("Deadlift 110 kg", "barbell-deadlift", 110, 16, 100, 105)),
        new("Gabriel Santos", Camp, 4, 0.8, 120, 0.003m, Sex.Male, Coach, "First camp, in its fight-specific weeks.", Zone: "America/Sao_Paulo"),
        new("Hannah Lindqvist", Novice, 3, 1.0, 55, 0.02m, Sex.Female, Owner, "Three weeks in, everything goes up."),
        new("Yusuf Demir", Novice, 0, 1.0, 70, 0.01m, Sex.Male, Coach, "Invited yesterday, has not answered yet.", IsInvited: true),
    ];

    public static string Email(string name) => $"{string.Concat(name.Split(' ')[0].ToLowerInvariant().Where(char.IsAsciiLetter))}@northside.example";
}
