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

    /// <summary>Programs that are not removed, by name. One query; it reads the business's documents, so it is for one exercise at a time.</summary>
    public static async Task<IReadOnlyList<ExerciseUse>> UsesOfAsync(this PulseForgeDb db, Guid exerciseId, CancellationToken cancel)
    {
        var holds = JsonSerializer.Serialize(new { blocks = new[] { new { items = new[] { new { exercise = new { id = exerciseId } } } } } });
        return await db.ProgramSessions.FromSql($"select * from program_sessions where workout @> {holds}::jsonb").AsNoTracking()
            .Join(db.ProgramVersions, s => s.VersionId, v => v.Id, (s, v) => new { v.ProgramId, v.Number })
            .Join(db.TrainingPrograms, v => v.ProgramId, p => p.Id, (v, p) => new { p.Id, p.Name, v.Number })
            .GroupBy(u => new { u.Id, u.Name })
            .Select(of => new { of.Key.Id, of.Key.Name, Drafts = of.Count(u => u.Number == 0), Last = of.Max(u => u.Number) })
            .OrderBy(u => u.Name).ThenBy(u => u.Id).Take(Most)
            .Select(u => new ExerciseUse(u.Id, u.Name, u.Drafts, u.Last)).ToListAsync(cancel);
    }
}
