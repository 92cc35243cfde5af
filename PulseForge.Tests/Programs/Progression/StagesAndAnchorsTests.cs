using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Progression.Rules;

namespace PulseForge.Tests.Programs.Progression;

public sealed class StagesAndAnchorsTests
{
    private static readonly StagesRule Heavy = new([new(5, 3, true), new(6, 2, true), new(10, 1, true)], 5, StageRestart.Retest(5, 85));
    private static readonly StagesRule Light = new([new(3, 10), new(3, 8), new(3, 6)], 2.5m, StageRestart.FirstStagePlus(7.5m));
    private static readonly WeeklyLoadRule Weekly = new(2.5m, new WeeklyAnchor("Intensity", 5), new PercentRange(5, 10), [new(1, 5), new(2, 3), new(3, 2), new(5, 1)]);

    private static Course HeavySquat() => new(Heavy, new SetGroup(4, Amount.Reps(3), Load.Start), new SetGroup(1, Amount.RepsAtLeast(3), Load.Start));

    private static Course LightBench() => new(Light, new SetGroup(3, Amount.Reps(10), Load.Start));

    [Fact]
    public void A_stage_that_succeeds_adds_load_and_stays()
    {
        var course = HeavySquat().Reps(100, 3, 3, 3, 3, 6);
        Assert.Equal((105m, "3 3 3 3 3+"), (course.LoadKg!.Value, course.Scheme));
    }

    [Fact]
    public void A_stage_that_fails_goes_on_as_the_next_with_the_same_load()
    {
        var course = HeavySquat().Reps(100, 3, 3, 3, 3, 2);
        Assert.Equal((100m, "2 2 2 2 2 2+", "The sets fell short: the same load, now as 6 × 2."), (course.LoadKg!.Value, course.Scheme, course.Reason));
        course.Reps(null, 2, 2, 2, 2, 2, 3);
        Assert.Equal((105m, "2 2 2 2 2 2+"), (course.LoadKg!.Value, course.Scheme));
    }

    [Fact]
    public void A_set_left_out_of_a_later_stage_is_not_completed()
    {
        var course = HeavySquat().Reps(100, 3, 3, 3, 3, 2).Reps(null, 2, 2, 2, 2, 2);
        Assert.Equal((100m, "1 1 1 1 1 1 1 1 1 1+"), (course.LoadKg!.Value, course.Scheme));
    }

    [Fact]
    public void The_last_stage_ends_in_a_test_and_begins_again_below_it()
    {
        var course = HeavySquat().Reps(100, 3, 3, 3, 3, 2).Reps(null, 2, 2, 2, 2, 2, 1).Reps(null, 1, 1, 1, 0);
        Assert.Equal(("5+", "The last stage fell short: find your 5-rep max today."), (course.Scheme, course.Reason));
        course.Reps(95, 5);
        Assert.Equal((80m, "3 3 3 3 3+", "85 % of what you tested, 95 kg: begin again with 5 × 3."), (course.LoadKg!.Value, course.Scheme, course.Reason));
    }

    [Fact]
    public void Or_begins_again_above_the_last_load_of_the_first_stage()
    {
        var course = LightBench().Reps(60, 10, 10, 10).Reps(null, 10, 9, 8).Reps(null, 8, 8, 7).Reps(null, 6, 5, 5);
        Assert.Equal((70m, "10 10 10", "The last stage fell short: begin again with 3 × 10, 7.5 kg more than the last time there."), (course.LoadKg!.Value, course.Scheme, course.Reason));
    }

    [Fact]
    public void A_heavy_and_a_light_lift_of_the_same_exercise_go_their_own_ways()
    {
        var course = HeavySquat().Reps(100, 3, 3, 3, 3, 6);
        var heavy = course.Item;
        course.Item = LightBench().Item;
        Assert.Null(course.LoadKg);
        course.Reps(60, 10, 10, 10);
        Assert.Equal(62.5m, course.LoadKg);
        course.Item = heavy;
        Assert.Equal(105, course.LoadKg);
    }

    [Fact]
    public void The_intensity_day_decides_about_the_week()
    {
        var course = Intensity(Texas(), 0, 100, 5);
        On(course, "Volume", 1, 5, 77);
        Assert.Equal((92.5m, "Intensity was completed last week: 2.5 kg more this week."), (course.LoadKg!.Value, course.Reason));
        On(course, "Intensity", 1, 1, 86);
        Assert.Equal(102.5m, course.LoadKg);
    }

    [Fact]
    public void What_was_lifted_this_week_decides_about_the_next_one()
    {
        var course = Intensity(Intensity(Texas(), 0, 100, 5), 1, 110, 4);
        On(course, "Volume", 1, 5, 77);
        Assert.Equal((92.5m, "Intensity was completed last week: 2.5 kg more this week."), (course.LoadKg!.Value, course.Reason));
    }

    [Fact]
    public void When_it_fails_the_other_days_get_lighter()
    {
        var course = Intensity(Texas(), 0, 100, 4);
        On(course, "Volume", 1, 5, 77);
        Assert.Equal((85m, "Intensity fell short last week: 5 % lighter today."), (course.LoadKg!.Value, course.Reason));
        On(course, "Intensity", 1, 1, 86);
        Assert.Equal((100m, "Intensity fell short last week: the same load again."), (course.LoadKg!.Value, course.Reason));
    }

    [Fact]
    public void When_it_fails_again_its_sets_change_week_by_week()
    {
        var course = Intensity(Intensity(Texas(), 0, 100, 4), 1, 100, 4);
        On(course, "Intensity", 2, 1, 86);
        Assert.Equal((100m, "3 3", "Intensity fell short twice: now as 2 × 3."), (course.LoadKg!.Value, course.Scheme, course.Reason));
        course.Reps(null, 3, 3);
        course.Week = 3;
        Assert.Equal((102.5m, "2 2 2"), (course.LoadKg!.Value, course.Scheme));
    }

    private static Course Texas() => new(Weekly, new SetGroup(1, Amount.Reps(5), Load.PercentOfOneRepMax(86)));

    private static Course Intensity(Course course, int week, decimal kg, int reps) => On(course, "Intensity", week, 1, 86).Reps(kg, reps);

    private static Course On(Course course, string session, int week, int sets, decimal percent)
    {
        (course.Session, course.Week) = (session, week);
        course.Item = course.Item with { Sets = [new SetGroup(sets, Amount.Reps(5), Load.PercentOfOneRepMax(percent))] };
        return course;
    }
}
