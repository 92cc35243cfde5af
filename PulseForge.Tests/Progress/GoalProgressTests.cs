using NodaTime;
using PulseForge.Core.Progress;

namespace PulseForge.Tests.Progress;

public class GoalProgressTests
{
    private static readonly LocalDate Day = new(2026, 9, 1);
    private static readonly Instant Now = Instant.FromUtc(2026, 9, 1, 8, 0);
    private static readonly MetricDefinition Weight = MetricDefinition.BodyWeight(Now);

    [Fact]
    public void A_lift_counts_upwards_from_where_it_stood()
    {
        var goal = Lift(start: 120, target: 140, 125, 130);
        var progress = GoalProgress.Of(goal, [At(0, 121), At(10, 126), At(20, 130)]);

        Assert.Equal((0.5m, 10m, null), (progress.Share, progress.ToGo, progress.ReachedOn));
        Assert.Equal([Day.PlusDays(10), Day.PlusDays(20)], progress.Milestones.Select(m => m.ReachedOn!.Value));
    }

    [Fact]
    public void A_weight_class_is_reached_from_above()
    {
        var goal = Goal.OfMetric(Guid.NewGuid(), Weight, "72 kg", 75, 72, Day, null, null, Now);
        goal.AddMilestone(null, 74);

        Assert.Equal(Day.PlusDays(9), GoalProgress.Of(goal, [At(0, 75), At(5, 73.9m), At(9, 71.9m)]).ReachedOn);
        Assert.Equal(Day.PlusDays(5), GoalProgress.Of(goal, [At(0, 75), At(5, 73.9m)]).Milestones[0].ReachedOn);
        Assert.Null(GoalProgress.Of(goal, [At(0, 75), At(5, 76)]).ReachedOn);
        Assert.Equal(0, GoalProgress.Of(goal, [At(0, 75), At(5, 76)]).Share);
    }

    [Fact]
    public void What_was_reached_once_stays_reached()
    {
        var progress = GoalProgress.Of(Lift(120, 140), [At(5, 141), At(9, 138)]);

        Assert.Equal((Day.PlusDays(5), 1m, 0m), (progress.ReachedOn, progress.Share, progress.ToGo));
    }

    [Fact]
    public void Before_the_first_value_nothing_is_known()
    {
        var progress = GoalProgress.Of(Lift(null, 140), []);
        Assert.Equal((null, null, 0m, null), (progress.Start, progress.Now, progress.Share, progress.ToGo));
    }

    [Fact]
    public void Values_from_before_the_goal_reach_nothing() => Assert.Null(GoalProgress.Of(Lift(120, 140), [At(-30, 150), At(3, 130)]).ReachedOn);

    [Fact]
    public void A_goal_in_words_is_as_far_as_its_steps()
    {
        var goal = Goal.InWords(Guid.NewGuid(), "Feel well in the ring", Day, null, null, Now);
        goal.AddMilestone("first sparring", null);
        goal.AddMilestone("first bout", null);
        goal.Milestones[0].Reach(Day.PlusDays(3));

        Assert.Equal((0.5m, null), (GoalProgress.Of(goal, []).Share, GoalProgress.Of(goal, []).ReachedOn));
        goal.Reach(Day.PlusDays(9));
        Assert.Equal(1, GoalProgress.Of(goal, []).Share);
    }

    [Fact]
    public void An_event_is_reached_on_its_day_and_by_its_coach_alone()
    {
        var goal = Goal.OfEvent(Guid.NewGuid(), "Fight in Cork", Day, Day.PlusDays(60), null, Now);
        goal.AddMilestone("weight made", null);
        goal.Milestones[0].Reach(Day.PlusDays(3));

        var before = GoalProgress.Of(goal, []);
        Assert.Equal((1m, null, 60, null), (before.Share, before.ReachedOn, before.DaysLeft(Day), before.DaysLeft(Day.PlusDays(61))));
        Assert.Throws<ArgumentException>(() => goal.Reach(Day.PlusDays(59)));
        goal.Reach(Day.PlusDays(60));
        Assert.Equal(Day.PlusDays(60), GoalProgress.Of(goal, []).ReachedOn);
    }

    [Fact]
    public void A_goal_that_can_not_be_is_not_built()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Goal.OfAdherence(Guid.NewGuid(), "x", 49, Day, Day, null, Now));
        Assert.Throws<ArgumentOutOfRangeException>(() => Goal.OfAdherence(Guid.NewGuid(), "x", 101, Day, Day, null, Now));
        Assert.Throws<InvalidOperationException>(() => Goal.OfAdherence(Guid.NewGuid(), "x", 90, Day, Day, null, Now).AddMilestone("words", null));
        Assert.Throws<ArgumentException>(() => Goal.OfEvent(Guid.NewGuid(), "x", Day, Day, null, Now).AddMilestone(null, 1));
        Assert.Throws<ArgumentException>(() => Goal.InWords(Guid.NewGuid(), " ", Day, null, null, Now));
        Assert.Throws<ArgumentException>(() => Goal.InWords(Guid.NewGuid(), "x", Day, Day.PlusDays(-1), null, Now));
        Assert.Throws<ArgumentException>(() => Lift(1, 2).AddMilestone("words", null));
        Assert.Throws<InvalidOperationException>(() => Lift(1, 2).Reach(Day));
        Assert.Throws<ArgumentOutOfRangeException>(() => new MetricEntry(Guid.NewGuid(), Weight, Day, 7.5m, null, Now));
    }

    private static DatedValue At(int days, decimal value) => new(Day.PlusDays(days), value);

    private static Goal Lift(decimal? start, decimal target, params decimal[] steps)
    {
        var goal = Goal.OfLift(Guid.NewGuid(), Guid.NewGuid(), "Squat", start, target, Day, null, null, Now);
        foreach (var step in steps) goal.AddMilestone(null, step);
        return goal;
    }
}
