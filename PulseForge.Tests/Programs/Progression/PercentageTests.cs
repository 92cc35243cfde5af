using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Progression;

namespace PulseForge.Tests.Programs.Progression;

/// <summary>Loads as a share of the one-repetition maximum, of a client who never tested one.</summary>
public sealed class PercentageTests
{
    [Fact]
    public void A_share_that_is_done_as_asked_asks_for_the_same_load_again()
    {
        var course = Fives();
        Assert.Equal(80, course.LoadKg);
        Assert.Equal(80, course.Did().Did().Did().LoadKg);
    }

    [Fact]
    public void Other_shares_are_taken_of_the_same_max() => Assert.Equal(90, AfterFives(90, 3).LoadKg);

    [Fact]
    public void More_reps_than_asked_raise_it() => Assert.Equal(85, Fives().Reps(80, 5, 10).LoadKg);

    [Fact]
    public void Fewer_reps_than_asked_lower_it() => Assert.Equal(70, Fives().Reps(80, 3, 3).LoadKg);

    [Fact]
    public void An_exertion_that_was_noted_tells_more_than_the_share() => Assert.Equal(75, Fives().RepsAtRpe(9.5m, 80, 5, 5).LoadKg);

    [Fact]
    public void A_reduced_week_says_nothing()
    {
        var course = Fives().Did();
        course.Phase = new PhaseFactors(0.5m, 0.9m, true);
        Assert.Equal(70, course.Did().History[^1].LoadKg);
        course.Phase = null;
        Assert.Equal(80, course.LoadKg);
    }

    private static Course AfterFives(decimal percent, int reps)
    {
        var course = Fives().Did();
        course.Item = course.Item with { Sets = [new SetGroup(1, Amount.Reps(reps), Load.PercentOfOneRepMax(percent))] };
        return course;
    }

    private static Course Fives()
    {
        var course = new Course(null, new SetGroup(2, Amount.Reps(5), Load.PercentOfOneRepMax(80)));
        course.Maxes.Add(new EnteredMax(90, course.Today));
        return course;
    }
}
