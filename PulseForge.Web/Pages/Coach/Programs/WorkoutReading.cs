using PulseForge.Core.Programs.Notation;
using PulseForge.Core.Units;

namespace PulseForge.Web.Pages.Coach.Programs;

/// <summary>A session's lines as they were typed, and what was understood of them.</summary>
public sealed record WorkoutReading(ParsedWorkout Parsed, string? Lines, MassUnit Unit);
