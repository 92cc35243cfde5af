using NodaTime;

namespace PulseForge.Core.Attention.Rules;

/// <summary>At least two check-ins in a row without an answer, the first of them a week old: a daily form may be left out for a few days. Paused days don't count.</summary>
public sealed class CheckInRule : IFlagRule
{
    private const int Least = 2;
    private const int Days = 7;

    public Flag? Look(ClientRecord client, AttentionSettings settings)
    {
        var asked = client.CheckIns.Where(c => (c.IsAnswered || c.IsOverdue) && !client.IsPaused(c.Date)).ToList();
        var missed = asked.AsEnumerable().Reverse().TakeWhile(c => !c.IsAnswered).Reverse().ToList();
        if (missed.Count < Least || missed[0].Date > client.Today.PlusDays(-Days)) return null;
        var reason = asked.FindLast(c => c.IsAnswered) is { } last
            ? new Sentence("{0:N0} check-ins without an answer since {1:ddd d MMM}; the last answer was on {2:ddd d MMM}.", missed.Count, missed[0].Date, last.Date)
            : new Sentence("{0:N0} check-ins without an answer since {1:ddd d MMM}.", missed.Count, missed[0].Date);
        return new Flag(FlagKind.CheckInsMissed, FlagSeverity.Warning, missed[0].Date, reason, new Sentence("Clears with the next answer."), [], []) { CheckIns = missed };
    }
}
