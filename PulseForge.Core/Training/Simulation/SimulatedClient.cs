using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Progression;
using PulseForge.Core.Programs.Progression.Rules;
using PulseForge.Core.Training.Formulas;

namespace PulseForge.Core.Training.Simulation;

/// <summary>Answers the sets that are asked for, as a client of a known strength would.</summary>
/// <param name="maxes">One-repetition maxes in kilograms, by exercise.</param>
/// <param name="grows">In a range of reps one more than last time at the same load.</param>
internal sealed class SimulatedClient(IReadOnlyDictionary<Guid, decimal> maxes, bool grows)
{
    /// <summary>Where as many reps as possible are asked for, without a number.</summary>
    public const int OpenReps = 8;

    /// <summary>A first load that the client is to find leaves two reps in reserve, unless the coach says otherwise.</summary>
    public const decimal UsualRpe = 8;

    /// <param name="history">Of this exercise.</param>
    /// <param name="isShort">Every work set stays a little below what is asked.</param>
    public ValueList<DoneSet> Train(SheetItem item, IEnumerable<Performance> history, bool isShort)
    {
        var last = history.OrderBy(past => past.On).LastOrDefault(past => past.Rule == item.Item.Progression);
        return item.Target.Sets.Index().Select(set => Do(item, set.Item, set.Index, last, isShort && set.Item.IsWork)).ToValueList();
    }

    /// <summary>What share of the max a set's reps ask for at the usual effort; none where no reps are counted.</summary>
    public static decimal? ShareOf(Amount amount, Load load) =>
        amount.CountsReps ? RpeTable.Share(Math.Min(Reps(amount), RpeTable.MostReps), Math.Clamp(LoadScale.Effort(load) ?? UsualRpe, RpeTable.LowestRpe, RpeTable.HighestRpe)) : null;

    private static int Reps(Amount amount) => amount.Min == 0 ? OpenReps : LoadScale.MiddleReps(amount);

    private DoneSet Do(SheetItem item, PlannedSet set, int order, Performance? last, bool isShort)
    {
        var (kg, asked) = (LoadKg(item, set), Asked(item, set));
        var amount = isShort ? Math.Max(0, asked - Math.Max(1, set.Amount.CountsReps ? 1 : asked / 10)) : grows ? Grown(set, order, kg, last, asked) : asked;
        var (reps, seconds, metres) = set.Amount.Kind switch
        {
            AmountKind.Reps or AmountKind.RepsAtLeast or AmountKind.Amrap => ((int?)amount, (int?)null, (decimal?)null),
            AmountKind.Seconds or AmountKind.RoundSeconds => (null, amount, null),
            AmountKind.Metres => (null, null, amount),
            AmountKind.Calories => (null, null, null),
        };
        return new DoneSet(order, set.Kind, new AskedSet(set.Amount, set.LoadKg), kg, reps, seconds, metres, isShort ? null : set.Rpe);
    }

    private static int Asked(SheetItem item, PlannedSet set) => (set.Amount.Kind, item.Item.Progression) switch
    {
        (AmountKind.Amrap, RepTotalRule total) => (int)Math.Ceiling(total.Target / (decimal)Math.Max(1, item.Target.WorkSets.Count())),
        (AmountKind.Amrap, _) => OpenReps,
        _ => set.Amount.Min,
    };

    private static int Grown(PlannedSet set, int order, decimal? kg, Performance? last, int asked) =>
        set.Amount is { CountsReps: true, IsRange: true, Max: { } top } && last?.Done.FirstOrDefault(done => done.Order == order) is { Reps: { } reps } done && done.LoadKg == kg ? Math.Clamp(reps + 1, asked, top) : asked;

    private decimal? LoadKg(SheetItem item, PlannedSet set)
    {
        if (set.LoadKg is not null || set.Load.Kind is not (LoadKind.Start or LoadKind.Rpe or LoadKind.RepsInReserve)) return set.LoadKg;
        return maxes.TryGetValue(item.ExerciseId, out var max) && ShareOf(set.Amount, set.Load) is { } share ? item.Increments.NearestKg(max * share) : null;
    }
}
