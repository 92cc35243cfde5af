using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Exercises;
using PulseForge.Core.Programs.Notation;
using PulseForge.Core.Seeding;

namespace PulseForge.Core.Programs;

/// <summary>The exercises that a business may name: its own first, then those of the catalogue, which it adopts on first use.</summary>
public sealed class ExerciseBook(PulseForgeDb db, IClock clock)
{
    public async Task<ExerciseNames> NamesAsync(CancellationToken cancel)
    {
        var own = await db.Exercises.AsNoTracking().OrderBy(e => e.CreatedAt).Select(e => new { e.Id, e.CatalogueSlug, e.Name, e.Aliases }).ToListAsync(cancel);
        var adopted = own.Select(e => e.CatalogueSlug).ToHashSet();
        var shipped = Catalogue.Shipped.All.Where(e => !adopted.Contains(e.Slug)).Select(e => new NamedExercise(e.Reference, e.Facts.Aliases));
        return new ExerciseNames(own.Select(e => new NamedExercise(new ExerciseRef(e.Id, e.CatalogueSlug, e.Name), e.Aliases)).Concat(shipped));
    }

    /// <summary>The same workout with the business's own exercises; those of the catalogue are adopted in the caller's context and saved with it.</summary>
    public async Task<Workout> AdoptAsync(Workout workout, CancellationToken cancel) => workout.With(await AdoptAsync(workout.Items, cancel));

    /// <summary>What to put in the place of each exercise of these items.</summary>
    public async Task<Func<ExerciseRef, ExerciseRef>> AdoptAsync(IEnumerable<Item> items, CancellationToken cancel)
    {
        var slugs = items.Where(i => i.Exercise.Id is null && i.Exercise.Slug is not null).Select(i => i.Exercise.Slug!).ToHashSet();
        var adopted = await AdoptedAsync(slugs, cancel);
        return exercise => exercise.Id is null && exercise.Slug is { } slug ? exercise with { Id = adopted[slug].Id } : exercise;
    }

    /// <summary>The business's own row of each, made or brought back where there is none.</summary>
    public async Task<IReadOnlyDictionary<string, Exercise>> AdoptedAsync(IReadOnlyCollection<string> slugs, CancellationToken cancel)
    {
        if (slugs.Count == 0) return new Dictionary<string, Exercise>();
        var there = await db.Exercises.IgnoreQueryFilters(new[] { PulseForgeDb.SoftDeleteFilter }).Where(e => slugs.Contains(e.CatalogueSlug!)).ToDictionaryAsync(e => e.CatalogueSlug!, cancel);
        foreach (var removed in there.Values.Where(e => e.DeletedAt is not null)) removed.Restore();
        foreach (var slug in slugs.Where(slug => !there.ContainsKey(slug))) db.Add(there[slug] = Catalogue.Shipped.Find(slug)!.Adopt(clock.GetCurrentInstant()));
        return there;
    }
}
