using CsCheck;
using NodaTime;
using PulseForge.Core.Programs;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Training.Formulas;
using PulseForge.Core.Training.Rollups;

namespace PulseForge.Tests.Training.Rollups;

public sealed class MarksTests
{
    private static readonly LocalDate Monday = new(2026, 11, 2);

    private static readonly decimal?[] Felt = [null, null, 5, 6, 7.5m, 8, 9, 10];

    private static readonly Gen<Mark> Sets = Gen.Select(Gen.Int[1, 40], Gen.Int[1, 15], Gen.Int[0, 7].Select(at => Felt[at]), Gen.Int[0, 30])
        .Select((steps, reps, rpe, day) => new Mark(steps * 5, reps, Monday.PlusDays(day), rpe));

    [Fact]
    public void What_is_left_out_could_have_said_nothing_of_estimates() => Sets.List[1, 40].Sample(sets =>
    {
        var marks = Marks(sets);
        foreach (var formula in Enum.GetValues<OneRepMaxFormula>())
            Assert.Equal(sets.Max(s => s.OneRepMaxKg(formula)), marks.Top(formula)?.OneRepMaxKg(formula));
    });

    [Fact]
    public void What_is_left_out_could_have_broken_and_kept_no_record() => Gen.Select(Sets.List[1, 40], Sets.List[1, 12]).Sample((before, today) =>
    {
        foreach (var formula in Enum.GetValues<OneRepMaxFormula>())
        {
            var all = SetRecords.Over(before.Select(Set), today.Select(Set), formula);
            var told = new Marks(today.ToValueList()).RecordsOver(Marks(before), formula);
            Assert.Equal(all.Select(r => (r.Kind, r.Value)), told.Select(r => (r.Kind, r.Value)));
        }
    });

    [Fact]
    public void Day_by_day_they_come_to_the_same_as_all_at_once() => Sets.List[1, 60].Sample(sets =>
        Assert.Equal(Marks(sets), sets.GroupBy(s => s.On).OrderBy(d => d.Key).Aggregate(Core.Training.Rollups.Marks.None, (marks, day) => marks.And(new Marks(day.ToValueList())))));

    [Fact]
    public void Years_of_sets_leave_a_few_dozen_at_most() => Sets.List[500].Sample(sets => Assert.InRange(Marks(sets).Lifts.Count, 1, 40), iter: 20);

    [Fact]
    public void Rep_maxes_are_the_heaviest_for_so_many_repetitions_or_more()
    {
        var marks = Marks([new(140, 1, Monday), new(120, 5, Monday, 9), new(120, 3, Monday), new(100, 8, Monday), new(90, 8, Monday), new(60, 15, Monday)]);

        Assert.Equal([(1, 140m), (5, 120m), (8, 100m), (15, 60m)], marks.RepMaxes().Select(m => (m.Reps, m.Kg)));
    }

    [Fact]
    public void Of_equal_sets_the_first_counts() => Assert.Equal(Monday, Assert.Single(Marks([new(100, 5, Monday.PlusDays(7)), new(100, 5, Monday)]).Lifts).On);

    private static Marks Marks(IEnumerable<Mark> sets) => Core.Training.Rollups.Marks.None.And(new Marks(sets.ToValueList()));

    private static RecordSet Set(Mark mark) => new(mark.On, mark.Kg, mark.Reps);
}
