using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Time;
using PulseForge.Core.Training;

namespace PulseForge.Core.Analytics;

/// <summary>A training max that counts now.</summary>
public sealed record MaxRow(Guid ExerciseId, string Exercise, decimal Kg, LocalDate From, TrainingMaxSource Source);

/// <summary>What a coach sees of one client at a glance. Dates are the client's own.</summary>
/// <param name="Strip">Two weeks from this week's Monday.</param>
/// <param name="Past">The latest first.</param>
/// <param name="Next">The nearest first, today's included.</param>
/// <param name="Pauses">Of the last 90 days; one that is open ends today.</param>
public sealed record ClientOverview(
    LocalDate Today, CurrentProgram? Program, IReadOnlyList<SessionTally> Strip, IReadOnlyList<SessionTally> Past, IReadOnlyList<SessionTally> Next,
    ComplianceParts Compliance, IReadOnlyList<DateInterval> Pauses, IReadOnlyList<MaxRow> Maxes, IReadOnlyList<Limitation> Limitations)
{
    public const int PastShown = 8;
    public const int NextShown = 5;
    private const int DaysAhead = 60;

    public LocalDate StripStart => StartOfStrip(Today);

    public bool IsPaused(LocalDate date) => Pauses.Any(p => p.Contains(date));

    public static async Task<ClientOverview> OfAsync(PulseForgeDb db, Client client, Instant now, CancellationToken cancel)
    {
        var today = LocalDay.Today(now, TimeZones.Get(client.TimeZone));
        var tallies = await ClientTraining.TalliesAsync(db, client.Id, today.PlusDays(-90), today.PlusDays(DaysAhead), cancel);
        var checkIns = await ClientCheckIns.TalliesAsync(db, [client.Id], today.PlusDays(-90), now, cancel);
        var pauses = await db.Pauses.AsNoTracking().Where(p => p.ClientId == client.Id && p.From <= today && (p.Until == null || p.Until >= today.PlusDays(-90))).Select(p => new DateInterval(p.From, p.Until ?? today)).ToListAsync(cancel);
        var programs = await CurrentProgram.OfAsync(db, [client.Id], cancel);
        var limitations = await db.Limitations.AsNoTracking().Where(l => l.ClientId == client.Id && (l.Until == null || l.Until >= today)).OrderByDescending(l => l.Severity).ThenBy(l => l.From).ToListAsync(cancel);
        return new ClientOverview(
            today, programs.GetValueOrDefault(client.Id)?.At(today), [.. tallies.Where(t => t.Date >= StartOfStrip(today) && t.Date < StartOfStrip(today).PlusWeeks(2))],
            [.. tallies.Where(t => t.Date < today || t.Status == SessionStatus.Done).Reverse().Take(PastShown)], [.. tallies.Where(t => t.Date >= today && t.Status == SessionStatus.Planned).Take(NextShown)],
            ComplianceParts.Of(tallies, checkIns, pauses, today),
            pauses, await MaxesAsync(db, client.Id, cancel), limitations);
    }

    /// <summary>The newest max of each exercise.</summary>
    private static async Task<IReadOnlyList<MaxRow>> MaxesAsync(PulseForgeDb db, Guid client, CancellationToken cancel)
    {
        var all = await db.TrainingMaxes.AsNoTracking().Where(m => m.ClientId == client)
            .Join(db.Exercises.IgnoreQueryFilters(new[] { PulseForgeDb.SoftDeleteFilter }), m => m.ExerciseId, e => e.Id, (m, e) => new { m.CreatedAt, Row = new MaxRow(e.Id, e.Name, m.ValueKg, m.From, m.Source) }).ToListAsync(cancel);
        return [.. all.GroupBy(m => m.Row.ExerciseId).Select(g => g.OrderBy(m => m.Row.From).ThenBy(m => m.CreatedAt).Last().Row).OrderBy(m => m.Exercise, StringComparer.OrdinalIgnoreCase)];
    }

    private static LocalDate StartOfStrip(LocalDate today) => today.PlusDays(1 - (int)today.DayOfWeek);
}
