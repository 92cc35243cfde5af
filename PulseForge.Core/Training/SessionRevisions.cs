using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using NodaTime;
using PulseForge.Core.Data;

namespace PulseForge.Core.Training;

/// <summary>
/// Counts what a save changes of the parts of a session that stand in people's calendars, whichever page or verb did it: a calendar that holds an
/// older copy takes the one with the greater number.
/// </summary>
public sealed class SessionRevisions : SaveChangesInterceptor
{
    private static readonly string[] Shown = [nameof(ScheduledSession.Date), nameof(ScheduledSession.Name), nameof(ScheduledSession.Status), nameof(ScheduledSession.DeletedAt)];

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        if (eventData.Context is PulseForgeDb db) Count(db);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is PulseForgeDb db) Count(db);
        return ValueTask.FromResult(result);
    }

    private static void Count(PulseForgeDb db)
    {
        var now = db.Clock.GetCurrentInstant();
        foreach (var session in db.ChangeTracker.Entries<ScheduledSession>())
        {
            if (session.State == EntityState.Added) session.Property(s => s.ChangedAt).CurrentValue = now;
            if (session.State == EntityState.Modified && Shown.Any(name => session.Property(name).IsModified)) Count(session, now);
        }
    }

    private static void Count(EntityEntry<ScheduledSession> session, Instant now)
    {
        session.Property(s => s.Revision).CurrentValue++;
        session.Property(s => s.ChangedAt).CurrentValue = now;
    }
}
