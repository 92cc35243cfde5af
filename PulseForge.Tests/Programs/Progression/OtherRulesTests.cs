using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Progression;
using PulseForge.Core.Programs.Progression.Rules;
using PulseForge.Core.Units;

namespace PulseForge.Tests.Programs.Progression;

public sealed class OtherRulesTests
{
    [Theory]
    [InlineData(24, 40, "24 of 25 reps in the last set: the same load again.")]
    [InlineData(25, 42.5, "You reached 25 in the last set: 2.5 kg more.")]
    public void The_threshold_of_the_last_open_set(int reps, decimal next, string reason)
    {
        var course = new Course(new AmrapThresholdRule(25, 2.5m), new SetGroup(2, Amount.Reps(15), Load.Start), new SetGroup(1, Amount.RepsAtLeast(15), Load.Start));
        course.Reps(40, 15, 15, reps);
        Assert.Equal((next, reason), (course.LoadKg!.Value, course.Reason));
    }

    [Theory]
    [InlineData(1, 57.5, "You reached 1 in the last set: 2.5 kg less.")]
    [InlineData(3, 60, "You reached 3 in the last set: the same load again.")]
    [InlineData(7, 65, "You reached 7 in the last set: 5 kg more.")]
    public void A_ladder_on_the_load(int reps, decimal next, string reason)
    {
        var course = new Course(new AmrapLadderRule([new(0, 2, -2.5m), new(3, 4, 0), new(5, null, 5)], false), new SetGroup(1, Amount.Amrap, Load.Start)).Reps(60, reps);
        Assert.Equal((next, reason), (course.LoadKg!.Value, course.Reason));
    }

    [Fact]
    public void An_open_set_left_out_decides_nothing()
    {
        var course = new Course(new AmrapThresholdRule(25, 2.5m), new SetGroup(2, Amount.Reps(15), Load.Start), new SetGroup(1, Amount.RepsAtLeast(15), Load.Start)).Reps(40, 15, 15);
        Assert.Equal((40m, "The set that counts was not logged last time: the same load again."), (course.LoadKg!.Value, course.Reason));
    }

    /// <summary>Mann et al. 2010, at the cautious end of each range.</summary>
    [Theory]
    [InlineData(6, 0, -5)]
    [InlineData(6, 2, -5)]
    [InlineData(6, 3, -2.5)]
    [InlineData(6, 4, -2.5)]
    [InlineData(6, 5, 0)]
    [InlineData(6, 7, 0)]
    [InlineData(6, 8, 2.5)]
    [InlineData(6, 12, 2.5)]
    [InlineData(6, 13, 5)]
    [InlineData(3, 2, -5)]
    [InlineData(3, 3, 0)]
    [InlineData(3, 5, 2.5)]
    [InlineData(3, 7, 5)]
    [InlineData(10, 6, -5)]
    [InlineData(10, 8, -2.5)]
    [InlineData(10, 11, 0)]
    [InlineData(10, 16, 2.5)]
    [InlineData(10, 17, 5)]
    public void The_tables_of_autoregulation(int repMax, int reps, decimal kg) => Assert.Equal(kg, Apre.AdjustmentKg(repMax, reps));

    [Fact]
    public void Four_equal_sets_stand_for_the_whole_protocol()
    {
        var course = new Course(new ApreRule(6), new SetGroup(4, Amount.Reps(6), Load.Start));
        Assert.Equal("10 6 0+ 0+", course.Scheme);
        course.Reps(100, 10, 6, 9);
        var fourth = Apre.NextKg(6, 100, 9, course.Increments);
        Assert.Equal(102.5m, fourth);
        course.History[0] = course.History[0] with { Done = course.History[0].Done.Add(new DoneSet(3, SetKind.Work, new AskedSet(Amount.Amrap, fourth), fourth, 5)) };
        Assert.Equal([52.5m, 77.5m, 102.5m, 102.5m], course.Loads);
        Assert.Equal("You reached 5 in the last set: the same load again.", course.Reason);
    }

    [Fact]
    public void Effort_leads_the_load_by_the_table()
    {
        var course = new Course(new RpeRule(), new SetGroup(3, Amount.Reps(5), Load.Rpe(8))).RepsAtRpe(9.5m, 100, 5, 5, 5);
        Assert.Equal("Your last sets were worth 117.65 kg for one rep: 95 kg today.", course.Reason);
        Assert.Equal([95m, 95m, 95m], course.Loads);
    }

    [Fact]
    public void Effort_never_moves_it_further_than_the_rule_allows()
    {
        var course = new Course(new RpeRule(5), new SetGroup(3, Amount.Reps(5), Load.Rpe(8))).RepsAtRpe(6, 100, 5, 5, 5);
        Assert.Equal((105m, "Your last sets ask for a larger step: 5 % is the most at once."), (course.LoadKg!.Value, course.Reason));
    }

    [Fact]
    public void Effort_that_was_not_noted_changes_nothing() =>
        Assert.Equal("No RPE was noted last time: the same load again.", new Course(new RpeRule(5), new SetGroup(3, Amount.Reps(5), Load.Rpe(8))).Reps(100, 5, 5, 5).Reason);

    [Theory]
    [InlineData(WeeklyUnit.Sets, "10 10 10 10", "Last week was completed: the sets go up by 1.")]
    [InlineData(WeeklyUnit.Reps, "11 11 11", "Last week was completed: the reps go up by 1.")]
    public void A_completed_week_adds_a_step(WeeklyUnit unit, string scheme, string reason)
    {
        var course = new Course(new WeeklyAmountRule(unit, 1), new SetGroup(3, Amount.Reps(10), Load.Kilograms(20))).Did();
        course.Week = 1;
        Assert.Equal((scheme, reason), (course.Scheme, course.Reason));
        Assert.Equal(20, course.LoadKg);
    }

    [Fact]
    public void A_week_cut_short_adds_nothing()
    {
        var course = new Course(new WeeklyAmountRule(WeeklyUnit.Sets, 1), new SetGroup(3, Amount.Reps(10), Load.Kilograms(20))).Did();
        course.Week = 1;
        course.Reps(20, 10, 10, 10);
        course.Week = 2;
        Assert.Equal(("10 10 10 10", "Last week was not completed: the same again."), (course.Scheme, course.Reason));
    }

    [Fact]
    public void Rounds_grow_longer_up_to_the_limit()
    {
        var course = new Course(new WeeklyAmountRule(WeeklyUnit.Seconds, 30, 180), new SetGroup(3, Amount.Round(120), Load.Rpe(7)));
        for (var week = 1; week <= 3; week++)
        {
            course.Did();
            course.Week = week;
        }
        Assert.Equal(("180 180 180", "This is as much as your coach planned; keep it."), (course.Scheme, course.Reason));
    }

    [Fact]
    public void A_week_is_one_step_however_often_it_is_trained()
    {
        var course = new Course(new WeeklyLoadRule(2.5m, null, null, []), new SetGroup(3, Amount.Reps(5), Load.Start)).Did(100);
        Assert.Equal((100m, "The load of this week; more follows when the week is completed."), (course.LoadKg!.Value, course.Reason));
        course.Week = 1;
        Assert.Equal((102.5m, "Last week was completed: 2.5 kg more."), (course.LoadKg!.Value, course.Reason));
    }

    [Fact]
    public void A_new_assignment_counts_its_weeks_anew()
    {
        var load = new Course(new WeeklyLoadRule(2.5m, null, null, []), new SetGroup(3, Amount.Reps(5), Load.Start)) { Week = 7 }.Did(100);
        (load.Plan, load.Week) = (Guid.NewGuid(), 0);
        Assert.Equal(102.5m, load.LoadKg);
        var amount = new Course(new WeeklyAmountRule(WeeklyUnit.Sets, 1), new SetGroup(3, Amount.Reps(10), Load.Kilograms(20))).Did();
        (amount.Plan, amount.Week) = (Guid.NewGuid(), 1);
        Assert.Equal("10 10 10", amount.Scheme);
    }

    [Fact]
    public void In_pounds_the_sentence_speaks_pounds()
    {
        var course = new Course(new AmrapThresholdRule(10, 2.5m), new SetGroup(1, Amount.RepsAtLeast(5), Load.Start)) { Increments = BarbellIncrements.Standard(MassUnit.Pound), Unit = MassUnit.Pound };
        Assert.Equal("You reached 12 in the last set: 5 lb more.", course.Reps(Mass.Of(135, MassUnit.Pound).Kg, 12).Reason);
    }

    [Fact]
    public void Every_sentence_is_a_key_of_its_own_and_formats()
    {
        Assert.Equal(Reasons.All.Count, Reasons.All.Distinct().Count());
        Assert.All(Reasons.All, key => Assert.EndsWith(".", string.Format(System.Globalization.CultureInfo.InvariantCulture, key, 1, 2, 3, 4), StringComparison.Ordinal));
    }
}
