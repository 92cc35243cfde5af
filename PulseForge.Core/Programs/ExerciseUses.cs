using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PulseForge.Core.Data;

namespace PulseForge.Core.Programs;

/// <summary>A program of the business in which an exercise is prescribed.</summary>
/// <param name="DraftSessions">How many sessions of its draft have it.</param>
/// <param name="LastVersion">The newest published version that has it; 0 if none has.</param>
public sealed record ExerciseUse(Guid ProgramId, string Program, int DraftSessions, int LastVersion);

public static class ExerciseUses
{
    private const int Most = 50;

    /// <summary>Sessions of drafts and versions whose documents name one of these exercises.</summary>
    public static IQueryable<ProgramSession> SessionsWith(this PulseForgeDb db, params Guid[] exercises)
    {
        string[] holds = [.. exercises.Select(id => JsonSerializer.Serialize(new { blocks = new[] { new { items = new[] { new { exercise = new { id } } } } } }))];
        return db.ProgramSessions.FromSql($"select * from program_sessions where workout @> any({holds}::jsonb[])");
    }

    /// <summary>What the exercises of these documents have become; only those that were merged are among them. One query.</summary>
    public static async Task<IReadOnlyDictionary<Guid, Guid>> MergedOfAsync(this PulseForgeDb db, IEnumerable<Workout> documents, CancellationToken cancel)
    {
        var named = documents.SelectMany(d => d.Items).Select(i => i.Exercise.Id).OfType<Guid>().Distinct().ToList();
        return await db.Exercises.IgnoreQueryFilters(new[] { PulseForgeDb.SoftDeleteFilter }).Where(e => e.MergedInto != null && named.Contains(e.Id)).ToDictionaryAsync(e => e.Id, e => e.MergedInto!.Value, cancel);
    }

    /// <summary>Programs that are not removed, by name. Two queries; they read the business's documents, so it is for one exercise at a time.</summary>
    public static async Task<IReadOnlyList<ExerciseUse>> UsesOfAsync(this PulseForgeDb db, Guid exerciseId, CancellationToken cancel)
    {
        var merged = await db.Exercises.IgnoreQueryFilters(new[] { PulseForgeDb.SoftDeleteFilter }).Where(e => e.MergedInto == exerciseId).Select(e => e.Id).ToListAsync(cancel);
        return await db.SessionsWith([exerciseId, .. merged]).AsNoTracking()
            .Join(db.ProgramVersions, s => s.VersionId, v => v.Id, (s, v) => new { v.ProgramId, v.Number })
            .Join(db.TrainingPrograms, v => v.ProgramId, p => p.Id, (v, p) => new { p.Id, p.Name, v.Number })
            .GroupBy(u => new { u.Id, u.Name })
            .Select(of => new { of.Key.Id, of.Key.Name, Drafts = of.Count(u => u.Number == 0), Last = of.Max(u => u.Number) })
            .OrderBy(u => u.Name).ThenBy(u => u.Id).Take(Most)
            .Select(u => new ExerciseUse(u.Id, u.Name, u.Drafts, u.Last)).ToListAsync(cancel);
    }
}
