using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Exercises;
using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Progression;
using PulseForge.Core.Programs.Progression.Rules;

namespace PulseForge.Core.Training;

/// <summary>A client's past performances by exercise, as progression looks at them. Six queries, however many exercises and sessions.</summary>
public static class ExerciseHistory
{
    /// <summary>Older logs change no target any more.</summary>
    public static readonly Period Reach = Period.FromYears(2);

    /// <param name="upTo">The last local date that counts.</param>
    /// <param name="except">The session that the targets are for.</param>
    public static async Task<ILookup<Guid, Performance>> LoadAsync(PulseForgeDb db, Guid clientId, IReadOnlyCollection<Guid> exercises, LocalDate upTo, Guid? except, CancellationToken cancel)
    {
        var from = upTo - Reach;
        var sets = await db.LoggedSets.AsNoTracking()
            .Where(s => s.ClientId == clientId && exercises.Contains(s.ExerciseId) && s.Date <= upTo && s.Date >= from)
            .Join(db.WorkoutLogs, s => s.LogId, l => l.Id, (s, l) => new { Set = s, l.ScheduledSessionId })
            .Where(x => except == null || x.ScheduledSessionId != except).ToListAsync(cancel);
        var documents = await DocumentsAsync(db, [.. sets.Select(x => x.ScheduledSessionId).Distinct()], cancel);
        var measures = await db.Exercises.IgnoreQueryFilters([PulseForgeDb.SoftDeleteFilter]).Where(e => exercises.Contains(e.Id)).Select(e => new { e.Id, e.Tracking }).ToDictionaryAsync(e => e.Id, e => e.Tracking, cancel);
        return sets.GroupBy(x => (x.ScheduledSessionId, x.Set.Block, x.Set.Item, x.Set.ExerciseId))
            .Select(group => (group.Key.ExerciseId, Performance: documents.GetValueOrDefault(group.Key.ScheduledSessionId)?.Perform(group.Key.Block, group.Key.Item, [.. group.Select(x => x.Set)], measures)))
            .Where(x => x.Performance is not null).ToLookup(x => x.ExerciseId, x => x.Performance!);
    }

    private static async Task<Dictionary<Guid, TrainedSession>> DocumentsAsync(PulseForgeDb db, IReadOnlyCollection<Guid> sessions, CancellationToken cancel)
    {
        var scheduled = await db.ScheduledSessions.IgnoreQueryFilters([PulseForgeDb.SoftDeleteFilter]).AsNoTracking().Where(s => sessions.Contains(s.Id))
            .Select(s => new { s.Id, s.Name, s.Pass, s.Override, s.ProgramSessionId, s.AssignmentId }).ToListAsync(cancel);
        var programs = scheduled.Select(s => s.ProgramSessionId).OfType<Guid>().Distinct().ToList();
        var planned = await db.ProgramSessions.AsNoTracking().Where(p => programs.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancel);
        var calendars = await ProgramCalendar.LoadAsync(db, [.. planned.Values.Select(p => p.VersionId).Distinct()], cancel);
        var merged = await db.MergedOfAsync(scheduled.Select(s => s.Override).OfType<Workout>().Concat(planned.Values.Select(p => p.Workout)), cancel);
        return scheduled.Select(s => (s, Planned: s.ProgramSessionId is { } id ? planned.GetValueOrDefault(id) : null))
            .Where(x => x.s.Override is not null || x.Planned is not null)
            .ToDictionary(x => x.s.Id, x => new TrainedSession((x.s.Override ?? x.Planned!.Workout).After(merged), x.s.Name, x.s.Pass, x.Planned?.Week ?? 1, x.Planned is { } p ? calendars[p.VersionId] : ProgramCalendar.None, x.s.AssignmentId));
    }
}

/// <summary>One session with its document and its place in the program.</summary>
public sealed record TrainedSession(Workout Workout, string Name, int Pass, int Week, ProgramCalendar Calendar, Guid? Plan)
{
    /// <summary>Weeks since the program began, from 0, counted on over its passes.</summary>
    public int WeeksSinceStart => Pass * Calendar.Weeks + Week - 1;

    public int CycleOf(ProgressionRule? rule) => Calendar.Cycle(rule, Pass, Week);

    /// <summary>What was done of the item at this place; null where the document was shortened since.</summary>
    /// <remarks>A drop set is done tired and with less on purpose: no target follows from it, nor from how hard it was.</remarks>
    /// <param name="measures">Of the exercises that may have stood in for what was prescribed.</param>
    public Performance? Perform(int block, int item, IReadOnlyList<LoggedSet> sets, IReadOnlyDictionary<Guid, TrackingType>? measures = null)
    {
        if (block >= Workout.Blocks.Count || item >= Workout.Blocks[block].Items.Count) return null;
        var (place, prescribed, done) = (Workout.Blocks[block], Workout.Blocks[block].Items[item], sets[0].ExerciseId);
        if (prescribed.Exercise.Id != done && measures is not null && measures.TryGetValue(done, out var measure)) prescribed = StandIn.Of(prescribed, prescribed.Exercise with { Id = done, Slug = null }, measure);
        return new Performance(sets[0].Date, prescribed, [.. sets.Where(s => s.Kind != LoggedSetKind.Drop).OrderBy(s => s.Order).Select(Done)], Name, WeeksSinceStart, CycleOf(prescribed.Progression), Calendar.FactorsOf(Week), place.Repetitions, Plan);
    }

    /// <summary>What would have been done of an exercise that was shown.</summary>
    internal Performance Perform(SheetItem shown, LocalDate day, ValueList<DoneSet> done) =>
        new(day, shown.Item, done, Name, WeeksSinceStart, CycleOf(shown.Item.Progression), Calendar.FactorsOf(Week), Workout.Blocks[shown.Block].Repetitions, Plan);

    public static DoneSet Done(LoggedSet set) => new(
        set.Order, set.Kind == LoggedSetKind.WarmUp ? SetKind.WarmUp : SetKind.Work, set.Target is { } asked ? new AskedSet(asked.Amount, asked.LoadKg) : null,
        set.LoadKg, set.Reps, set.Seconds, set.Metres, set.Rpe ?? (set.Rir is { } rir ? 10 - rir : null));
}
