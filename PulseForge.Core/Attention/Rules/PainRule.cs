using NodaTime;

namespace PulseForge.Core.Attention.Rules;

/// <summary>The newest answer of the last two weeks says yes to pain, injury or illness, or to a question that stops training.</summary>
public sealed class PainRule : IFlagRule
{
    private const int Recent = 14;

    public Flag? Look(ClientRecord client, AttentionSettings settings)
    {
        var answered = client.CheckIns.Where(c => c.IsAnswered).ToList();
        if (answered is not [.., { Hurts: true } newest] || newest.Date < client.Today.PlusDays(-Recent)) return null;
        var hurting = answered.AsEnumerable().Reverse().TakeWhile(c => c.Hurts).Reverse().ToList();
        var reason = (newest.IsStopped, hurting.Count) switch
        {
            (true, _) => new Sentence("Said yes on {0:ddd d MMM} to a question that stops training.", newest.Date),
            (false, 1) => new Sentence("Reported pain, injury or illness on {0:ddd d MMM}.", newest.Date),
            (false, _) => new Sentence("Reported pain, injury or illness {0:N0} times in a row, on {1:ddd d MMM} the last time and on {2:ddd d MMM} the first.", hurting.Count, newest.Date, hurting[0].Date),
        };
        return new Flag(FlagKind.PainReported, newest.IsStopped ? FlagSeverity.Alarm : FlagSeverity.Warning, newest.Date, reason, new Sentence("Clears with the next answer without it."), [], []) { CheckIns = hurting };
    }
}
