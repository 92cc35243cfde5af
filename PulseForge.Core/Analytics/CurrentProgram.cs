using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Time;
using PulseForge.Core.Training;

namespace PulseForge.Core.Analytics;

/// <summary>The program that a client follows, or followed last.</summary>
/// <param name="Week">The program's own, counted on over all passes; 0 before it begins, beyond the last once it is over.</param>
public sealed record CurrentProgram(Guid AssignmentId, Guid ProgramId, string Name, int Version, ProgramCourse Course, int Week, LocalDate? EndedOn)
{
    /// <summary>The last week that is trained: of the program's own in one pass, of all together in several.</summary>
    public int Weeks => Course.Total + Before;

    public LocalDate Start => Course.Start;

    /// <summary>Weeks of the program before the first that is trained.</summary>
    private int Before => Course.Passes == 1 ? Course.FirstWeek - 1 : 0;

    public bool IsOver => EndedOn is not null || Week > Weeks;

    public bool IsAhead => Week < 1;

    /// <summary>The same one, seen on a day.</summary>
    public CurrentProgram At(LocalDate today) => this with { Week = Course.WeekOn(today) is > 0 and var week ? week + Before : 0 };

    /// <summary>The assignment that counts for each client: one that is trained before one that lies ahead, that before one that is over; of several the latest.</summary>
    public static async Task<IReadOnlyDictionary<Guid, CurrentProgram>> OfAsync(PulseForgeDb db, IReadOnlyCollection<Guid> clients, CancellationToken cancel)
    {
        var assignments = await db.Assignments.AsNoTracking().Where(a => clients.Contains(a.ClientId))
            .Where(a => !db.Assignments.Any(b => b.ClientId == a.ClientId && b.EndedOn == null && a.EndedOn != null))
            .Join(db.ProgramVersions, a => a.VersionId, v => v.Id, (a, v) => new { a, v })
            .Join(db.TrainingPrograms.IgnoreQueryFilters(new[] { PulseForgeDb.SoftDeleteFilter }), x => x.a.ProgramId, p => p.Id, (x, p) => new
            {
                Assignment = x.a, x.v.Number, x.v.Weeks, ProgramId = p.Id, p.Name,
            }).ToListAsync(cancel);
        var programs = assignments.Select(x => (x.Assignment, Program: new CurrentProgram(x.Assignment.Id, x.ProgramId, x.Name, x.Number, ProgramCourse.Of(x.Assignment, x.Weeks), 0, x.Assignment.EndedOn)));
        var today = LocalDay.Today(db.Clock.GetCurrentInstant(), DateTimeZone.Utc);
        return programs.GroupBy(x => x.Assignment.ClientId).ToDictionary(g => g.Key, g => g.MaxBy(x => (x.Program.At(today).Rank, x.Assignment.AssignedAt)).Program);
    }

    private int Rank => IsOver ? 0 : IsAhead ? 1 : 2;

    /// <summary>What these follow now, in their order: one that is to begin counts, one that was ended does not.</summary>
    public static async Task<IReadOnlyList<(Client Client, CurrentProgram Running)>> RunningAsync(PulseForgeDb db, IReadOnlyList<Client> clients, CancellationToken cancel)
    {
        var current = await OfAsync(db, [.. clients.Select(c => c.Id)], cancel);
        return [.. clients.Select(c => (Client: c, Running: current.GetValueOrDefault(c.Id))).Where(c => c.Running is { EndedOn: null }).Select(c => (c.Client, c.Running!))];
    }
}
