using System.Text.Json;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace PulseForge.Core.Programs;

/// <summary>An immutable record in one jsonb column, written as workouts are: its lists and the workouts in it have their stored form.</summary>
public sealed class DocumentColumn<T>() : ValueConverter<T, string>(
    value => JsonSerializer.Serialize(value, WorkoutJson.Options),
    json => JsonSerializer.Deserialize<T>(json, WorkoutJson.Options)!);
