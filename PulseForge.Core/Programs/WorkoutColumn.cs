using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace PulseForge.Core.Programs;

/// <summary>Stores a workout in one jsonb column, replaced whole; PulseForgeDb sets it for every property of this type.</summary>
public sealed class WorkoutColumn() : ValueConverter<Workout, string>(workout => WorkoutJson.Write(workout), json => WorkoutJson.Read(json));
