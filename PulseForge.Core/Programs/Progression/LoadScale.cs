using PulseForge.Core.Training.Formulas;

namespace PulseForge.Core.Programs.Progression;

/// <summary>
/// How the loads of an item's groups stand to its heaviest work group: a rule moves that one, the others follow in proportion.
/// </summary>
internal static class LoadScale
{
    public static SetGroup Top(ValueList<SetGroup> groups) =>
        groups.Where(group => group.Kind == SetKind.Work).DefaultIfEmpty(groups[0]).MaxBy(group => Intensity(group.Load, group.Amount)) ?? groups[0];

    /// <summary>The load of a group when the heaviest is at so many kilograms; null when the two have no common scale.</summary>
    public static decimal? Follow(decimal topKg, SetGroup group, SetGroup top)
    {
        if (group.Load == top.Load && group.Amount == top.Amount) return topKg;
        if (group.Load.Kind != top.Load.Kind) return null;
        if (group.Load.Kind == LoadKind.Bodyweight) return topKg + group.Load.Value - top.Load.Value;
        return topKg * Ratio(group, top);
    }

    /// <summary>A coach's wave: last time 70 %, now 75 %. The load follows the wave before the rule adds to it.</summary>
    public static decimal Rescale(decimal kg, Load last, Load now) =>
        last.Kind == now.Kind && IsPercent(now) && last.Value > 0 ? kg * now.Value / last.Value : kg;

    public static bool IsPercent(Load load) => load.Kind is LoadKind.PercentOfOneRepMax or LoadKind.PercentOfTrainingMax;

    /// <summary>In the middle of a range: what "8–10 reps at 2 in reserve" means on average.</summary>
    public static int MiddleReps(Amount amount) => amount.Max is { } max ? (amount.Min + max) / 2 : Math.Max(1, amount.Min);

    public static decimal? Effort(Load load) => load.Kind switch
    {
        LoadKind.Rpe => load.Value,
        LoadKind.RepsInReserve => 10 - load.Value,
        _ => null,
    };

    private static decimal? Ratio(SetGroup group, SetGroup top) =>
        Intensity(top.Load, top.Amount) is > 0 and var heaviest ? Intensity(group.Load, group.Amount) / heaviest : null;

    private static decimal? Intensity(Load load, Amount amount) => load.Kind switch
    {
        LoadKind.Kilograms or LoadKind.PercentOfOneRepMax or LoadKind.PercentOfTrainingMax or LoadKind.Bodyweight => load.Value,
        LoadKind.Rpe or LoadKind.RepsInReserve => amount.CountsReps ? RpeTable.Share(MiddleReps(amount), Effort(load)!.Value) : null,
        LoadKind.None or LoadKind.Start or LoadKind.HeartRateZone => 1,
    };
}
