using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Programs;
using PulseForge.Core.Training;
using PulseForge.Core.Training.Formulas;

namespace PulseForge.Core.Analytics;

/// <summary>A session of a client beside what was done of it.</summary>
/// <param name="Asked">Work sets that the document asks for, after the phase's factors.</param>
/// <param name="Done">Of those, how many are logged; extra sets are not among them.</param>
public sealed record SessionTally(
    Guid Id, LocalDate Date, string Name, SessionStatus Status, int Asked, int Done, bool IsStarted, Instant? FinishedAt, decimal? Rpe, int? Minutes, string? Note)
{
    /// <summary>Done elsewhere and brought here: nobody had asked for it, so it says nothing of what is kept to.</summary>
    public bool IsImported { get; init; }

    /// <summary>The client's own idea: it counts as training, and was never due.</summary>
    public bool IsUnplanned { get; init; }

    public bool WasDue => !IsImported && !IsUnplanned;

    public SessionState StateOn(LocalDate today) => Status switch
    {
        SessionStatus.Planned when IsUnplanned => SessionState.Part,
        SessionStatus.Done => Done < Asked ? SessionState.Part : SessionState.Done,
        SessionStatus.Skipped => SessionState.Skipped,
        SessionStatus.Missed => IsStarted ? SessionState.Part : SessionState.Missed,
        SessionStatus.Planned when IsStarted => SessionState.Part,
        SessionStatus.Planned => Date < today ? SessionState.Missed : SessionState.Planned,
    };
}

/// <summary>A client's sessions between two days with their tallies. Five queries, however many sessions.</summary>
public static class ClientTraining
{
    public static async Task<IReadOnlyList<SessionTally>> TalliesAsync(PulseForgeDb db, Guid client, LocalDate from, LocalDate to, CancellationToken cancel)
    {
        var sessions = await db.ScheduledSessions.AsNoTracking().Where(s => s.ClientId == client && s.Date >= from && s.Date <= to).OrderBy(s => s.Date).ThenBy(s => s.Id).ToListAsync(cancel);
        var asked = await AskedAsync(db, sessions, cancel);
        var logs = await db.WorkoutLogs.AsNoTracking().Where(l => l.ClientId == client && l.Date >= from.PlusDays(-1) && l.Date <= to.PlusDays(1)).ToDictionaryAsync(l => l.ScheduledSessionId, cancel);
        var done = await db.LoggedSets.Where(s => s.ClientId == client && s.Kind != LoggedSetKind.WarmUp && s.Target != null && s.Date >= from.PlusDays(-1) && s.Date <= to.PlusDays(1))
            .GroupBy(s => s.LogId).Select(g => new { g.Key, Sets = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Sets, cancel);
        return [.. sessions.Select(s => Tally(s, asked[s.Id], logs.GetValueOrDefault(s.Id), logs.TryGetValue(s.Id, out var log) ? done.GetValueOrDefault(log.Id) : 0))];
    }

    /// <summary>Sessions and work sets done, and check-ins answered, of those due in the last days, without paused ones.</summary>
    public static Compliance ComplianceOf(IEnumerable<SessionTally> tallies, IEnumerable<CheckInTally> checkIns, ComplianceWindow window)
    {
        var due = tallies.Where(t => t.WasDue && window.IsDue(t.Date, t.Status == SessionStatus.Done)).ToList();
        return new Compliance(new Adherence(due.Count(t => t.Status == SessionStatus.Done), due.Count), new Adherence(due.Sum(t => Math.Min(t.Done, t.Asked)), due.Sum(t => t.Asked)), ClientCheckIns.AdherenceOf(checkIns, window));
    }

    private static SessionTally Tally(ScheduledSession s, int asked, WorkoutLog? log, int done) =>
        new(s.Id, s.Date, s.Name, s.Status, asked, done, log is not null, log?.FinishedAt, log?.SessionRpe, log?.DurationMinutes, log?.Note) { IsImported = s.ImportId is not null, IsUnplanned = s.UnplannedAt is not null };

    private static async Task<Dictionary<Guid, int>> AskedAsync(PulseForgeDb db, List<ScheduledSession> sessions, CancellationToken cancel)
    {
        var ids = sessions.Select(s => s.ProgramSessionId).OfType<Guid>().Distinct().ToList();
        var planned = await db.ProgramSessions.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancel);
        var calendars = await ProgramCalendar.LoadAsync(db, [.. planned.Values.Select(p => p.VersionId).Distinct()], cancel);
        return sessions.ToDictionary(s => s.Id, s => Asked(s, s.ProgramSessionId is { } id ? planned.GetValueOrDefault(id) : null, calendars));
    }

    private static int Asked(ScheduledSession session, ProgramSession? planned, Dictionary<Guid, ProgramCalendar> calendars)
    {
        if (session.ImportId is not null || session.UnplannedAt is not null) return 0;
        var factor = planned is null ? 1 : calendars[planned.VersionId].FactorsOf(planned.Week)?.Sets ?? 1;
        return (session.Override ?? planned?.Workout ?? Workout.Empty).Blocks.Sum(block => block.Repetitions * block.Items.Sum(item => WorkSets(item, factor)));
    }

    private static int WorkSets(Item item, decimal factor) => item.Sets.Where(group => group.Kind == SetKind.Work).Sum(group => (int)Math.Ceiling(group.Count * factor));
}
