using System.Text.Json.Serialization;

namespace PulseForge.Core.Programs.Progression.Rules;

/// <summary>
/// One step a week. With an anchor, the loads of the whole week follow one session's rep max (volume, recovery and intensity day rise together);
/// without one, each session follows its own last week.
/// </summary>
/// <param name="IncrementKg">Above 0, up to 100.</param>
/// <param name="Anchor">The session that decides.</param>
/// <param name="VolumeCut">When the anchor fails, the volume session is made lighter by so much.</param>
/// <param name="Then">When it fails again, these schemes follow each other on the anchor day, week by week (1×5, 2×3, 3×2, 5×1); may be empty.</param>
public sealed record WeeklyLoadRule(
    decimal IncrementKg,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] WeeklyAnchor? Anchor,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] PercentRange? VolumeCut,
    ValueList<Stage> Then) : ProgressionRule;

/// <summary>The session whose rep max decides about the week.</summary>
/// <param name="Session">Its name in the program, 1–120 characters.</param>
/// <param name="Reps">The rep max, 1–20.</param>
public sealed record WeeklyAnchor(string Session, int Reps);

/// <summary>Percent from <paramref name="Min"/> to <paramref name="Max"/>, above 0 and up to 50; both equal for one value.</summary>
public sealed record PercentRange(decimal Min, decimal Max);
