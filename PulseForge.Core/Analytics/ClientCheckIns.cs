using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Training.Formulas;

namespace PulseForge.Core.Analytics;

/// <summary>A check-in, as adherence looks at it.</summary>
public sealed record CheckInTally(Guid ClientId, LocalDate Date, bool IsAnswered);

/// <summary>Check-ins answered of those due. One that is still open is not due yet: nobody fails what can still be done.</summary>
public static class ClientCheckIns
{
    public static async Task<IReadOnlyList<CheckInTally>> TalliesAsync(PulseForgeDb db, IReadOnlyCollection<Guid> clients, LocalDate from, Instant now, CancellationToken cancel) =>
        await db.CheckIns.Where(c => clients.Contains(c.ClientId) && c.Date >= from && (c.AnsweredAt != null || c.ClosesAt <= now))
            .OrderBy(c => c.Date).ThenBy(c => c.Id).Select(c => new CheckInTally(c.ClientId, c.Date, c.AnsweredAt != null)).ToListAsync(cancel);

    public static Adherence AdherenceOf(IEnumerable<CheckInTally> tallies, ComplianceWindow window)
    {
        var due = tallies.Where(t => window.IsDue(t.Date, t.IsAnswered)).ToList();
        return new Adherence(due.Count(t => t.IsAnswered), due.Count);
    }
}
