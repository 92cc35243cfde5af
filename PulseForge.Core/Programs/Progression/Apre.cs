using PulseForge.Core.Programs.Progression.Rules;
using PulseForge.Core.Units;

namespace PulseForge.Core.Programs.Progression;

/// <summary>
/// Autoregulatory progressive resistance exercise (Mann et al. 2010, J Strength Cond Res 24:1718): two lighter sets, then as many reps as
/// possible with the rep max; the reps of set 3 set the load of set 4, those of set 4 the load of the next session. Where the published
/// table gives a range, the cautious end of it is taken: the larger step down, the smaller step up. Kilograms (5 lb ≈ 2.5 kg).
/// </summary>
public static class Apre
{
    private const int Sets = 4;

    private static readonly (int MostReps, decimal Kg)[] Three = [(2, -5), (4, 0), (6, 2.5m), (int.MaxValue, 5)];
    private static readonly (int MostReps, decimal Kg)[] Six = [(2, -5), (4, -2.5m), (7, 0), (12, 2.5m), (int.MaxValue, 5)];
    private static readonly (int MostReps, decimal Kg)[] Ten = [(6, -5), (8, -2.5m), (11, 0), (16, 2.5m), (int.MaxValue, 5)];

    /// <summary>What so many reps change, in kilograms.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The protocols are written for 3, 6 and 10 reps.</exception>
    public static decimal AdjustmentKg(int repMax, int reps) => Table(repMax).First(row => reps <= row.MostReps).Kg;

    /// <summary>The load of the next set or session after so many reps with this one, as it can be loaded.</summary>
    public static decimal NextKg(int repMax, decimal kg, int reps, LoadIncrements increments) => AdjustmentKg(repMax, reps) switch
    {
        > 0 and var more => LoadSteps.Raise(kg, more, increments),
        < 0 and var less => LoadSteps.Lower(kg, -less, increments),
        _ => kg,
    };

    /// <summary>Four equal sets stand for the whole protocol; what a coach wrote out stays as written.</summary>
    internal static ValueList<SetGroup> Groups(Item item, ApreRule rule)
    {
        var work = item.Sets.Where(group => group.Kind == SetKind.Work).ToList();
        if (work is not [{ Count: Sets } group]) return item.Sets;
        var (first, second) = Lead(rule.RepMax);
        SetGroup[] protocol = [Lighter(group, first, 50), Lighter(group, second, 75), group with { Count = 2, Amount = Amount.Amrap, Load = Load.PercentOfTrainingMax(100) }];
        return item.Sets.Where(other => other.Kind == SetKind.WarmUp).Concat(protocol).ToValueList();
    }

    private static SetGroup Lighter(SetGroup group, int reps, decimal percent) => group with { Count = 1, Amount = Amount.Reps(reps), Load = Load.PercentOfTrainingMax(percent) };

    private static (int First, int Second) Lead(int repMax) => repMax switch { 3 => (6, 3), 6 => (10, 6), _ => (12, 10) };

    private static (int MostReps, decimal Kg)[] Table(int repMax) => repMax switch
    {
        3 => Three,
        6 => Six,
        10 => Ten,
        _ => throw new ArgumentOutOfRangeException(nameof(repMax), repMax, "APRE is written for 3, 6 and 10 reps."),
    };
}
