using NodaTime;
using PulseForge.Core.Progress;
using PulseForge.Core.Training.Formulas;

namespace PulseForge.Core.Attention.Rules;

/// <summary>Foster's monotony of the last seven days (<see cref="WeeklyLoad"/>), for who trained on at least four of them.</summary>
public sealed class MonotonyRule : IFlagRule
{
    private const int Least = 4;

    public Flag? Look(ClientRecord client, AttentionSettings settings)
    {
        var first = client.Today.PlusDays(1 - WeeklyLoad.Days);
        if (client.WasPausedSince(first) || client.DailyLoads(WeeklyLoad.Days) is not { } loads || loads.Count(load => load > 0) is var days && days < Least) return null;
        var week = WeeklyLoad.Of(loads);
        if (week.Monotony is not { } monotony || (decimal)monotony < settings.Monotony) return null;
        var reason = new Sentence("Monotony of the last {0} days was {1:0.0}: {2} days of much the same load, {3:N0} in all (RPE × minutes).", WeeklyLoad.Days, monotony, days, week.Total);
        var series = loads.Select((load, day) => new DatedValue(first.PlusDays(day), load));
        return new Flag(FlagKind.Monotony, FlagSeverity.Notice, first, reason, new Sentence("Clears below {0:0.0}: easy days easier, hard days harder.", settings.Monotony), [], [.. series]);
    }
}
