using System.Collections.Immutable;

namespace PulseForge.Core.Programs;

/// <summary>The muscles that an exercise works, as the catalogue names them.</summary>
public sealed record WorkedMuscles(IReadOnlyList<string> Primary, IReadOnlyList<string> Secondary);

/// <summary>
/// Work sets per muscle: a set counts whole for the muscles that the exercise aims at and half for those that help (fractional counting, Pelland et al. 2024).
/// Sets are those that make muscles work hard for a short time: reps, up to two minutes, or up to 100 m. Rounds, runs and warm-ups are left out.
/// </summary>
public static class MuscleVolume
{
    private const decimal HelperShare = 0.5m;
    private const int LongestSeconds = 120;
    private const int LongestMetres = 100;

    /// <param name="workouts">Those of the week.</param>
    /// <param name="musclesOf">Null for an exercise that is not known any more.</param>
    /// <returns>Sets by muscle, only for muscles that are worked.</returns>
    public static ImmutableSortedDictionary<string, decimal> SetsOf(IEnumerable<Workout> workouts, Func<ExerciseRef, WorkedMuscles?> musclesOf)
    {
        var sets = ImmutableSortedDictionary.CreateBuilder<string, decimal>(StringComparer.Ordinal);
        foreach (var (item, count) in workouts.SelectMany(workout => workout.Blocks).SelectMany(CountedSets))
        {
            if (musclesOf(item.Exercise) is not { } muscles) continue;
            foreach (var muscle in muscles.Primary) Add(sets, muscle, count);
            foreach (var muscle in muscles.Secondary) Add(sets, muscle, count * HelperShare);
        }

        return sets.ToImmutable();
    }

    private static IEnumerable<(Item Item, int Count)> CountedSets(Block block) =>
        block.Items.Select(item => (item, block.Repetitions * item.Sets.Where(Counts).Sum(group => group.Count))).Where(counted => counted.Item2 > 0);

    private static bool Counts(SetGroup group) => group.Kind == SetKind.Work && group.Amount.Kind switch
    {
        AmountKind.Reps or AmountKind.RepsAtLeast or AmountKind.Amrap => true,
        AmountKind.Seconds => group.Amount.Min <= LongestSeconds,
        AmountKind.Metres => group.Amount.Min <= LongestMetres,
        AmountKind.RoundSeconds or AmountKind.Calories => false,
    };

    private static void Add(ImmutableSortedDictionary<string, decimal>.Builder sets, string muscle, decimal count) =>
        sets[muscle] = sets.GetValueOrDefault(muscle) + count;
}
