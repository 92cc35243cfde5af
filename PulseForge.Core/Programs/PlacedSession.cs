namespace PulseForge.Core.Programs;

/// <summary>What a day of a draft is to hold.</summary>
/// <param name="Workout">Null leaves the day free.</param>
/// <param name="IsCompetition">Null leaves it as it is.</param>
public sealed record PlacedSession(int Week, int Day, string Name, Workout? Workout, bool? IsCompetition = null);
