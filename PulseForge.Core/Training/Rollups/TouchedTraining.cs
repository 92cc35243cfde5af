using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Data;

namespace PulseForge.Core.Training.Rollups;

/// <summary>What of a client's training a write changes, and so what has to be summed up anew.</summary>
/// <param name="From">The first day; of the exercises, all that follows it may change as well.</param>
/// <param name="Exercises">Whose sets are written.</param>
/// <param name="Days">On which logs or sets are written.</param>
public sealed record TouchedTraining(Guid Client, LocalDate From, IReadOnlyCollection<Guid> Exercises, IReadOnlyCollection<LocalDate> Days)
{
    /// <summary>What a save is about to write, in the order of clients.</summary>
    internal static IReadOnlyList<TouchedTraining> Of(PulseForgeDb db)
    {
        var sets = db.ChangeTracker.Entries<LoggedSet>().Where(e => IsWritten(e.State)).Select(e => e.Entity).ToLookup(s => s.ClientId);
        var logs = db.ChangeTracker.Entries<WorkoutLog>().Where(e => IsWritten(e.State)).Select(e => e.Entity).ToLookup(l => l.ClientId);
        return [.. sets.Select(c => c.Key).Union(logs.Select(c => c.Key)).Order().Select(client => Of(client, [.. sets[client]], [.. logs[client].Select(l => l.Date)]))];
    }

    private static TouchedTraining Of(Guid client, IReadOnlyList<LoggedSet> sets, IReadOnlyList<LocalDate> logs)
    {
        var days = sets.Select(s => s.Date).Union(logs).ToList();
        return new TouchedTraining(client, days.Min(), [.. sets.Select(s => s.ExerciseId).Distinct()], days);
    }

    private static bool IsWritten(EntityState state) => state is EntityState.Added or EntityState.Modified or EntityState.Deleted;
}
