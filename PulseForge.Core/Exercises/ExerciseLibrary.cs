using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using PulseForge.Core.Data;
using PulseForge.Core.Seeding;

namespace PulseForge.Core.Exercises;

/// <summary>
/// The catalogue and the business's own exercises in one. The business's rows are read with one query and searched in memory together with the catalogue,
/// so that both are found by the same rules; a business has hundreds, the catalogue a thousand.
/// </summary>
public sealed class ExerciseLibrary(PulseForgeDb db)
{
    public async Task<IReadOnlyList<LibraryExercise>> AllAsync(CancellationToken cancel)
    {
        var rows = await db.Exercises.AsNoTracking().Select(e => new { e.Id, e.CatalogueSlug, e.Name, e.Aliases, e.Pattern, e.PrimaryMuscles, e.SecondaryMuscles, e.Equipment, e.Laterality, e.Tracking, e.Level, e.Alternatives, HasVideo = e.VideoUrl != null }).ToListAsync(cancel);
        var ours = rows.Select(e => new LibraryExercise(
            e.CatalogueSlug ?? e.Id.ToString(), e.Id, e.Name, e.Aliases, e.Pattern, e.PrimaryMuscles, e.SecondaryMuscles, e.Equipment,
            e.Laterality, e.Tracking, e.Level, e.Alternatives, IsOwn: e.CatalogueSlug is null, e.HasVideo, IsPopular: e.CatalogueSlug is { } slug && Catalogue.Shipped.Find(slug) is { IsPopular: true })).ToList();
        var adopted = ours.Select(e => e.Key).ToHashSet();
        return [.. ours, .. LibraryExercise.Shipped.Where(e => !adopted.Contains(e.Key))];
    }

    /// <summary>By slug of the catalogue or id of the business's row, also the id of one that was merged into it; null if there is none.</summary>
    public async Task<ExerciseEntry?> FindAsync(string? key, CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(key)) return null;
        var id = Guid.TryParse(key, out var guid) ? guid : (Guid?)null;
        var row = await db.Exercises.SingleOrDefaultAsync(e => id != null ? e.Id == id : e.CatalogueSlug == key, cancel);
        if (row is null && id is { } gone) row = await BecomeAsync(gone, cancel);
        if (row is not null) return new ExerciseEntry(row.Key, row.Name, row.Facts, row);
        return Catalogue.Shipped.Find(key) is { } shipped ? new ExerciseEntry(shipped.Slug, shipped.Name, shipped.Facts, null) : null;
    }

    private async Task<Exercise?> BecomeAsync(Guid gone, CancellationToken cancel)
    {
        var now = await db.Exercises.IgnoreQueryFilters(new[] { PulseForgeDb.SoftDeleteFilter }).Where(e => e.Id == gone).Select(e => e.MergedInto).SingleOrDefaultAsync(cancel);
        return now is null ? null : await db.Exercises.SingleOrDefaultAsync(e => e.Id == now, cancel);
    }

    /// <summary>One after the other in each business: two who take a name at the same moment would both find it free. Lasts as long as the transaction.</summary>
    public async Task<IDbContextTransaction> TakeTurnAsync(CancellationToken cancel)
    {
        var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.Database.ExecuteSqlAsync($"select 1 from tenants where id = {db.TenantId} for update", cancel);
        return transaction;
    }
}

/// <summary>An exercise with all that is known of it.</summary>
/// <param name="Row">The business's row; null for one of the catalogue that it has not used yet.</param>
public sealed record ExerciseEntry(string Key, string Name, ExerciseFacts Facts, Exercise? Row)
{
    public bool IsOwn => Row is { IsOwn: true };

    public VideoLink? Video => Row?.VideoUrl is { } url ? VideoLink.Read(url).Value : null;
}
