using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Exercises;
using PulseForge.Core.Programs;
using PulseForge.Core.Training;
using PulseForge.Core.Training.Rollups;

namespace PulseForge.Core.Progress;

/// <summary>What points at an exercise, and so changes hands when it is merged into another.</summary>
/// <param name="Sets">Logged sets, of <paramref name="Clients"/> clients.</param>
/// <param name="Substitutes">Decisions in which it is replaced, or replaces another.</param>
/// <param name="DraftSessions">Sessions of drafts: they are rewritten.</param>
/// <param name="PublishedSessions">Sessions of published versions: they stay as they are, and are read as the other exercise.</param>
public sealed record MergedThings(int Sets, int Clients, int Maxes, int Goals, int Limitations, int Substitutes, int DraftSessions, int PublishedSessions)
{
    public bool IsNothing => Sets + Maxes + Goals + Limitations + Substitutes + DraftSessions + PublishedSessions == 0;
}

/// <summary>
/// Makes two exercises one. Rows that carry the one's id are given the other's, so that whoever reads history, records and maxes finds them as one. Published
/// versions never change and a client's own documents are theirs: both keep the old id, and <see cref="Exercise.MergedInto"/> says what it means now.
/// </summary>
public sealed class ExerciseMerge(PulseForgeDb db, IClock clock)
{
    public async Task<MergedThings> PreviewAsync(Guid exercise, CancellationToken cancel)
    {
        var sets = db.LoggedSets.Where(s => s.ExerciseId == exercise);
        var programs = await db.SessionsWith(exercise).Join(db.ProgramVersions, s => s.VersionId, v => v.Id, (s, v) => v.Number == 0).GroupBy(isDraft => isDraft).Select(g => new { IsDraft = g.Key, Count = g.Count() }).ToListAsync(cancel);
        return new MergedThings(
            await sets.CountAsync(cancel), await sets.Select(s => s.ClientId).Distinct().CountAsync(cancel), await db.TrainingMaxes.CountAsync(m => m.ExerciseId == exercise, cancel),
            await db.Goals.CountAsync(g => g.ExerciseId == exercise, cancel), await Naming(exercise).CountAsync(cancel), await db.Substitutions.CountAsync(s => s.ExerciseId == exercise || s.ReplacementId == exercise, cancel),
            programs.Where(p => p.IsDraft).Sum(p => p.Count), programs.Where(p => !p.IsDraft).Sum(p => p.Count));
    }

    /// <summary>Within the caller's transaction, which no other change of the library runs beside: see <see cref="ExerciseLibrary.TakeTurnAsync"/>.</summary>
    public async Task MergeAsync(Exercise gone, Exercise kept, Guid by, CancellationToken cancel)
    {
        // In the order of whoever logs: the client first, then the exercise.
        var trained = await db.ExerciseSessions.Where(s => s.ExerciseId == gone.Id || s.ExerciseId == kept.Id).Select(s => s.ClientId).Distinct().ToListAsync(cancel);
        await db.LockClientsAsync(trained, cancel);
        // Whoever is writing a row with it just now is done first, so that theirs moves too.
        await db.Database.ExecuteSqlAsync($"select 1 from exercises where tenant_id = {db.TenantId} and id = {gone.Id} for update", cancel);
        var (from, to) = (gone.Id, kept.Id);
        await RewriteDraftsAsync(gone, kept, cancel);
        foreach (var other in await db.Exercises.Where(e => e.Alternatives.Contains(gone.Key)).ToListAsync(cancel)) other.RenameAlternative(gone.Key, kept.Key);
        gone.MergeInto(kept, clock.GetCurrentInstant(), by);
        await db.SaveChangesAsync(cancel);
        await db.LoggedSets.Where(s => s.ExerciseId == from).ExecuteUpdateAsync(set => set.SetProperty(s => s.ExerciseId, to), cancel);
        foreach (var client in await db.ExerciseSessions.Where(s => s.ExerciseId == from).Select(s => s.ClientId).Distinct().ToListAsync(cancel))
            await TrainingRollups.RefreshAsync(db, new TouchedTraining(client, LocalDate.MinIsoValue, [from, to], []), cancel);
        await db.TrainingMaxes.Where(m => m.ExerciseId == from).ExecuteUpdateAsync(set => set.SetProperty(m => m.ExerciseId, to), cancel);
        await db.Goals.Where(g => g.ExerciseId == from).ExecuteUpdateAsync(set => set.SetProperty(g => g.ExerciseId, to), cancel);
        await db.ImportedNames.Where(n => n.ExerciseId == from).ExecuteUpdateAsync(set => set.SetProperty(n => n.ExerciseId, to), cancel);
        await MoveSubstitutionsAsync(from, to, cancel);
        await Naming(from).ExecuteUpdateAsync(set => set.SetProperty(l => l.Subject, to.ToString()), cancel);
        await db.Exercises.IgnoreQueryFilters(new[] { PulseForgeDb.SoftDeleteFilter }).Where(e => e.MergedInto == from).ExecuteUpdateAsync(set => set.SetProperty(e => e.MergedInto, to), cancel);
    }

    private IQueryable<Limitation> Naming(Guid exercise)
    {
        var subject = exercise.ToString();
        return db.Limitations.IgnoreQueryFilters(new[] { PulseForgeDb.SoftDeleteFilter }).Where(l => l.Kind == LimitationKind.Exercise && l.Subject == subject);
    }

    /// <summary>What would replace an exercise by itself is over, and of two decisions the kept exercise's counts.</summary>
    private async Task MoveSubstitutionsAsync(Guid from, Guid to, CancellationToken cancel)
    {
        await db.Substitutions.Where(s => (s.ExerciseId == from && (s.ReplacementId == to || db.Substitutions.Any(o => o.LimitationId == s.LimitationId && o.ExerciseId == to))) || (s.ExerciseId == to && s.ReplacementId == from)).ExecuteDeleteAsync(cancel);
        await db.Substitutions.Where(s => s.ExerciseId == from).ExecuteUpdateAsync(set => set.SetProperty(s => s.ExerciseId, to), cancel);
        await db.Substitutions.Where(s => s.ReplacementId == from).ExecuteUpdateAsync(set => set.SetProperty(s => s.ReplacementId, to), cancel);
    }

    private async Task RewriteDraftsAsync(Exercise gone, Exercise kept, CancellationToken cancel)
    {
        var versions = await db.SessionsWith(gone.Id).Select(s => s.VersionId).Distinct().ToListAsync(cancel);
        var now = new ExerciseRef(kept.Id, kept.CatalogueSlug, kept.Name);
        foreach (var draft in await db.ProgramVersions.Include(v => v.Sessions).Where(v => v.Number == 0 && versions.Contains(v.Id)).ToListAsync(cancel))
            draft.Exchange(exercise => exercise.Id == gone.Id ? now : exercise);
    }
}
