using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Time;
using PulseForge.Core.Training;
using PulseForge.Core.Training.Formulas;

namespace PulseForge.Core.Analytics;

/// <summary>What a client is doing these days.</summary>
/// <param name="Program">The program that is followed or was followed last; null without any.</param>
/// <param name="Sessions">Sessions done of those due in 28 days, paused days left out.</param>
/// <param name="LastActivity">When a session was last begun or finished.</param>
/// <param name="Next">The next planned session, today's included.</param>
public sealed record ClientFact(CurrentProgram? Program, Adherence Sessions, Instant? LastActivity, LocalDate? Next);

/// <summary>The same facts for many clients at once, each by the client's own today.</summary>
public sealed class ClientFacts(PulseForgeDb db, IClock clock)
{
    public const int Days = 28;

    public async Task<IReadOnlyDictionary<Guid, ClientFact>> OfAsync(IReadOnlyDictionary<Guid, string> zones, CancellationToken cancel)
    {
        var (ids, now) = (zones.Keys.ToList(), clock.GetCurrentInstant());
        var about = LocalDay.Today(now, DateTimeZone.Utc);
        var programs = await CurrentProgram.OfAsync(db, ids, cancel);
        var sessions = (await SessionsAsync(ids, about, cancel)).ToLookup(s => s.ClientId);
        var pauses = (await db.Pauses.AsNoTracking().Where(p => ids.Contains(p.ClientId) && (p.Until == null || p.Until >= about.PlusDays(-Days - 1))).ToListAsync(cancel)).ToLookup(p => p.ClientId);
        var activity = await ActivityAsync(ids, cancel);
        return ids.ToDictionary(id => id, id => Fact(id, LocalDay.Today(now, TimeZones.Get(zones[id]))));

        ClientFact Fact(Guid id, LocalDate today)
        {
            var window = new ComplianceWindow(today, Days, pauses[id].Where(p => p.From <= today).Select(p => new DateInterval(p.From, p.Until ?? today)));
            var next = sessions[id].Where(s => s.Status == SessionStatus.Planned && s.Date >= today).Min(s => (LocalDate?)s.Date);
            return new ClientFact(programs.GetValueOrDefault(id)?.At(today), Adherence(window, sessions[id]), activity.TryGetValue(id, out var last) ? last : null, next);
        }
    }

    internal static Adherence Adherence(ComplianceWindow window, IEnumerable<DatedSession> sessions)
    {
        var due = sessions.Where(s => window.IsDue(s.Date, s.Status == SessionStatus.Done)).ToList();
        return new Adherence(due.Count(s => s.Status == SessionStatus.Done), due.Count);
    }

    /// <summary>The last 28 days by anyone's clock, and the next planned session of each.</summary>
    private async Task<List<DatedSession>> SessionsAsync(List<Guid> ids, LocalDate about, CancellationToken cancel)
    {
        var (from, to) = (about.PlusDays(-Days - 1), about.PlusDays(1));
        var past = await db.ScheduledSessions.Where(s => s.ImportId == null && s.UnplannedAt == null && ids.Contains(s.ClientId) && s.Date >= from && s.Date <= to).Select(s => new DatedSession(s.ClientId, s.Date, s.Status)).ToListAsync(cancel);
        var next = await db.ScheduledSessions.Where(s => ids.Contains(s.ClientId) && s.Status == SessionStatus.Planned && s.Date > to)
            .GroupBy(s => s.ClientId).Select(g => new { Client = g.Key, Date = g.Min(s => s.Date) }).ToListAsync(cancel);
        return [.. past, .. next.Select(n => new DatedSession(n.Client, n.Date, SessionStatus.Planned))];
    }

    private async Task<Dictionary<Guid, Instant>> ActivityAsync(List<Guid> ids, CancellationToken cancel) => await db.WorkoutLogs.Where(l => ids.Contains(l.ClientId))
        .GroupBy(l => l.ClientId).Select(g => new { g.Key, Last = g.Max(l => l.FinishedAt ?? l.StartedAt) }).ToDictionaryAsync(g => g.Key, g => g.Last, cancel);
}

/// <summary>A scheduled session, as adherence looks at it.</summary>
public sealed record DatedSession(Guid ClientId, LocalDate Date, SessionStatus Status);
