using NodaTime;
using PulseForge.Core.Units;

namespace PulseForge.Core.Attention.Rules;

/// <summary>One load and number of repetitions that feels harder from session to session: the last three or four, never easier in between, over a week or more.</summary>
public sealed class EffortRule : IFlagRule
{
    private const int Least = 3;
    private const int Most = 4;
    private const int SpanDays = 7;
    private const int Recent = 14;

    public Flag? Look(ClientRecord client, AttentionSettings settings)
    {
        var rising = client.Efforts.Select(e => e with { Rpe = [.. e.Rpe.TakeLast(Most)] }).Where(e => Rises(e, client.Today, settings.EffortRise)).ToList();
        return rising.Count == 0 ? null : Raise(rising.MaxBy(e => (Rise(e), e.Kg))!, client.Unit, settings.EffortRise);
    }

    private static bool Rises(EffortFact effort, LocalDate today, decimal least)
    {
        var rpe = effort.Rpe;
        if (rpe.Count < Least || rpe[^1].On < today.PlusDays(-Recent) || Period.DaysBetween(rpe[0].On, rpe[^1].On) < SpanDays) return false;
        return Rise(effort) >= least && rpe.Zip(rpe.Skip(1)).All(pair => pair.Second.Value >= pair.First.Value);
    }

    private static decimal Rise(EffortFact effort) => effort.Rpe[^1].Value - effort.Rpe[0].Value;

    private static Flag Raise(EffortFact effort, MassUnit unit, decimal least)
    {
        var rpe = effort.Rpe;
        var reason = new Sentence(
            "RPE rises at the same load: {0}, {1} × {2:N0}, felt like {3:0.#} over {4:N0} sessions since {5:ddd d MMM}.",
            effort.Exercise, new Mass(effort.Kg, unit), effort.Reps, new Listed([.. rpe.Select(r => (object)r.Value)]), rpe.Count, rpe[0].On);
        return new Flag(FlagKind.EffortRising, FlagSeverity.Warning, rpe[0].On, reason, new Sentence("Clears below RPE {0:0.#} with this load.", rpe[0].Value + least), [], rpe);
    }
}
