using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace PulseForge.Core.Programs;

/// <summary>Stores a workout in one jsonb column, replaced whole. Documents are immutable, so a reference is a snapshot.</summary>
public static class WorkoutColumn
{
    public static readonly ValueConverter<Workout, string> Converter = new(workout => WorkoutJson.Write(workout), json => WorkoutJson.Read(json));

    public static readonly ValueComparer<Workout> Comparer = new((a, b) => Equals(a, b), workout => workout.GetHashCode(), workout => workout);

    public static PropertyBuilder<Workout> IsWorkoutDocument(this PropertyBuilder<Workout> property)
    {
        property.HasColumnType("jsonb").HasConversion(Converter, Comparer);
        return property;
    }

    /// <summary>For an override that may be absent.</summary>
    public static PropertyBuilder<Workout?> IsOptionalWorkoutDocument(this PropertyBuilder<Workout?> property)
    {
        property.HasColumnType("jsonb").HasConversion((ValueConverter)Converter, Comparer);
        return property;
    }
}
