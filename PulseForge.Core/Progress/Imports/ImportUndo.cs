using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Programs;
using PulseForge.Core.Training;
using PulseForge.Core.Training.Imports;
using PulseForge.Core.Training.Rollups;

namespace PulseForge.Core.Progress.Imports;

/// <summary>What was changed by hand since an import: it goes with it, or stays.</summary>
/// <param name="Corrected">Imported sets and weighings that were corrected: they go.</param>
/// <param name="Added">Sets that were logged by hand in imported workouts: they stay, with their workout.</param>
public sealed record ChangedSince(int Corrected, int Added);

/// <summary>Takes an import back: everything that it wrote goes, and what others wrote stays.</summary>
public sealed class ImportUndo(PulseForgeDb db, IClock clock)
{
    public async Task<ChangedSince> ChangesAsync(HistoryImport import, CancellationToken cancel)
    {
        var corrected = await db.LoggedSets.CountAsync(s => s.ImportId == import.Id && s.LoggedAt > import.BegunAt, cancel) + await db.MetricEntries.CountAsync(e => e.ImportId == import.Id && e.CorrectedAt != null, cancel);
        var logs = db.ScheduledSessions.Where(s => s.ImportId == import.Id).Join(db.WorkoutLogs, s => s.Id, l => l.ScheduledSessionId, (s, l) => l.Id);
        return new ChangedSince(corrected, await logs.Join(db.LoggedSets.Where(s => s.ImportId == null), id => id, s => s.LogId, (id, s) => s.Id).CountAsync(cancel));
    }

    /// <summary>False when it was never begun, or is taken back already. Saves.</summary>
    public async Task<bool> UndoAsync(Guid client, Guid importId, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.LockClientAsync(client, cancel);
        if (await db.HistoryImports.SingleOrDefaultAsync(i => i.Id == importId && i.ClientId == client, cancel) is not { State: ImportState.Running or ImportState.Done } import) return false;
        var sessions = db.ScheduledSessions.IgnoreQueryFilters([PulseForgeDb.SoftDeleteFilter]);
        var touched = await TouchedAsync(client, importId, cancel);
        var logs = await db.LoggedSets.Where(s => s.ImportId == importId).Select(s => s.LogId).Distinct().ToListAsync(cancel);
        var extended = await db.WorkoutLogs.Where(l => logs.Contains(l.Id)).Join(sessions.Where(s => s.ImportId != importId), l => l.ScheduledSessionId, s => s.Id, (l, s) => s).ToListAsync(cancel);
        await db.LoggedSets.Where(s => s.ImportId == importId).ExecuteDeleteAsync(cancel);
        await ShortenAsync(extended, cancel);
        await sessions.Where(s => s.ImportId == importId && !db.WorkoutLogs.Any(l => l.ScheduledSessionId == s.Id && db.LoggedSets.Any(x => x.LogId == l.Id))).ExecuteDeleteAsync(cancel);
        await db.MetricEntries.IgnoreQueryFilters([PulseForgeDb.SoftDeleteFilter]).Where(e => e.ImportId == importId).ExecuteDeleteAsync(cancel);
        if (touched is not null) await TrainingRollups.RefreshAsync(db, touched, cancel);
        import.Undo(clock.GetCurrentInstant(), db.Actor.UserId);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    private async Task<TouchedTraining?> TouchedAsync(Guid client, Guid importId, CancellationToken cancel)
    {
        var sets = await db.LoggedSets.Where(s => s.ImportId == importId).Select(s => new { s.ExerciseId, s.Date }).Distinct().ToListAsync(cancel);
        return sets.Count == 0 ? null : new TouchedTraining(client, sets.Min(s => s.Date), [.. sets.Select(s => s.ExerciseId).Distinct()], [.. sets.Select(s => s.Date).Distinct()]);
    }

    /// <summary>Workouts of other imports lose the blocks that this one had put behind theirs.</summary>
    private async Task ShortenAsync(List<ScheduledSession> extended, CancellationToken cancel)
    {
        var ids = extended.Select(s => s.Id).ToList();
        var last = await db.LoggedSets.Join(db.WorkoutLogs.Where(l => ids.Contains(l.ScheduledSessionId)), s => s.LogId, l => l.Id, (s, l) => new { l.ScheduledSessionId, s.Block })
            .GroupBy(s => s.ScheduledSessionId).Select(g => new { g.Key, Block = g.Max(s => s.Block) }).ToDictionaryAsync(g => g.Key, g => g.Block, cancel);
        foreach (var session in extended) session.Extend(new Workout(session.Override!.Blocks.Take(last.GetValueOrDefault(session.Id, -1) + 1).ToValueList()));
    }
}
