using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Time;

namespace PulseForge.Core.Analytics;

/// <summary>The program that a client follows, or followed last.</summary>
/// <param name="Week">Counted from 1 over all passes; 0 before it begins, beyond the last once it is over.</param>
/// <param name="Weeks">Of all passes together.</param>
public sealed record CurrentProgram(Guid AssignmentId, Guid ProgramId, string Name, int Version, LocalDate Start, int Week, int Weeks, LocalDate? EndedOn)
{
    public bool IsOver => EndedOn is not null || Week > Weeks;

    public bool IsAhead => Week < 1;

    /// <summary>The same one, seen on a day.</summary>
    public CurrentProgram At(LocalDate today) => this with { Week = today < Start ? 0 : Period.DaysBetween(Start, today) / 7 + 1 };

    /// <summary>The assignment that counts for each client: one that is trained before one that lies ahead, that before one that is over; of several the latest.</summary>
    public static async Task<IReadOnlyDictionary<Guid, CurrentProgram>> OfAsync(PulseForgeDb db, IReadOnlyCollection<Guid> clients, CancellationToken cancel)
    {
        var assignments = await db.Assignments.AsNoTracking().Where(a => clients.Contains(a.ClientId))
            .Where(a => !db.Assignments.Any(b => b.ClientId == a.ClientId && b.EndedOn == null && a.EndedOn != null))
            .Join(db.ProgramVersions, a => a.VersionId, v => v.Id, (a, v) => new { a, v })
            .Join(db.TrainingPrograms.IgnoreQueryFilters(new[] { PulseForgeDb.SoftDeleteFilter }), x => x.a.ProgramId, p => p.Id, (x, p) => new
            {
                x.a.ClientId, x.a.AssignedAt, Program = new CurrentProgram(x.a.Id, p.Id, p.Name, x.v.Number, x.a.StartDate, 0, x.v.Weeks * x.a.Passes, x.a.EndedOn),
            }).ToListAsync(cancel);
        var today = LocalDay.Today(db.Clock.GetCurrentInstant(), DateTimeZone.Utc);
        return assignments.GroupBy(a => a.ClientId).ToDictionary(g => g.Key, g => g.MaxBy(a => (a.Program.At(today).Rank, a.AssignedAt))!.Program);
    }

    private int Rank => IsOver ? 0 : IsAhead ? 1 : 2;

    /// <summary>What these follow now, in their order: one that is to begin counts, one that was ended does not.</summary>
    public static async Task<IReadOnlyList<(Client Client, CurrentProgram Running)>> RunningAsync(PulseForgeDb db, IReadOnlyList<Client> clients, CancellationToken cancel)
    {
        var current = await OfAsync(db, [.. clients.Select(c => c.Id)], cancel);
        return [.. clients.Select(c => (Client: c, Running: current.GetValueOrDefault(c.Id))).Where(c => c.Running is { EndedOn: null }).Select(c => (c.Client, c.Running!))];
    }
}
