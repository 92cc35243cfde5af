using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Time;
using PulseForge.Core.Training.Formulas;

namespace PulseForge.Core.Analytics;

/// <summary>Compliance over 7, 28 and 90 days by its parts.</summary>
/// <param name="PausedDays">Of the last 90, which are left out.</param>
public sealed record ComplianceParts(IReadOnlyList<(int Days, Compliance Compliance)> Windows, int PausedDays)
{
    public const int Days = 90;

    public bool IsEmpty => Windows.All(c => c.Compliance.Score is null);

    public static ComplianceParts Of(IReadOnlyCollection<SessionTally> tallies, IReadOnlyCollection<CheckInTally> checkIns, IReadOnlyCollection<DateInterval> pauses, LocalDate today) => new(
        [.. ComplianceWindow.Lengths.Select(days => (days, ClientTraining.ComplianceOf(tallies, checkIns, new ComplianceWindow(today, days, pauses))))],
        Enumerable.Range(0, Days).Count(back => pauses.Any(p => p.Contains(today.PlusDays(-back)))));

    public static async Task<ComplianceParts> OfAsync(PulseForgeDb db, Client client, Instant now, CancellationToken cancel)
    {
        var today = LocalDay.Today(now, TimeZones.Get(client.TimeZone));
        var tallies = await ClientTraining.TalliesAsync(db, client.Id, today.PlusDays(-Days), today, cancel);
        var checkIns = await ClientCheckIns.TalliesAsync(db, [client.Id], today.PlusDays(-Days), now, cancel);
        return Of(tallies, checkIns, await TrainingWeeks.PausesAsync(db, client.Id, today.PlusDays(-Days), today, cancel), today);
    }
}
