using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Analytics;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Progress;
using PulseForge.Core.Time;
using PulseForge.Core.Training.Formulas;
using PulseForge.Core.Units;

namespace PulseForge.Core.Reports;

/// <summary>One question of the check-in: this week's answer and how it moved against the one before; null where nothing can be compared.</summary>
public sealed record ReportCheckIn(string Question, string ThisWeek, string? Change);

/// <summary>
/// What a progress report says: planned and done, lifts, body weight, goal, check-in, and the coach's words. Its parts come from the same
/// computations as the client's and the coach's pages, so its figures are theirs.
/// </summary>
/// <param name="Today">The client's.</param>
/// <param name="Coach">The lead's name, or null.</param>
/// <param name="Compliance">Over the period, paused days left out.</param>
/// <param name="Sessions">Of the period, without those that a pause covers and nobody did.</param>
/// <param name="Weeks">Of the charts' window.</param>
public sealed record ProgressReport(
    ReportPeriod Period, LocalDate Today, string ClientName, string Locale, MassUnit Unit, string? Coach, CurrentProgram? Program, Compliance Compliance,
    IReadOnlyList<SessionTally> Sessions, IReadOnlyList<TrainingWeek> Weeks, ClientProgress Progress, IReadOnlyList<ReportCheckIn> CheckIns, string? Words)
{
    /// <summary>A week without a session, planned or done, has nothing to tell.</summary>
    public bool HasSessions => Sessions.Count > 0;

    public IEnumerable<LiftRecord> Records => Progress.RecordsIn(Period.From, Period.To);

    public static async Task<ProgressReport> OfAsync(PulseForgeDb db, Client client, ReportPeriod period, string? words, Instant now, CancellationToken cancel)
    {
        var today = LocalDay.Today(now, TimeZones.Get(client.TimeZone));
        var weeksFrom = TrainingWeeks.MondayOf(period.ChartsFrom);
        var tallies = await ClientTraining.TalliesAsync(db, client.Id, weeksFrom, period.To, cancel);
        var pauses = await TrainingWeeks.PausesAsync(db, client.Id, weeksFrom, today, cancel);
        var coach = await db.ClientCoaches.Where(p => p.ClientId == client.Id && p.IsLead).Join(db.Users, p => p.CoachId, u => u.Id, (_, u) => u.Name).FirstOrDefaultAsync(cancel);
        var programs = await CurrentProgram.OfAsync(db, [client.Id], cancel);
        var progress = await ClientProgress.OfAsync(db, client.Id, period.ChartsFrom, period.To, cancel);
        var checkIns = await ClientCheckIns.TalliesAsync(db, [client.Id], period.From, now, cancel);
        var weeks = TrainingWeeks.Of(tallies, pauses, period.ChartsFrom, period.To);
        return new ProgressReport(
            period, today, client.Name, client.Locale, client.Units.Mass(), coach, programs.GetValueOrDefault(client.Id)?.At(period.To), ComplianceOf(tallies, checkIns, period, today, pauses),
            [.. weeks.SelectMany(w => w.Sessions).Where(s => s.Date >= period.From && s.Date <= period.To)], weeks, progress, await ReportCheckIns.OfAsync(db, client, period, cancel), words);
    }

    // Seen from the day after, so that the period's last day is due as well, unless that day is not over.
    private static Compliance ComplianceOf(IReadOnlyList<SessionTally> tallies, IReadOnlyList<CheckInTally> checkIns, ReportPeriod period, LocalDate today, List<DateInterval> pauses)
    {
        var seenFrom = LocalDate.Min(today, period.To.PlusDays(1));
        var window = new ComplianceWindow(seenFrom, Math.Max(1, NodaTime.Period.DaysBetween(period.From, seenFrom) + 1), pauses);
        return ClientTraining.ComplianceOf(tallies.Where(t => t.Date <= period.To), checkIns.Where(c => c.Date <= period.To), window);
    }
}
