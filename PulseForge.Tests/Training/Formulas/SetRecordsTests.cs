using NodaTime;
using PulseForge.Core.Training.Formulas;

namespace PulseForge.Tests.Training.Formulas;

public sealed class SetRecordsTests
{
    private static readonly LocalDate Monday = new(2026, 1, 5);

    [Fact]
    public void The_first_time_is_no_record() => Assert.Empty(Records((0, 100, 5)));

    [Fact]
    public void The_same_again_is_no_record() => Assert.Empty(Records((0, 100, 5), (1, 100, 5)));

    [Fact]
    public void A_heavier_set_of_five_breaks_load_reps_and_estimate() => Assert.Equal(
        [(RecordKind.Load, 102.5m, 100m), (RecordKind.LoadForReps, 102.5m, 100m), (RecordKind.OneRepMax, 119.58m, 116.67m)],
        Records((0, 100, 5), (1, 102.5m, 5)));

    [Fact]
    public void A_rep_more_at_the_same_load() => Assert.Equal(
        [(RecordKind.RepsAtLoad, 6m, 5m), (RecordKind.OneRepMax, 120m, 116.67m)],
        Records((0, 100, 5), (1, 100, 6)));

    [Fact]
    public void More_reps_with_less_are_compared_with_what_was_heavier_too() => Assert.Empty(Records((0, 100, 8), (1, 90, 8)));

    [Fact]
    public void A_heavy_single_is_a_load_record_alone() => Assert.Equal([(RecordKind.Load, 110m, 100m), (RecordKind.LoadForReps, 110m, 100m)], Records((0, 100, 5), (1, 110, 1)));

    [Fact]
    public void A_rough_estimate_is_no_record() => Assert.DoesNotContain(Records((0, 100, 5), (1, 99, 12)), record => record.Kind == RecordKind.OneRepMax);

    [Fact]
    public void Of_two_sets_of_a_day_the_better_one_counts() =>
        Assert.Equal(105, Records((0, 100, 5), (1, 102.5m, 5), (1, 105, 5)).First(record => record.Kind == RecordKind.Load).Value);

    [Fact]
    public void What_came_later_does_not_count() => Assert.Single(SetRecords.On(Monday.PlusDays(1), Sets((0, 100, 5), (1, 100, 6), (2, 140, 6))), record => record.Kind == RecordKind.RepsAtLoad);

    private static List<(RecordKind Kind, decimal Value, decimal Before)> Records(params (int Day, decimal Kg, int Reps)[] sets) =>
        [.. SetRecords.On(Monday.PlusDays(sets.Max(set => set.Day)), Sets(sets)).Select(record => (record.Kind, decimal.Round(record.Value, 2), decimal.Round(record.Before, 2)))];

    private static IEnumerable<RecordSet> Sets(params (int Day, decimal Kg, int Reps)[] sets) =>
        sets.Select(set => new RecordSet(Monday.PlusDays(set.Day), set.Kg, set.Reps));
}
