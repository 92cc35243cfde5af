using Microsoft.EntityFrameworkCore;
using NodaTime;
using Npgsql;
using PulseForge.Core.Data;
using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Progression;

namespace PulseForge.Core.Training;

/// <summary>Writes down what a client does: one set at a time, in any order, correctable for ever.</summary>
public sealed class TrainingLog(PulseForgeDb db, SessionSheets sheets, IClock clock)
{
    /// <summary>Logs or corrects one set beside the target as it is shown. False when the session or the exercise is not there for this actor.</summary>
    /// <exception cref="ArgumentException">What was done can't have been done; ask <see cref="SetResult.Problem"/> first.</exception>
    public async Task<bool> SetAsync(Guid sessionId, int block, int item, int order, SetResult result, CancellationToken cancel, bool isDrop = false)
    {
        return await sheets.FindAsync(sessionId, cancel, new SheetPlace(block, item)) is { } sheet && sheet.ItemAt(block, item) is { } place && await SetAsync(sheet, place, order, result, cancel, isDrop);
    }

    /// <summary>The same of a sheet that was just put together.</summary>
    public async Task<bool> SetAsync(SessionSheet sheet, SheetItem place, int order, SetResult result, CancellationToken cancel, bool isDrop = false)
    {
        if (!place.Takes(order)) return false;
        try
        {
            await SaveAsync(sheet, place, order, result, isDrop, cancel);
        }
        catch (DbUpdateException other) when (other.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            // Another device logged this set, or opened the log, at the same moment: the last word is a correction of theirs.
            db.ChangeTracker.Clear();
            await SaveAsync(sheet, place, order, result, isDrop, cancel);
        }
        return true;
    }

    /// <summary>Takes a set back. False when it is not there for this actor.</summary>
    public async Task<bool> RemoveAsync(Guid sessionId, int block, int item, int order, CancellationToken cancel)
    {
        if (await sheets.FindAsync(sessionId, cancel, SheetPlace.None) is not { Log: { } log } sheet || sheet.ItemAt(block, item)?.Sets.FirstOrDefault(s => s.Order == order)?.Done is null) return false;
        db.LoggedSets.RemoveRange(await db.LoggedSets.Where(s => s.LogId == log.Id && s.Block == block && s.Item == item && s.Order == order).ToListAsync(cancel));
        await db.SaveChangesAsync(cancel);
        return true;
    }

    /// <summary>Closes the session with its rating; again to correct it. A session without a logged set is closed all the same: the client was there.</summary>
    public async Task<bool> FinishAsync(Guid sessionId, decimal? sessionRpe, int? minutes, string? note, CancellationToken cancel)
    {
        if (await sheets.FindAsync(sessionId, cancel, SheetPlace.None) is null) return false;
        var now = clock.GetCurrentInstant();
        var session = await db.ScheduledSessions.SingleAsync(s => s.Id == sessionId, cancel);
        var log = await OpenLogAsync(session, cancel);
        log.Finish(now, sessionRpe, minutes, note);
        session.Complete(now);
        await db.SaveChangesAsync(cancel);
        return true;
    }

    private async Task SaveAsync(SessionSheet sheet, SheetItem place, int order, SetResult result, bool isDrop, CancellationToken cancel)
    {
        var now = clock.GetCurrentInstant();
        var session = await db.ScheduledSessions.SingleAsync(s => s.Id == sheet.Head.Id, cancel);
        session.TakeUpSet(place.Block, place.Index, order);
        var log = await OpenLogAsync(session, cancel);
        var known = await db.LoggedSets.SingleOrDefaultAsync(s => s.LogId == log.Id && s.Block == place.Block && s.Item == place.Index && s.Order == order, cancel);
        if (known is not null) known.Correct(result, now, Coach);
        else db.LoggedSets.Add(Of(log, place, order, result, now, Coach, isDrop));
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>One set beside its target as the sheet shows it.</summary>
    /// <param name="by">The coach who typed it; null when it was the client.</param>
    /// <param name="isDrop">A set beyond the plan that followed with less; what was planned is what it was planned as.</param>
    public static LoggedSet Of(WorkoutLog log, SheetItem place, int order, SetResult result, Instant now, Guid? by = null, bool isDrop = false)
    {
        var shown = place.Sets.Concat(place.WarmUps).FirstOrDefault(s => s.Order == order);
        return new LoggedSet(log, place.ExerciseId, place.Block, place.Index, order, isDrop && shown is null ? LoggedSetKind.Drop : KindOf(shown?.Planned), shown?.Target, result, now, by);
    }

    /// <summary>Who types, when it is not the client.</summary>
    private Guid? Coach => db.Actor is { ClientId: null, UserId: { } user } ? user : null;

    private static LoggedSetKind KindOf(PlannedSet? planned) => planned switch
    {
        { Kind: SetKind.WarmUp } => LoggedSetKind.WarmUp,
        { Amount.IsOpen: true } => LoggedSetKind.Amrap,
        _ => LoggedSetKind.Work,
    };

    private async Task<WorkoutLog> OpenLogAsync(ScheduledSession session, CancellationToken cancel)
    {
        if (await db.WorkoutLogs.SingleOrDefaultAsync(l => l.ScheduledSessionId == session.Id, cancel) is { } open) return open;
        return db.WorkoutLogs.Add(new WorkoutLog(session, clock.GetCurrentInstant(), Coach)).Entity;
    }
}
