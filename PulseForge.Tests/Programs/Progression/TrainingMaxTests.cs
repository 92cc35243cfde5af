using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Progression;
using PulseForge.Core.Programs.Progression.Rules;

namespace PulseForge.Tests.Programs.Progression;

/// <summary>The four-day cycle: 65/75/85, 70/80/90, 75/85/95 and a deload of 40/50/60 of the training max.</summary>
public sealed class TrainingMaxTests
{
    private static readonly TrainingMaxRule Rule = new(5, 3, 90, 10);

    private static readonly SetGroup[][] Weeks =
    [
        [Set(5, 65), Set(5, 75), Open(5, 85)],
        [Set(3, 70), Set(3, 80), Open(3, 90)],
        [Set(5, 75), Set(3, 85), Open(1, 95)],
        [Set(5, 40), Set(5, 50), Set(5, 60)],
    ];

    [Theory]
    [InlineData(0, 65, 75, 85)]
    [InlineData(1, 70, 80, 90)]
    [InlineData(2, 75, 85, 95)]
    [InlineData(3, 40, 50, 60)]
    public void The_percentages_of_a_training_max_of_a_hundred(int week, decimal one, decimal two, decimal three) =>
        Assert.Equal([one, two, three], At(With(100), week).Loads);

    [Fact]
    public void They_round_to_what_can_be_loaded()
    {
        var course = At(With(112.5m), 0);
        Assert.Equal([72.5m, 85m, 95m], course.Loads);
        Assert.Equal("The loads follow from your training max of 112.5 kg.", course.Reason);
    }

    [Fact]
    public void A_cycle_with_every_minimum_reached_raises_it()
    {
        var course = At(Trained(With(100), 8, 5, 2), 0, cycle: 1);
        Assert.Equal([67.5m, 80m, 90m], course.Loads);
        Assert.Equal("Every minimum was reached in the last cycle: the training max goes up by 5 kg to 105 kg.", course.Reason);
    }

    [Fact]
    public void The_deload_week_is_still_trained_with_the_old_one()
    {
        var course = At(Trained(With(100), 8, 5, 2), 3);
        course.Phase = new PhaseFactors(1, 1, IsDeload: true);
        Assert.Equal([40m, 50m, 60m], course.Loads);
        Assert.Equal("An easy week by design: recover.", course.Reason);
    }

    [Fact]
    public void A_missed_minimum_takes_ten_percent_off()
    {
        var course = At(Trained(With(100), 5, 2, 1), 0, cycle: 1);
        Assert.Equal("A minimum was missed in the last cycle: the training max goes down by 10 % to 90 kg.", course.Reason);
        Assert.Equal([57.5m, 67.5m, 77.5m], course.Loads);
    }

    [Fact]
    public void Without_a_reset_it_stays()
    {
        var course = With(100, Rule with { FailResetPercent = null });
        Assert.Equal("A minimum was missed in the last cycle: the training max stays at 100 kg.", At(Trained(course, 5, 2, 1), 0, cycle: 1).Reason);
    }

    [Fact]
    public void A_cycle_that_was_not_trained_changes_nothing() =>
        Assert.Equal("The last cycle was not trained: the training max stays at 105 kg.", At(Trained(With(100), 5, 3, 1), 0, cycle: 2).Reason);

    [Fact]
    public void Two_cycles_raise_it_twice() => Assert.Equal(110, Current(At(Trained(At(Trained(With(100), 5, 3, 1), 0, cycle: 1), 6, 4, 2), 0, cycle: 2)));

    [Fact]
    public void The_cycles_of_an_earlier_assignment_are_over()
    {
        var course = At(Trained(With(100), 5, 3, 1), 0, cycle: 0);
        course.Plan = Guid.NewGuid();
        Assert.Equal(105, Current(course));
        Assert.Equal(110, Current(At(Trained(course, 5, 3, 1), 0, cycle: 1)));
    }

    [Fact]
    public void Of_two_entered_on_a_day_the_later_counts()
    {
        var course = At(With(100), 0);
        course.Maxes.Add(new EnteredMax(97.5m, course.Maxes[0].From));
        Assert.Equal(97.5m, Current(course));
    }

    [Fact]
    public void Supplemental_sets_on_another_day_find_the_rule_in_the_log()
    {
        var course = Trained(With(100), 8, 5, 2);
        var supplemental = course.Item with { Sets = [new SetGroup(5, Amount.Reps(10), Load.PercentOfTrainingMax(50))], Progression = null };
        Assert.Null(CurrentMax.RuleOf(supplemental, [supplemental], []));
        Assert.Equal(Rule, CurrentMax.RuleOf(supplemental, [supplemental, course.Item], []));
        Assert.Equal(Rule, CurrentMax.RuleOf(supplemental, [supplemental], course.History));
    }

    [Fact]
    public void Correcting_a_set_of_the_last_cycle_corrects_it()
    {
        var course = At(Trained(With(100), 5, 2, 1), 0, cycle: 1);
        Assert.Equal(90, Current(course));
        course.Correct(session: 1, set: 2, reps: 3);
        Assert.Equal(105, Current(course));
    }

    [Fact]
    public void A_newly_entered_one_begins_anew()
    {
        var course = At(Trained(With(100), 8, 5, 2), 0, cycle: 1);
        course.Maxes.Add(new EnteredMax(95, course.Today));
        Assert.Equal(95, Current(course));
    }

    [Fact]
    public void One_entered_for_later_does_not_count_yet()
    {
        var course = At(With(100), 0);
        course.Maxes.Add(new EnteredMax(120, course.Today.PlusDays(1)));
        Assert.Equal(100, Current(course));
    }

    [Fact]
    public void Without_one_the_target_asks_for_it()
    {
        var course = At(new Course(Rule, Weeks[0]), 0);
        Assert.Equal([null, null, null], course.Loads);
        Assert.Equal("Enter a training max, and the loads follow from it.", course.Reason);
        Assert.Null(course.Target.Suggestion);
    }

    /// <summary>100 kg × 5 by Epley is 116.67 kg; 90 % of it is 105 kg.</summary>
    [Fact]
    public void Without_one_the_estimate_of_the_log_is_offered()
    {
        var course = At(new Course(Rule, Weeks[0]), 0);
        course.History.Add(new Performance(course.Today.PlusDays(-7), new Item(course.Item.Exercise, [new SetGroup(1, Amount.Reps(5), Load.None)]), [new DoneSet(0, SetKind.Work, null, 100, 5)]));
        Assert.Equal("Enter a training max, and the loads follow from it; your log suggests 105 kg.", course.Reason);
        Assert.Equal((105m, 5), (course.Target.Suggestion!.TrainingMaxKg, course.Target.Suggestion.From.Reps));
    }

    [Theory]
    [InlineData(12, 0)]
    [InlineData(5, 91)]
    public void A_set_of_twelve_or_of_last_spring_suggests_nothing(int reps, int daysAgo)
    {
        var course = At(new Course(Rule, Weeks[0]), 0);
        course.History.Add(new Performance(course.Today.PlusDays(-daysAgo), new Item(course.Item.Exercise, [new SetGroup(1, Amount.Reps(5), Load.None)]), [new DoneSet(0, SetKind.Work, null, 100, reps)]));
        Assert.Null(NextTarget.Of(course.Input with { Today = course.History[0].On.PlusDays(daysAgo) }).Suggestion);
    }

    [Fact]
    public void Supplemental_sets_without_a_rule_take_the_same_training_max()
    {
        var course = At(Trained(With(100), 8, 5, 2), 0, cycle: 1);
        var main = course.Input;
        var supplemental = main with { Item = main.Item with { Sets = [new SetGroup(5, Amount.Reps(10), Load.PercentOfTrainingMax(50))], Progression = null } };
        Assert.All(NextTarget.Of(supplemental).Sets, set => Assert.Equal(52.5m, set.LoadKg));
    }

    [Theory]
    [InlineData(0, 0, 85)]
    [InlineData(1, 0, 85)]
    [InlineData(2, 2.5, 87.5)]
    [InlineData(5, 5, 90)]
    [InlineData(9, 7.5, 92.5)]
    public void A_ladder_moves_it_after_each_session(int reps, decimal step, decimal topSet)
    {
        var rule = new AmrapLadderRule([new(0, 1, 0), new(2, 3, 2.5m), new(4, 5, 5), new(6, null, 7.5m)], AddsToTrainingMax: true, CountedSet: 1);
        var course = new Course(rule, Set(5, 75), Open(1, 85), Open(3, 80));
        course.Maxes.Add(new EnteredMax(100, course.Today));
        course.Reps(null, 5, reps, 3);
        Assert.Equal(100 + step, Current(course));
        Assert.Equal(topSet, course.LoadKg);
    }

    [Theory]
    [InlineData(null, 2, 3, 2)]
    [InlineData(3, 0, 1, 0)]
    [InlineData(3, 0, 3, 0)]
    [InlineData(3, 0, 4, 0)]
    [InlineData(3, 1, 1, 1)]
    [InlineData(3, 1, 4, 1)]
    [InlineData(6, 1, 1, 0)]
    [InlineData(6, 2, 1, 1)]
    public void A_deload_week_ends_its_cycle(int? cycleWeeks, int pass, int week, int cycle) =>
        Assert.Equal(cycle, TrainingCycle.Of(cycleWeeks, pass, week, new HashSet<int> { 4 }, programWeeks: 4));

    private static SetGroup Set(int reps, decimal percent) => new(1, Amount.Reps(reps), Load.PercentOfTrainingMax(percent));

    private static SetGroup Open(int reps, decimal percent) => new(1, Amount.RepsAtLeast(reps), Load.PercentOfTrainingMax(percent));

    private static Course With(decimal kg, TrainingMaxRule? rule = null)
    {
        var course = new Course(rule ?? Rule, Weeks[0]);
        course.Maxes.Add(new EnteredMax(kg, course.Today));
        return course;
    }

    private static Course At(Course course, int week, int? cycle = null)
    {
        course.Cycle = cycle ?? course.Cycle;
        course.Item = course.Item with { Sets = Weeks[week].ToValueList() };
        return course;
    }

    /// <summary>Three loading weeks with these reps in the open sets.</summary>
    private static Course Trained(Course course, params int[] open)
    {
        for (var week = 0; week < open.Length; week++)
            At(course, week).Reps(null, Weeks[week][0].Amount.Min, Weeks[week][1].Amount.Min, open[week]);
        return course;
    }

    private static decimal? Current(Course course) => course.Input.TrainingMax?.Kg;
}
