using NodaTime;
using PulseForge.Core.Progress;
using PulseForge.Core.Units;

namespace PulseForge.Core.Attention.Rules;

/// <summary>
/// The three heaviest lifts that are trained: more than half of them have a <see cref="ProgressVelocity"/> of 0 or less and no new best in the later
/// half of the time, so that one tired week is no stall. Accessories stay at a load for months and say nothing.
/// </summary>
public sealed class ProgressRule : IFlagRule
{
    private const int Lifts = 3;

    /// <summary>A lift that was left out for longer is not trained any more.</summary>
    private const int Recent = 14;

    public Flag? Look(ClientRecord client, AttentionSettings settings)
    {
        var lifts = client.Lifts.Select(l => Trend.Of(l, client.Today, settings.StalledDays)).OfType<Trend>().OrderByDescending(t => t.Kg).Take(Lifts).ToList();
        var stalled = lifts.Where(t => t.IsStalled).ToList();
        return stalled.Count * 2 > lifts.Count ? Raise(stalled, client.Unit) : null;
    }

    private static Flag Raise(List<Trend> stalled, MassUnit unit)
    {
        var (first, since) = (stalled[0], stalled.Min(t => t.Lift.BestKg[0].On));
        object[] figures = [Mass.Of(decimal.Round(new Mass(first.Kg, unit).Amount * 2) / 2, unit), first.PercentPerWeek, first.Lift.BestKg.Count, first.Days];
        var reason = stalled.Count == 1
            ? new Sentence("{0} has not risen in {4:N0} days: estimated 1RM {1}, {2:+0.0;−0.0;0.0} % a week over {3:N0} sessions.", [first.Lift.Exercise, .. figures])
            : new Sentence("{0} have not risen. {5}: estimated 1RM {1}, {2:+0.0;−0.0;0.0} % a week over {3:N0} sessions in {4:N0} days.", [new Listed([.. stalled.Select(t => t.Lift.Exercise)]), .. figures, first.Lift.Exercise]);
        return new Flag(FlagKind.ProgressStalled, FlagSeverity.Warning, since, reason, new Sentence("Clears when the trend rises again."), [], first.Lift.BestKg);
    }

    private sealed record Trend(LiftFact Lift, decimal Kg, double PercentPerWeek, int Days)
    {
        public bool IsStalled => PercentPerWeek <= 0 && Best(later: true) <= Best(later: false);

        private decimal Best(bool later) => Lift.BestKg.Where(b => b.On > Lift.BestKg[0].On.PlusDays(Days / 2) == later).Max(b => b.Value);

        public static Trend? Of(LiftFact lift, LocalDate today, int days)
        {
            if (lift.BestKg.Count < ProgressVelocity.SessionsNeeded || lift.BestKg[^1].On < today.PlusDays(-Recent)) return null;
            var span = Period.DaysBetween(lift.BestKg[0].On, lift.BestKg[^1].On);
            return span >= days && ProgressVelocity.PercentPerWeek(lift.BestKg) is { } velocity ? new Trend(lift, lift.BestKg[^1].Value, velocity, span) : null;
        }
    }
}
