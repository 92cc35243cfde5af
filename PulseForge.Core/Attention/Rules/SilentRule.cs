using NodaTime;

namespace PulseForge.Core.Attention.Rules;

/// <summary>No training for some days although at least two sessions were due since the last one. Paused days don't count.</summary>
public sealed class SilentRule : IFlagRule
{
    private const int Least = 2;

    /// <summary>Who missed their last session longer ago has left rather than fallen silent.</summary>
    private const int Recent = 28;

    public Flag? Look(ClientRecord client, AttentionSettings settings)
    {
        var missed = client.Due(LocalDate.Max(client.LastTrained?.PlusDays(1) ?? LocalDate.MinIsoValue, client.Today.PlusDays(-Recent)), client.Today).Where(s => s.IsMissed).ToList();
        if (missed.Count < Least) return null;
        var days = client.DaysSince(client.LastTrained ?? missed[0].Date);
        if (days < settings.SilentDays) return null;
        var reason = client.LastTrained is { } last
            ? new Sentence("Silent for {0:N0} days: {1:N0} planned sessions missed since {2:ddd d MMM}, last trained on {3:ddd d MMM}.", days, missed.Count, missed[0].Date, last)
            : new Sentence("Has not trained yet: {0:N0} planned sessions missed since {1:ddd d MMM}.", missed.Count, missed[0].Date);
        return new Flag(FlagKind.Silent, FlagSeverity.Alarm, missed[0].Date, reason, new Sentence("Clears with the next session."), missed, []);
    }
}
