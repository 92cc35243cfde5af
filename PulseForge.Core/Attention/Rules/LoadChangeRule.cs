using NodaTime;
using PulseForge.Core.Progress;
using PulseForge.Core.Training.Formulas;

namespace PulseForge.Core.Attention.Rules;

/// <summary>
/// The last week's load well above the three before (<see cref="LoadChange"/>): a neutral notice, without a claim about injury. A fall says nothing
/// here: it is the plan's own, a deload, or comes from missed sessions, which other rules tell.
/// </summary>
public sealed class LoadChangeRule : IFlagRule
{
    private const int Week = WeeklyLoad.Days;

    public Flag? Look(ClientRecord client, AttentionSettings settings)
    {
        var first = client.Today.PlusDays(1 - LoadChange.DaysNeeded);
        if (client.WasPausedSince(first) || !client.Sessions.Any(s => s.IsDone && s.Date <= first) || client.DailyLoads(LoadChange.DaysNeeded) is not { } loads) return null;
        if (LoadChange.Of(loads) is not { } change) return null;
        var percent = (change.Uncoupled - 1) * 100;
        return percent >= settings.LoadChange ? Raise(client.Today, loads, percent, settings.LoadChange) : null;
    }

    private static Flag Raise(LocalDate today, IReadOnlyList<decimal> loads, decimal percent, int limit)
    {
        var (week, before) = (loads.TakeLast(Week).Sum(), loads.SkipLast(Week).Average() * Week);
        var reason = new Sentence("Load of the last {0} days was {1:N0} (RPE × minutes), {2:0} % above the three weeks before ({3:N0} a week).", Week, week, percent, before);
        var weeks = loads.Chunk(Week).Select((days, index) => new DatedValue(today.PlusDays((index + 1) * Week - LoadChange.DaysNeeded), days.Sum()));
        return new Flag(FlagKind.LoadChange, FlagSeverity.Notice, today.PlusDays(1 - Week), reason, new Sentence("Clears when a week is less than {0} % above the three before.", limit), [], [.. weeks]);
    }
}
