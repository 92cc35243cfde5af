using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Exercises;
using PulseForge.Core.Programs.Progression;
using PulseForge.Core.Time;
using PulseForge.Core.Training.Formulas;
using PulseForge.Core.Units;

namespace PulseForge.Core.Training;

/// <summary>A training max that a program needs of a client: the one that counts now, and what the log suggests.</summary>
/// <param name="SuggestedKg">90 % of the estimate, rounded down to what can be loaded.</param>
public sealed record MaxQuestion(Client Client, NeededMax Needed, decimal? CurrentKg, LocalDate? Since, decimal? SuggestedKg, StrengthEstimate? From)
{
    /// <summary>Three queries, however many clients and exercises.</summary>
    public static async Task<IReadOnlyList<MaxQuestion>> LoadAsync(PulseForgeDb db, IReadOnlyList<Client> clients, IReadOnlyList<NeededMax> needed, Instant now, CancellationToken cancel)
    {
        if (clients.Count == 0 || needed.Count == 0) return [];
        var (people, exercises) = (clients.Select(c => c.Id).ToList(), needed.Select(n => n.ExerciseId).ToList());
        var maxes = (await db.TrainingMaxes.AsNoTracking().Where(m => people.Contains(m.ClientId) && exercises.Contains(m.ExerciseId)).ToListAsync(cancel)).ToLookup(m => (m.ClientId, m.ExerciseId));
        var equipment = await db.Exercises.IgnoreQueryFilters(new[] { PulseForgeDb.SoftDeleteFilter }).Where(e => exercises.Contains(e.Id)).Select(e => new { e.Id, e.Equipment }).ToDictionaryAsync(e => e.Id, e => e.Equipment, cancel);
        var strength = await RecentStrength.LoadAsync(db, people, exercises, LocalDay.Today(now, DateTimeZone.Utc), cancel);
        return [.. clients.SelectMany(c => needed.Select(n => Ask(c, n, maxes[(c.Id, n.ExerciseId)], strength.GetValueOrDefault((c.Id, n.ExerciseId)), equipment.GetValueOrDefault(n.ExerciseId) ?? [])))];
    }

    private static MaxQuestion Ask(Client client, NeededMax needed, IEnumerable<TrainingMax> entered, StrengthEstimate? estimate, string[] equipment)
    {
        var current = entered.OrderBy(m => m.From).ThenBy(m => m.CreatedAt).LastOrDefault();
        var suggested = estimate is null ? (decimal?)null : EquipmentIncrements.For(equipment, client.Units.Mass()).DownKg(TrainingMaxFormula.FromOneRepMax(estimate.OneRepMaxKg));
        return new MaxQuestion(client, needed, current?.ValueKg, current?.From, suggested, estimate);
    }

    /// <summary>A suggestion that was taken as it stood is an estimate.</summary>
    public static TrainingMaxSource SourceOf(IEnumerable<MaxQuestion> questions, Client client, Guid exercise, decimal kg) =>
        questions.Any(q => q.Client.Id == client.Id && q.Needed.ExerciseId == exercise && q.SuggestedKg is { } suggested && Math.Abs(suggested - kg) < 0.01m) ? TrainingMaxSource.Estimated : TrainingMaxSource.Entered;
}
