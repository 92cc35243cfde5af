using PulseForge.Core.Clients;
using PulseForge.Core.Exercises;
using PulseForge.Core.Programs;

namespace PulseForge.Core.Training;

/// <summary>Ranks what could stand in, for each client by their limitations; pure, from what was loaded.</summary>
internal sealed class Proposals(IReadOnlyList<LibraryExercise> library, ILookup<(Guid Limitation, Guid Exercise), Substitution> decided)
{
    private const int MostChoices = 12;

    private readonly Dictionary<Guid, LibraryExercise> own = library.Where(e => e.Id is not null).ToDictionary(e => e.Id!.Value);
    private readonly Dictionary<string, List<Alternative>> ranked = [];

    /// <summary>What waits to be decided first, then by name.</summary>
    public IEnumerable<SubstituteQuestion> For(Client client, IEnumerable<Guid> exercises, List<Limitation> limits, Func<Limitation, Guid, bool> counts) =>
        exercises.Select(own.GetValueOrDefault).OfType<LibraryExercise>()
            .Select(e => (Exercise: e, Because: limits.Where(l => l.MayTouch(e) && counts(l, e.Id!.Value)).ToList())).Where(x => x.Because.Count > 0)
            .Select(x => Ask(client, x.Exercise, x.Because, limits))
            .OrderBy(q => q.IsDecided).ThenBy(q => q.Original.Name, StringComparer.Ordinal).ThenBy(q => q.Original.Key, StringComparer.Ordinal);

    private SubstituteQuestion Ask(Client client, LibraryExercise original, List<Limitation> because, List<Limitation> limits)
    {
        var decisions = because.Select(l => decided[(l.Id, original.Id!.Value)].FirstOrDefault()).ToList();
        var chosen = decisions.OfType<Substitution>().FirstOrDefault()?.ReplacementId is { } id ? own.GetValueOrDefault(id) : null;
        var fit = Ranked(original).Where(a => StandIn.Fits(original.Tracking, a.Exercise.Tracking) && !limits.Exists(l => l.Touches(a.Exercise))).ToList();
        var best = fit.OrderBy(a => limits.Exists(l => l.MayTouch(a.Exercise))).Take(MostChoices).ToList();
        var choices = best.Concat(fit.Where(a => a.Exercise == chosen)).DistinctBy(a => a.Exercise.Key).Select(a => new SubstituteChoice(a.Exercise, [.. a.Reasons.Where(r => r.Key != RankedAlternatives.SameMeasureWords).Take(2), .. Care(a.Exercise, because)])).ToList();
        return new SubstituteQuestion(client, original, because, choices, decisions.TrueForAll(d => d is not null), chosen);
    }

    private static IEnumerable<Sentence> Care(LibraryExercise exercise, List<Limitation> because) => because.Where(l => l.Kind == LimitationKind.BodyPart)
        .Select(l => l.MayTouch(exercise) ? new Sentence("May load it too: {0}", l.Words()) : new Sentence("Spares: {0}", l.Words()));

    private List<Alternative> Ranked(LibraryExercise original) =>
        ranked.TryGetValue(original.Key, out var known) ? known : ranked[original.Key] = [.. RankedAlternatives.Of(original, library)];
}
