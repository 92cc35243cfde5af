using CsCheck;
using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Progression;
using PulseForge.Core.Programs.Progression.Rules;
using PulseForge.Core.Units;

namespace PulseForge.Tests.Programs.Progression;

public sealed class LinearProgressionTests
{
    private static readonly LinearRule Rule = new(2.5m, new FailureReset(2, 10));

    private static Course Novice() => new(Rule, new SetGroup(3, Amount.Reps(5), Load.Start));

    [Fact]
    public void The_first_time_the_client_finds_the_load()
    {
        var course = Novice();
        Assert.Equal([null, null, null], course.Loads);
        Assert.Equal("Find a load that you can lift for every rep with good form; the next ones follow from it.", course.Reason);
    }

    [Fact]
    public void All_reps_of_all_sets_add_the_increment()
    {
        var course = Novice().Did(60);
        Assert.Equal([62.5m, 62.5m, 62.5m], course.Loads);
        Assert.Equal("Every set reached 5 last time: 2.5 kg more.", course.Reason);
    }

    [Fact]
    public void The_exertion_is_told_when_it_was_noted() =>
        Assert.Equal("Every set reached 5 at RPE 8 last time: 2.5 kg more.", Novice().Did(60, rpe: 8).Reason);

    [Fact]
    public void A_missed_rep_repeats_the_load()
    {
        var course = Novice().Reps(60, 5, 5, 4);
        Assert.Equal(60, course.LoadKg);
        Assert.Equal("Not every set was completed last time: the same load again.", course.Reason);
    }

    [Fact]
    public void A_set_left_out_is_not_completed() => Assert.Equal(60, Novice().Reps(60, 5, 5).LoadKg);

    [Fact]
    public void Two_failures_in_a_row_take_ten_percent_off()
    {
        var course = Novice().Did(100).Reps(null, 5, 5, 3).Reps(null, 5, 4, 4);
        Assert.Equal(90, course.LoadKg);
        Assert.Equal("2 sessions in a row fell short: 10 % less, then up again.", course.Reason);
    }

    [Fact]
    public void After_the_reset_it_climbs_again() =>
        Assert.Equal(92.5m, Novice().Did(100).Reps(null, 5, 5, 3).Reps(null, 5, 4, 4).Did().LoadKg);

    [Fact]
    public void A_success_in_between_forgives_a_failure() =>
        Assert.Equal(105, Novice().Did(100).Reps(null, 5, 5, 3).Did().Reps(null, 5, 5, 4).LoadKg);

    [Fact]
    public void Without_a_failure_rule_the_load_waits() =>
        Assert.Equal(100, new Course(new LinearRule(2.5m), new SetGroup(3, Amount.Reps(5), Load.Start)).Reps(100, 3).Reps(100, 3).Reps(100, 3).LoadKg);

    [Fact]
    public void What_was_completed_counts_not_what_was_planned() => Assert.Equal(72.5m, Novice().Did(60).Did(70).LoadKg);

    [Fact]
    public void Of_different_loads_the_lightest_was_done_in_all_sets()
    {
        var course = Novice().Did(60);
        var past = course.History[0];
        course.History[0] = past with { Done = past.Done.With(2, past.Done[2] with { LoadKg = 55 }) };
        Assert.Equal(57.5m, course.LoadKg);
    }

    [Fact]
    public void Correcting_an_old_set_corrects_today()
    {
        var course = Novice().Did(100).Reps(null, 5, 5, 3).Reps(null, 5, 4, 4);
        Assert.Equal(90, course.LoadKg);
        Assert.Equal(102.5m, course.Correct(session: 1, set: 2, reps: 5).LoadKg);
    }

    [Fact]
    public void A_coach_who_changes_the_increment_does_not_send_the_client_back()
    {
        var course = Novice().Did(100);
        course.Item = course.Item with { Progression = Rule with { IncrementKg = 5 } };
        Assert.Equal(105, course.LoadKg);
    }

    [Fact]
    public void Kilograms_that_the_coach_wrote_anew_are_the_new_start()
    {
        var course = new Course(Rule, new SetGroup(3, Amount.Reps(5), Load.Kilograms(60))).Did();
        Assert.Equal(62.5m, course.LoadKg);
        course.Item = course.Item with { Sets = [new SetGroup(3, Amount.Reps(5), Load.Kilograms(80))] };
        Assert.Equal(80, course.LoadKg);
        Assert.Equal("As your coach planned it.", course.Reason);
    }

    [Fact]
    public void A_wave_of_percentages_moves_the_load_before_the_rule_adds_to_it()
    {
        var course = new Course(Rule, new SetGroup(5, Amount.Reps(5), Load.PercentOfOneRepMax(70))) { OneRepMaxKg = 100 }.Did();
        course.Item = course.Item with { Sets = [new SetGroup(5, Amount.Reps(5), Load.PercentOfOneRepMax(80))] };
        Assert.Equal(82.5m, course.Did().History.Count == 2 ? course.History[1].LoadKg : null);
        Assert.Equal(85, course.LoadKg);
    }

    [Fact]
    public void Lighter_sets_follow_in_proportion()
    {
        var course = new Course(Rule, new SetGroup(1, Amount.Reps(5), Load.Kilograms(100)), new SetGroup(2, Amount.Reps(8), Load.Kilograms(80))).Did();
        Assert.Equal([102.5m, 82.5m, 82.5m], course.Loads);
    }

    [Fact]
    public void An_increment_finer_than_the_dumbbells_takes_the_next_pair()
    {
        var course = new Course(new LinearRule(1), new SetGroup(3, Amount.Reps(10), Load.Start)) { Increments = StepIncrements.Dumbbells(MassUnit.Kilogram) }.Did(20);
        Assert.Equal(22, course.LoadKg);
        Assert.Equal("Every set reached 10 last time: 2 kg more.", course.Reason);
    }

    [Fact]
    public void At_the_heaviest_dumbbells_more_reps_are_all_there_is()
    {
        var course = new Course(new LinearRule(2), new SetGroup(3, Amount.Reps(10), Load.Start)) { Increments = StepIncrements.Dumbbells(MassUnit.Kilogram) }.Did(60);
        Assert.Equal(60, course.LoadKg);
        Assert.Equal("Every set was completed, and 60 kg is the heaviest there is: try for more reps.", course.Reason);
    }

    [Fact]
    public void In_pounds_it_climbs_by_plates_in_pounds()
    {
        var course = new Course(Rule, new SetGroup(3, Amount.Reps(5), Load.Start)) { Increments = BarbellIncrements.Standard(MassUnit.Pound), Unit = MassUnit.Pound };
        course.Did(decimal.Round(Mass.Of(225, MassUnit.Pound).Kg, 3));
        Assert.Equal("Every set reached 5 last time: 5 lb more.", course.Reason);
        Assert.Equal("230 lb", new Mass(course.LoadKg!.Value, MassUnit.Pound).ToString());
    }

    [Fact]
    public void Assistance_grows_less_with_success()
    {
        var course = new Course(Rule, new SetGroup(3, Amount.Reps(5), Load.BodyweightPlus(-20))) { Increments = StepIncrements.Added(MassUnit.Kilogram) }.Did();
        Assert.Equal(-17.5m, course.LoadKg);
    }

    [Theory]
    [InlineData(-20, -21.25)]
    [InlineData(0, 0)]
    [InlineData(20, 17.5)]
    public void Failing_beside_bodyweight_means_more_assistance_but_never_begins_it(decimal kg, decimal next)
    {
        var course = new Course(new LinearRule(2.5m, new FailureReset(1, 10)), new SetGroup(3, Amount.Reps(5), Load.BodyweightPlus(kg))) { Increments = StepIncrements.Added(MassUnit.Kilogram) };
        Assert.Equal(next, course.Reps(null, 5, 4, 3).LoadKg);
    }

    [Fact]
    public void A_load_that_nobody_noted_is_asked_for() =>
        Assert.Equal("No load was noted last time: note it today, and the next one follows from it.", Novice().Reps(null, 5, 5, 5).Reason);

    [Fact]
    public void A_failed_session_never_raises_the_load() => Gen.Select(Gen.Int[20, 150], Gen.Int[0, 5].Array[3].List[1, 8], Gen.Int[10, 200], Gen.Int[0, 4])
        .Sample((start, log, kg, reps) =>
        {
            var course = Trained(start, log);
            if (course.LoadKg is not { } before) return;
            Assert.True(course.Reps(kg, 5, 5, reps).LoadKg <= before, $"{before} → {course.LoadKg}");
        });

    [Fact]
    public void No_log_leads_below_the_empty_bar_and_every_load_can_be_loaded() => Gen.Select(Gen.Int[20, 60], Gen.Int[0, 6].Array[3].List[1, 20])
        .Sample((start, log) =>
        {
            var kg = Trained(start, log).LoadKg!.Value;
            Assert.True(kg >= 20);
            Assert.True(kg == start || BarbellIncrements.Standard(MassUnit.Kilogram).NearestKg(kg) == kg);
        });

    [Fact]
    public void The_same_log_leads_to_the_same_target_in_whatever_order_it_comes() => Gen.Select(Gen.Int[20, 100], Gen.Int[0, 6].Array[3].List[1, 10])
        .Sample((start, log) =>
        {
            var course = Trained(start, log);
            var input = course.Input;
            Assert.Equal(NextTarget.Of(input), NextTarget.Of(input with { History = [.. input.History.Reverse()] }));
        });

    [Fact]
    public void Correcting_the_last_failure_to_a_success_never_lowers_the_load() => Gen.Select(Gen.Int[20, 100], Gen.Int[0, 5].Array[3].List[1, 8])
        .Sample((start, log) =>
        {
            var course = Trained(start, log);
            var (session, before) = (course.History.Count - 1, course.LoadKg);
            for (var set = 0; set < 3; set++) course.Correct(session, set, 5);
            Assert.True(course.LoadKg >= before, $"{before} → {course.LoadKg}");
        });

    private static Course Trained(int start, List<int[]> log)
    {
        var course = Novice().Did(start);
        foreach (var reps in log) course.Reps(null, reps);
        return course;
    }
}
