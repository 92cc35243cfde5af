using NodaTime;
using PulseForge.Core.Progress;

namespace PulseForge.Tests.Progress;

public class GoalPaceTests
{
    private static readonly LocalDate Day = new(2026, 9, 1);
    private static readonly Instant Now = Instant.FromUtc(2026, 9, 1, 8, 0);

    [Theory]
    [InlineData(84, PaceState.Behind, 3)]
    [InlineData(81.5, PaceState.OnLine, 0.5)]
    [InlineData(80.6, PaceState.OnLine, 0.4)]
    [InlineData(78, PaceState.Ahead, 3)]
    public void It_is_told_against_the_straight_line_with_a_tenth_of_the_way_to_spare(double kg, PaceState state, double off)
    {
        var pace = Pace(today: 40, (0, 85), (20, 83), (40, kg))!;
        Assert.Equal((state, (decimal)off), (pace.State, pace.Off));
    }

    [Fact]
    public void Gaining_is_told_the_other_way_round()
    {
        var goal = Goal.OfLift(Guid.NewGuid(), Guid.NewGuid(), "Squat", 100, 120, Day, Day.PlusDays(80), null, Now);
        var progress = GoalProgress.Of(goal, [new(Day, 100), new(Day.PlusDays(20), 102), new(Day.PlusDays(40), 104)]);
        Assert.Equal((PaceState.Behind, 6m), (GoalPace.Of(progress, false, Day.PlusDays(40))!.State, GoalPace.Of(progress, false, Day.PlusDays(40))!.Off));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(13)]
    public void Too_few_values_say_nothing(int days) => Assert.Equal(PaceState.NotEnoughData, Pace(days, (0, 85), (1, 85), (days, 85))!.State);

    [Fact]
    public void Less_than_three_days_say_nothing() => Assert.Equal(PaceState.NotEnoughData, Pace(20, (0, 85), (20, 85))!.State);

    [Theory]
    [InlineData(79, 60, false)]
    [InlineData(82, 66, true)]
    [InlineData(79, 80, true)]
    [InlineData(77.5, 80, false)]
    public void More_than_one_percent_of_the_weight_a_week_is_warned_of(double kg, int today, bool warned) =>
        Assert.Equal(warned, Pace(today, (0, 85), (20, 84), (today, kg))!.IsTooFast);

    [Fact]
    public void After_the_day_it_is_late_and_a_reached_goal_has_no_pace()
    {
        Assert.Equal((PaceState.Late, 3m), (Pace(81, (0, 85), (40, 82), (79, 80))!.State, Pace(81, (0, 85), (40, 82), (79, 80))!.Off));
        Assert.Null(Pace(70, (0, 85), (40, 82), (70, 77)));
    }

    /// <summary>From 85 to 77 kg in 80 days.</summary>
    private static GoalPace? Pace(int today, params (int Day, double Kg)[] values)
    {
        var goal = Goal.OfMetric(Guid.NewGuid(), MetricDefinition.BodyWeight(Now), "77 kg", 85, 77, Day, Day.PlusDays(80), null, Now);
        return GoalPace.Of(GoalProgress.Of(goal, [.. values.Select(v => new DatedValue(Day.PlusDays(v.Day), (decimal)v.Kg))]), isBodyWeight: true, Day.PlusDays(today));
    }
}
