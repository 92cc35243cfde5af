using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.CheckIns;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Progress;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Time;
using PulseForge.Core.Training;
using PulseForge.Core.Units;

namespace PulseForge.Core.Attention;

/// <summary>Somebody whose record is asked for.</summary>
/// <param name="LastLog">The date of the latest log, however old.</param>
public sealed record Watched(Guid Id, string TimeZone, UnitSystem Units, LocalDate? LastLog);

public static class Watching
{
    public static Task<List<Watched>> WatchedAsync(this IQueryable<Client> clients, PulseForgeDb db, CancellationToken cancel) =>
        clients.Select(c => new Watched(c.Id, c.TimeZone, c.Units, db.WorkoutLogs.Where(l => l.ClientId == c.Id).Max(l => (LocalDate?)l.Date))).ToListAsync(cancel);
}

/// <summary>The records of many clients at once: four queries over twelve weeks, however many clients there are and however long they have trained.</summary>
public sealed class ClientRecords(PulseForgeDb db, IClock clock)
{
    public async Task<IReadOnlyDictionary<Guid, ClientRecord>> OfAsync(IReadOnlyCollection<Watched> clients, AttentionSettings settings, CancellationToken cancel)
    {
        if (clients.Count == 0) return new Dictionary<Guid, ClientRecord>();
        var (ids, now) = (clients.Select(c => c.Id).ToArray(), clock.GetCurrentInstant());
        var about = LocalDay.Today(now, DateTimeZone.Utc);
        var sessions = (await SessionsAsync(ids, about, cancel)).ToLookup(s => s.ClientId);
        var pauses = (await db.Pauses.AsNoTracking().Where(p => ids.Contains(p.ClientId) && (p.Until == null || p.Until >= about.PlusDays(-ClientRecord.Days - 1))).ToListAsync(cancel)).ToLookup(p => p.ClientId);
        var checkIns = (await CheckInsAsync(ids, about, now, cancel)).ToLookup(c => c.ClientId, c => c.Fact);
        var trends = (await db.TrendsAsync(ids, about, settings.StalledDays, cancel)).ToLookup(t => t.ClientId);
        return clients.ToDictionary(c => c.Id, c => Record(c, LocalDay.Today(now, TimeZones.Get(c.TimeZone)), [.. sessions[c.Id]], pauses[c.Id], [.. trends[c.Id]]) with { CheckIns = [.. checkIns[c.Id].OrderBy(f => f.Date)] });
    }

    private static ClientRecord Record(Watched client, LocalDate today, List<Row> sessions, IEnumerable<Pause> pauses, List<TrendRow> trends)
    {
        // A session that is trained late counts for its own day, but whoever trains it is not silent any more.
        var zone = TimeZones.Get(client.TimeZone);
        var begun = sessions.Select(s => s.StartedAt).OfType<Instant>().Select(at => (LocalDate?)LocalDay.Today(at, zone)).Max();
        return new ClientRecord(
            today, client.Units == UnitSystem.Pounds ? MassUnit.Pound : MassUnit.Kilogram, begun is { } day && (client.LastLog is null || day > client.LastLog) ? day : client.LastLog,
            [.. sessions.Where(s => s.Date <= today && s.Date > today.PlusDays(-ClientRecord.Days)).OrderBy(s => s.Date).Select(s => s.Fact)],
            [.. pauses.Where(p => p.From <= today).Select(p => new DateInterval(p.From, LocalDate.Max(p.From, p.Until ?? today)))],
            [.. trends.Where(t => t.Kg is null).Select(t => new LiftFact(t.Exercise, t.Series))],
            [.. trends.Where(t => t.Kg is not null).Select(t => new EffortFact(t.Exercise, t.Kg!.Value, t.Reps!.Value, t.Series))]);
    }

    private Task<List<Row>> SessionsAsync(Guid[] ids, LocalDate about, CancellationToken cancel)
    {
        var (from, to) = (about.PlusDays(-ClientRecord.Days), about.PlusDays(1));
        return db.ScheduledSessions.AsNoTracking().Where(s => s.ImportId == null && ids.Contains(s.ClientId) && s.Date >= from && s.Date <= to)
            .GroupJoin(db.WorkoutLogs, s => s.Id, l => l.ScheduledSessionId, (s, logs) => new { s, logs })
            .SelectMany(x => x.logs.DefaultIfEmpty(), (x, l) => new Row(x.s.Id, x.s.ClientId, x.s.Date, x.s.Name, x.s.Status, l == null ? null : l.StartedAt, l == null ? null : l.SessionRpe, l == null ? null : l.DurationMinutes, x.s.UnplannedAt != null))
            .ToListAsync(cancel);
    }

    private async Task<IEnumerable<(Guid ClientId, CheckInFact Fact)>> CheckInsAsync(Guid[] ids, LocalDate about, Instant now, CancellationToken cancel)
    {
        var (since, overdue) = (about.PlusDays(-ClientRecord.CheckInDays), now - CheckIn.Patience);
        var asked = await db.CheckIns.AsNoTracking().Where(c => ids.Contains(c.ClientId) && c.Date >= since && (c.AnsweredAt != null || c.DueAt <= overdue))
            .Select(c => new { c.Id, c.ClientId, c.Date, c.Answers, IsAnswered = c.AnsweredAt != null, IsStopped = c.StoppedAt != null }).ToListAsync(cancel);
        return asked.Select(c => (c.ClientId, new CheckInFact(c.Id, c.Date, c.IsAnswered, !c.IsAnswered, c.Answers?.Of(Questionnaire.PainKey)?.Number == 1, c.IsStopped)));
    }

    private sealed record Row(Guid Id, Guid ClientId, LocalDate Date, string Name, SessionStatus Status, Instant? StartedAt, decimal? Rpe, int? Minutes, bool IsUnplanned)
    {
        public SessionFact Fact => new(Id, Date, Name, Status, StartedAt is not null, Rpe, Minutes) { IsUnplanned = IsUnplanned };
    }
}
