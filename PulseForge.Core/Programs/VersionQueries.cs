using Microsoft.EntityFrameworkCore;
using PulseForge.Core.Data;

namespace PulseForge.Core.Programs;

/// <summary>How versions of programs are found. A removed program's are not.</summary>
public static class VersionQueries
{
    /// <summary>The draft with all its sessions and phases.</summary>
    public static Task<ProgramVersion?> DraftAsync(this PulseForgeDb db, Guid program, CancellationToken cancel) =>
        db.Whole().SingleOrDefaultAsync(v => v.ProgramId == program && v.Number == 0, cancel);

    /// <summary>The draft with the sessions of some weeks, and those of some days in all weeks: as much of it as an edit of the grid looks at.</summary>
    public static Task<ProgramVersion?> DraftAsync(this PulseForgeDb db, Guid program, int firstWeek, int lastWeek, IReadOnlyCollection<int> days, CancellationToken cancel) =>
        db.ProgramVersions.Where(v => v.ProgramId == program && v.Number == 0 && db.TrainingPrograms.Any(p => p.Id == v.ProgramId))
            .Include(v => v.Phases.OrderBy(p => p.FirstWeek)).Include(v => v.Sessions.Where(s => (s.Week >= firstWeek && s.Week <= lastWeek) || days.Contains(s.Day)).OrderBy(s => s.Week).ThenBy(s => s.Day))
            .AsSplitQuery().SingleOrDefaultAsync(cancel);

    /// <summary>The version that was published last, whole.</summary>
    public static Task<ProgramVersion?> PublishedAsync(this PulseForgeDb db, Guid program, CancellationToken cancel) =>
        db.Whole().Where(v => v.ProgramId == program && v.Number > 0).OrderByDescending(v => v.Number).FirstOrDefaultAsync(cancel);

    /// <summary>One version by its id, whole.</summary>
    public static Task<ProgramVersion?> VersionAsync(this PulseForgeDb db, Guid version, CancellationToken cancel) => db.Whole().SingleOrDefaultAsync(v => v.Id == version, cancel);

    /// <summary>The published version of this number, whole; without a number the draft.</summary>
    public static Task<ProgramVersion?> VersionAsync(this PulseForgeDb db, Guid program, int? number, CancellationToken cancel) =>
        db.Whole().SingleOrDefaultAsync(v => v.ProgramId == program && v.Number == (number ?? 0), cancel);

    private static IQueryable<ProgramVersion> Whole(this PulseForgeDb db) => db.ProgramVersions.Where(v => db.TrainingPrograms.Any(p => p.Id == v.ProgramId))
        .Include(v => v.Phases.OrderBy(p => p.FirstWeek)).Include(v => v.Sessions.OrderBy(s => s.Week).ThenBy(s => s.Day)).AsSplitQuery();
}
