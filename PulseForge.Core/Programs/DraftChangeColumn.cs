using System.Text.Json;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace PulseForge.Core.Programs;

/// <summary>Stores what an edit changed in one jsonb column, with its workouts in their stored form.</summary>
public sealed class DraftChangeColumn() : ValueConverter<DraftChange, string>(
    change => JsonSerializer.Serialize(change, WorkoutJson.Options),
    json => JsonSerializer.Deserialize<DraftChange>(json, WorkoutJson.Options)!);
