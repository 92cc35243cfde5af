using PulseForge.Core.Clients;
using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Progression;
using PulseForge.Core.Programs.Progression.Rules;
using PulseForge.Core.Units;

namespace PulseForge.Tests.Programs.Progression;

public sealed class DoubleProgressionTests
{
    private static Course Bench(Load? load = null) => new(new DoubleRule(2.5m), new SetGroup(3, Amount.Reps(6, 8), load ?? Load.Rpe(8)));

    [Fact]
    public void The_top_of_the_range_in_every_set_adds_load_and_begins_again_at_the_bottom()
    {
        var course = Bench().RepsAtRpe(8, 80, 8, 8, 8);
        Assert.Equal([82.5m, 82.5m, 82.5m], course.Loads);
        Assert.Equal("6-8 6-8 6-8", course.Scheme);
        Assert.Equal("Every set reached 8 at RPE 8 last time: 2.5 kg more.", course.Reason);
    }

    [Fact]
    public void One_set_short_of_the_top_keeps_the_load()
    {
        var course = Bench().Reps(80, 8, 8, 7);
        Assert.Equal(80, course.LoadKg);
        Assert.Equal("Not every set has reached 8 yet: the same load, more reps.", course.Reason);
    }

    [Theory]
    [InlineData(8.5, 82.5)]
    [InlineData(9, 80)]
    [InlineData(10, 80)]
    public void Grinding_to_the_top_is_not_what_was_asked_for(decimal rpe, decimal next) =>
        Assert.Equal(next, Bench().RepsAtRpe(rpe, 80, 8, 8, 8).LoadKg);

    [Fact]
    public void Too_hard_says_so() =>
        Assert.Equal("Every set reached 8, but harder than RPE 8: the same load again.", Bench(Load.RepsInReserve(2)).RepsAtRpe(9.5m, 80, 8, 8, 8).Reason);

    [Fact]
    public void Who_takes_more_and_stays_in_the_range_goes_on_from_there() => Assert.Equal(90, Bench(Load.Start).Reps(80, 8, 8, 7).Reps(90, 6, 6, 6).LoadKg);

    [Fact]
    public void Who_takes_more_and_falls_below_the_range_goes_back() => Assert.Equal(80, Bench(Load.Start).Reps(80, 8, 8, 7).Reps(90, 5, 4, 3).LoadKg);

    [Fact]
    public void The_rule_may_have_a_range_of_its_own()
    {
        var course = new Course(new DoubleRule(1, new RepRange(8, 12)), new SetGroup(5, Amount.Reps(10), Load.RepsInReserve(2)));
        Assert.Equal("8-12 8-12 8-12 8-12 8-12", course.Scheme);
        Assert.Equal(25, course.Reps(25, 12, 12, 12, 11, 10).LoadKg);
        Assert.Equal(27.5m, course.Reps(25, 12, 12, 12, 12, 12).LoadKg);
    }

    [Fact]
    public void A_first_load_is_suggested_from_what_the_log_knows()
    {
        var course = Bench();
        course.History.Add(new Performance(new(2026, 1, 1), new Item(course.Item.Exercise, [new SetGroup(1, Amount.Reps(5), Load.None)]), [new DoneSet(0, SetKind.Work, null, 100, 5, Rpe: 8)]));
        Assert.Equal([95m, 95m, 95m], course.Loads);
        Assert.Equal("Your last sets are worth 123.3 kg for one rep: this load should feel as hard as asked for.", course.Reason);
    }

    [Fact]
    public void Without_any_log_it_goes_by_feel() => Assert.Equal("Choose a load that feels as hard as asked for; the next ones follow from it.", Bench().Reason);

    [Fact]
    public void Weight_is_added_to_pull_ups()
    {
        var course = new Course(new DoubleRule(2.5m), new SetGroup(2, Amount.Reps(5, 8), Load.Bodyweight)) { Increments = StepIncrements.Added(MassUnit.Kilogram) };
        Assert.Equal([0m, 0m], course.Loads);
        Assert.Equal(2.5m, course.Reps(0, 8, 8).LoadKg);
    }

    [Fact]
    public void A_deload_takes_sets_and_load_and_does_not_count()
    {
        var course = Bench(Load.Start).Reps(100, 8, 8, 7);
        course.Phase = new PhaseFactors(0.6m, 0.9m, IsDeload: true);
        Assert.Equal([90m, 90m], course.Loads);
        Assert.Equal("Deload: 60 % of the sets, 90 % of the load.", course.Reason);
        course.Reps(90, 8, 8);
        course.Phase = null;
        Assert.Equal(100, course.LoadKg);
    }

    [Fact]
    public void While_a_limitation_lasts_the_load_does_not_rise()
    {
        var course = Bench(Load.Start).Reps(80, 8, 8, 8);
        course.Limitation = LimitationSeverity.Watch;
        Assert.Equal(80, course.LoadKg);
        Assert.Equal("The load stays while your limitation lasts.", course.Reason);
    }

    [Fact]
    public void What_is_forbidden_is_left_out()
    {
        var course = Bench(Load.Start).Reps(80, 8, 8, 8);
        course.Limitation = LimitationSeverity.Forbidden;
        Assert.Empty(course.Target.Sets);
        Assert.Equal("Leave this out while your limitation lasts.", course.Reason);
    }

    [Fact]
    public void Reps_in_total_are_collected_at_the_same_load()
    {
        var course = new Course(new RepTotalRule(50), new SetGroup(5, Amount.Reps(10), Load.Bodyweight));
        Assert.Equal((50, "Collect 50 reps in all sets together."), (course.Target.TotalReps, course.Reason));
        Assert.Equal("43 of 50 reps last time: collect all 50 today.", course.Reps(0, 10, 10, 9, 8, 6).Reason);
        Assert.Equal("All 50 reps were collected last time: try it in fewer sets.", course.Reps(0, 12, 12, 10, 10, 6).Reason);
        Assert.Equal([0m, 0m, 0m, 0m, 0m], course.Loads);
    }
}
