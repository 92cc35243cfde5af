using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Exercises;
using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Progression;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Time;
using PulseForge.Core.Units;

namespace PulseForge.Core.Training;

/// <summary>
/// Puts a session's sheet together: the document, today's targets from the log, last time, and what is logged. The targets are computed at every
/// reading and never stored, so a corrected old set corrects them. The number of queries does not depend on exercises or history.
/// </summary>
public sealed class SessionSheets(PulseForgeDb db, IClock clock)
{
    /// <summary>The sheet, or null when there is no such session for this actor.</summary>
    /// <param name="only">Where a target is wanted: the others are made without their history, which is what costs; null for all.</param>
    public async Task<SessionSheet?> FindAsync(Guid sessionId, CancellationToken cancel, SheetPlace? only = null)
    {
        var found = await db.ScheduledSessions.AsNoTracking().Where(s => s.Id == sessionId)
            .Join(db.Clients.VisibleTo(db.Actor, db), s => s.ClientId, c => c.Id, (s, c) => new { Session = s, Client = c, Swaps = db.Tenants.Where(t => t.Id == s.TenantId).Select(t => t.ClientSwaps).First() }).SingleOrDefaultAsync(cancel);
        if (found is null) return null;
        var planned = await PlannedAsync(found.Session.ProgramSessionId, cancel);
        var log = await db.WorkoutLogs.AsNoTracking().SingleOrDefaultAsync(l => l.ScheduledSessionId == sessionId, cancel);
        var sheet = await SheetAsync(found.Session, found.Client, planned, log, only, cancel);
        return sheet with { Head = sheet.Head with { Swaps = found.Swaps } };
    }

    private async Task<Planned?> PlannedAsync(Guid? programSession, CancellationToken cancel) => programSession is null ? null :
        await db.ProgramSessions.AsNoTracking().Where(p => p.Id == programSession)
            .Join(db.ProgramVersions, p => p.VersionId, v => v.Id, (p, v) => new { p, v })
            .Join(db.TrainingPrograms.IgnoreQueryFilters([PulseForgeDb.SoftDeleteFilter]), x => x.v.ProgramId, t => t.Id, (x, t) => new Planned(x.p, x.v.Id, t.Name)).SingleOrDefaultAsync(cancel);

    private async Task<SessionSheet> SheetAsync(ScheduledSession session, Client client, Planned? planned, WorkoutLog? log, SheetPlace? only, CancellationToken cancel)
    {
        var calendar = planned is null ? ProgramCalendar.None : (await ProgramCalendar.LoadAsync(db, [planned.VersionId], cancel))[planned.VersionId];
        var document = session.Override ?? planned?.Session.Workout ?? Workout.Empty;
        var workout = document.After(await db.MergedOfAsync([document], cancel));
        var trained = new TrainedSession(workout, session.Name, session.Pass, planned?.Session.Week ?? 1, calendar, session.AssignmentId);
        var day = ReferenceDay(session, client, log);
        var known = await KnownAsync(session, client.Id, workout, day, log?.Id, only, cancel);
        var unit = client.Units == UnitSystem.Pounds ? MassUnit.Pound : MassUnit.Kilogram;
        var builder = new SheetBuilder(trained, day, unit, known);
        var head = new SessionHead(session.Id, client.Id, client.Name, session.Name, session.Date, session.Status, planned?.ProgramName, planned is null ? null : trained.WeeksSinceStart + 1, planned is null ? null : calendar.Weeks, planned?.Session.Day, unit, client.TimeZone) { IsImported = session.ImportId is not null, IsUnplanned = session.UnplannedAt is not null };
        return new SessionSheet(head, builder.Blocks(), log is null ? null : new LogHead(log.Id, log.StartedAt, log.FinishedAt, log.SessionRpe, log.DurationMinutes, log.Note, log.LoggedBy));
    }

    // What was logged on the day of training and before it counts; a session opened ahead of its date looks at today's knowledge.
    private LocalDate ReferenceDay(ScheduledSession session, Client client, WorkoutLog? log)
    {
        var zone = TimeZones.Get(client.TimeZone);
        if (log is not null) return LocalDate.Max(log.Date, LocalDay.Today(log.StartedAt, zone));
        return LocalDate.Max(session.Date, LocalDay.Today(clock.GetCurrentInstant(), zone));
    }

    private async Task<Known> KnownAsync(ScheduledSession session, Guid clientId, Workout workout, LocalDate day, Guid? logId, SheetPlace? only, CancellationToken cancel)
    {
        var limits = await db.Limitations.AsNoTracking().Where(l => l.ClientId == clientId && l.From <= day && (l.Until == null || l.Until >= day)).ToListAsync(cancel);
        var decided = await db.DecisionsAsync([clientId], cancel);
        var done = logId is null ? [] : await db.LoggedSets.AsNoTracking().Where(s => s.LogId == logId).ToListAsync(cancel);
        var exercises = Shown(workout.Items, done);
        var targeted = only is { } place ? Shown(place.In(workout), done.Where(s => (s.Block, s.Item) == (place.Block, place.Item))) : exercises;
        var history = targeted.Count == 0 ? Enumerable.Empty<Performance>().ToLookup(_ => Guid.Empty) : await ExerciseHistory.LoadAsync(db, clientId, targeted, day, session.Id, cancel);
        var maxes = await db.TrainingMaxes.AsNoTracking().Where(m => m.ClientId == clientId && targeted.Contains(m.ExerciseId)).OrderBy(m => m.From).ThenBy(m => m.CreatedAt).ToListAsync(cancel);
        var facts = await db.Exercises.IgnoreQueryFilters([PulseForgeDb.SoftDeleteFilter]).AsNoTracking().Where(e => exercises.Contains(e.Id)).ToDictionaryAsync(e => e.Id, cancel);
        return new Known(history, maxes.ToLookup(m => m.ExerciseId, m => new EnteredMax(m.ValueKg, m.From)), facts, limits, decided, done) { Choices = session.Choices };

        List<Guid> Shown(IEnumerable<Item> items, IEnumerable<LoggedSet> logged)
        {
            var prescribed = items.Select(i => i.Exercise.Id).OfType<Guid>().ToHashSet();
            return [.. prescribed.Concat(decided.Where(d => prescribed.Contains(d.ExerciseId)).Select(d => d.ReplacementId).OfType<Guid>()).Concat(logged.Select(s => s.ExerciseId)).Concat(session.Choices.Swaps.Select(s => s.Replacement)).Distinct()];
        }
    }

    private sealed record Planned(ProgramSession Session, Guid VersionId, string ProgramName);
}

/// <summary>An exercise's place in a session.</summary>
public readonly record struct SheetPlace(int Block, int Item)
{
    /// <summary>No target is wanted.</summary>
    public static readonly SheetPlace None = new(-1, -1);

    internal IEnumerable<Item> In(Workout workout) => workout.Blocks.ElementAtOrDefault(Block)?.Items.Skip(Math.Max(0, Item)).Take(1) ?? [];
}

/// <summary>What the database knows of a session's exercises for one client.</summary>
internal sealed record Known(
    ILookup<Guid, Performance> History, ILookup<Guid, EnteredMax> Maxes, IReadOnlyDictionary<Guid, Exercise> Exercises, IReadOnlyList<Limitation> Limits, IReadOnlyList<Substitution> Decided,
    IReadOnlyList<LoggedSet> Done)
{
    /// <summary>What was chosen about the session while it was trained.</summary>
    public SheetChoices Choices { get; init; } = SheetChoices.None;
}
