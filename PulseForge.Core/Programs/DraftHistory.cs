using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PulseForge.Core.Data;

namespace PulseForge.Core.Programs;

/// <summary>Writes a <see cref="ProgramEdit"/> for every draft that a save changes, whichever page or verb did it: nothing that edits a program can forget to be undoable.</summary>
public sealed class DraftHistory : SaveChangesInterceptor
{
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is PulseForgeDb db)
        {
            foreach (var draft in db.ChangeTracker.Entries<ProgramVersion>().Where(IsEdited).ToList())
                if (ChangeOf(db, draft) is { } change) db.Add(new ProgramEdit(draft.Entity, change, db.Actor.UserId, db.Clock.GetCurrentInstant()));
        }

        return ValueTask.FromResult(result);
    }

    private static bool IsEdited(EntityEntry<ProgramVersion> version) => version.State == EntityState.Modified && version.Entity is { IsDraft: true, IsReplayed: false };

    private static DraftChange? ChangeOf(PulseForgeDb db, EntityEntry<ProgramVersion> draft)
    {
        var id = draft.Entity.Id;
        var days = db.ChangeTracker.Entries<ProgramSession>().Where(s => s.Entity.VersionId == id && s.State != EntityState.Unchanged).GroupBy(s => (s.Entity.Week, s.Entity.Day))
            .Select(place => new DayChange(place.Key.Week, place.Key.Day, place.Select(Before).FirstOrDefault(s => s is not null), place.Select(After).FirstOrDefault(s => s is not null)));
        var phases = db.ChangeTracker.Entries<ProgramPhase>().Where(p => p.Entity.VersionId == id).ToList();
        var change = new DraftChange(
            days.Where(day => day.Before != day.After).OrderBy(day => day.Week).ThenBy(day => day.Day).ToValueList(),
            draft.Property(v => v.Weeks).OriginalValue, draft.Entity.Weeks,
            Ordered(phases.Where(p => p.State != EntityState.Added).Select(Before)), Ordered(phases.Where(p => p.State != EntityState.Deleted).Select(p => p.Entity.Band)));
        return change.Days.Count == 0 && change == change.Reverse() ? null : change;
    }

    private static SessionDocument? Before(EntityEntry<ProgramSession> session) => session.State == EntityState.Added
        ? null
        : new SessionDocument(session.Property(s => s.Name).OriginalValue, session.Property(s => s.Workout).OriginalValue.Blocks, session.Property(s => s.IsCompetition).OriginalValue);

    private static SessionDocument? After(EntityEntry<ProgramSession> session) => session.State == EntityState.Deleted ? null : session.Entity.Document;

    private static PlanBand Before(EntityEntry<ProgramPhase> phase) => phase.Entity.Band with { LastWeek = phase.Property(p => p.LastWeek).OriginalValue };

    private static ValueList<PlanBand> Ordered(IEnumerable<PlanBand> bands) => bands.OrderBy(band => band.FirstWeek).ToValueList();
}
