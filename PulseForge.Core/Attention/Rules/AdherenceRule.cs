using NodaTime;

namespace PulseForge.Core.Attention.Rules;

/// <summary>
/// Sessions done of those due in 28 days against the 28 before. The comparison is said in the due sessions of now: 3.6 of 4 before.
/// Two sessions in a row without a miss clear it, because they show that the fall has ended, long before the 28 days do.
/// </summary>
public sealed class AdherenceRule : IFlagRule
{
    private const int Days = 28;
    private const int Least = 4;
    private const int Clearing = 2;
    private const int Named = 3;

    public Flag? Look(ClientRecord client, AttentionSettings settings)
    {
        var now = client.Due(client.Today.PlusDays(1 - Days), client.Today);
        var before = client.Due(client.Today.PlusDays(1 - 2 * Days), client.Today.PlusDays(-Days));
        if (now.Count < Least || before.Count < Least) return null;
        var (share, shareBefore) = (Share(now), Share(before));
        var inARow = now.Reverse().TakeWhile(s => s.IsDone).Count();
        if ((shareBefore - share) * 100 < settings.AdherenceDrop || inARow >= Clearing) return null;
        return Raise(now, [.. now.Where(s => s.IsMissed)], share, shareBefore * now.Count, Clearing - inARow);
    }

    private static Flag? Raise(IReadOnlyList<SessionFact> due, List<SessionFact> missed, decimal share, decimal before, int missing)
    {
        if (missed.Count == 0) return null;
        var (done, dates) = (due.Count(s => s.IsDone), new Listed([.. missed.TakeLast(Named).Select(s => (object)s.Date)]));
        var reason = missed.Count <= Named
            ? new Sentence("Trained {0:N0} of {1:N0} planned sessions in {2} days ({3:ddd d MMM} missed; before: {4:0.#} of {1:N0}).", done, due.Count, Days, dates, before)
            : new Sentence("Trained {0:N0} of {1:N0} planned sessions in {2} days ({3:ddd d MMM} and {5:N0} more missed; before: {4:0.#} of {1:N0}).", done, due.Count, Days, dates, before, missed.Count - Named);
        var clears = missing == Clearing ? new Sentence("Clears after two sessions.") : new Sentence("Clears after one more session.");
        return new Flag(FlagKind.AdherenceFalling, share < 0.5m ? FlagSeverity.Alarm : FlagSeverity.Warning, missed[0].Date, reason, clears, missed, []);
    }

    private static decimal Share(IReadOnlyList<SessionFact> due) => (decimal)due.Count(s => s.IsDone) / due.Count;
}
