using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Exercises;
using PulseForge.Core.Programs;

namespace PulseForge.Core.Training;

/// <summary>A session that was trained before and could be again.</summary>
public sealed record FormerSession(Guid Id, string Name, LocalDate Date, int Sets);

/// <summary>What a client trains without a plan, today or on a day that is over.</summary>
public sealed class FreeSessions(PulseForgeDb db, SessionSheets sheets, TrainingLog log, ExerciseLibrary library, ExerciseBook book, IClock clock)
{
    /// <summary>So far back a day may lie.</summary>
    public const int DaysBack = 30;

    /// <summary>So many in a day are slips of a finger.</summary>
    public const int MostInADay = 10;

    private const int FormerShown = 8;
    private const int FormerRead = 40;

    /// <summary>Whether something may be written down for this day: not for tomorrow, and not for a day that nobody remembers.</summary>
    public static bool Takes(LocalDate day, LocalDate today) => day <= today && day >= today.PlusDays(-DaysBack);

    /// <summary>A session of these exercises; null when there is none of them, or the day is full.</summary>
    public async Task<Guid?> BeginAsync(Guid client, LocalDate day, string name, IReadOnlyList<string> keys, CancellationToken cancel)
    {
        var all = (await library.AllAsync(cancel)).ToDictionary(e => e.Key);
        var chosen = keys.Where(all.ContainsKey).Distinct().Take(FreeWorkout.MostExercises).Select(key => all[key]).ToList();
        if (chosen.Count == 0) return null;
        var adopted = await book.AdoptedAsync([.. chosen.Where(e => e.Id is null).Select(e => e.Key)], cancel);
        var ids = chosen.Select(e => e.Id).OfType<Guid>().ToList();
        var own = await db.Exercises.Where(e => ids.Contains(e.Id)).ToDictionaryAsync(e => e.Id, cancel);
        return await AddAsync(client, day, name, FreeWorkout.Of(chosen.Select(e => e.Id is { } id ? own[id] : adopted[e.Key])), cancel);
    }

    /// <summary>The same as once before; null when there is no such session of this client, or nothing of it was logged.</summary>
    public async Task<Guid?> RepeatAsync(Guid client, LocalDate day, Guid former, CancellationToken cancel) =>
        await sheets.FindAsync(former, cancel) is { } sheet && sheet.Head.Client == client && FreeWorkout.Again(sheet) is { } again ? await AddAsync(client, day, sheet.Head.Name, again, cancel) : null;

    /// <summary>What has no sets: its minutes and how hard it was.</summary>
    public async Task<Guid?> WriteDownAsync(Guid client, LocalDate day, string name, decimal? rpe, int minutes, string? note, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await AddAsync(client, day, name, FreeWorkout.Activity(name), cancel) is not { } session) return null;
        if (!await log.FinishAsync(session, rpe, minutes, note, cancel)) return null;
        await transaction.CommitAsync(cancel);
        return session;
    }

    /// <summary>What was trained lately, each name once, the last first.</summary>
    public async Task<IReadOnlyList<FormerSession>> FormerAsync(Guid client, CancellationToken cancel)
    {
        var done = await db.ScheduledSessions.AsNoTracking().Where(s => s.ClientId == client && db.WorkoutLogs.Any(l => l.ScheduledSessionId == s.Id && db.LoggedSets.Any(x => x.LogId == l.Id && x.Kind != LoggedSetKind.WarmUp)))
            .OrderByDescending(s => s.Date).ThenByDescending(s => s.Id).Take(FormerRead)
            .Select(s => new FormerSession(s.Id, s.Name, s.Date, db.LoggedSets.Count(x => x.Kind != LoggedSetKind.WarmUp && db.WorkoutLogs.Any(l => l.Id == x.LogId && l.ScheduledSessionId == s.Id)))).ToListAsync(cancel);
        return [.. done.DistinctBy(s => s.Name).Take(FormerShown)];
    }

    /// <summary>Takes a session that nobody planned out again, while nothing of it is logged. Null when it is none.</summary>
    public async Task<ScheduledSession?> RemovableAsync(Guid client, Guid session, CancellationToken cancel) => await db.ScheduledSessions.IgnoreQueryFilters([PulseForgeDb.SoftDeleteFilter])
        .SingleOrDefaultAsync(s => s.Id == session && s.ClientId == client && s.UnplannedAt != null && !db.WorkoutLogs.Any(l => l.ScheduledSessionId == s.Id), cancel);

    private async Task<Guid?> AddAsync(Guid client, LocalDate day, string name, Workout workout, CancellationToken cancel)
    {
        if (await db.ScheduledSessions.CountAsync(s => s.ClientId == client && s.Date == day && s.UnplannedAt != null, cancel) >= MostInADay) return null;
        var session = db.ScheduledSessions.Add(ScheduledSession.Unplanned(client, day, name, workout, clock.GetCurrentInstant())).Entity;
        await db.SaveChangesAsync(cancel);
        return session.Id;
    }
}
