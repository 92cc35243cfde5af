using NodaTime;
using PulseForge.Core.Progress;
using PulseForge.Core.Training;

namespace PulseForge.Tests.Progress;

/// <summary>A goal of adherence over four weeks of five sessions, on the first five days of each.</summary>
public class SessionsKeptTests
{
    private const SessionStatus Done = SessionStatus.Done;
    private const SessionStatus Missed = SessionStatus.Missed;

    private static readonly LocalDate Day = new(2026, 9, 7);
    private static readonly LocalDate By = Day.PlusDays(27);
    private static readonly Instant Now = Instant.FromUtc(2026, 9, 7, 8, 0);

    [Fact]
    public void It_says_what_was_done_of_what_was_due_and_how_many_more_may_be_missed()
    {
        var kept = Kept(today: 26, missed: [3, 7]);
        Assert.Equal((18, 20, 20, 0, 18, 0), (kept.Done, kept.Sessions.Due, kept.Total, kept.Open, kept.Needed, kept.Spare));
        kept = Kept(today: 16, missed: [3]);
        Assert.Equal((12, 13, 20, 7, 18, 1), (kept.Done, kept.Sessions.Due, kept.Total, kept.Open, kept.Needed, kept.Spare));
        Assert.Null(kept.ReachedOn);
    }

    [Fact]
    public void Below_what_is_left_it_can_not_be_reached_any_more()
    {
        Assert.True(Kept(today: 16, missed: [0, 1, 2]).IsLost);
        Assert.False(Kept(today: 16, missed: [0, 1]).IsLost);
        Assert.Null(Kept(today: 40, missed: [0, 1, 2]).ReachedOn);
    }

    [Fact]
    public void It_is_reached_with_the_last_session_of_its_last_week_and_stays_so_when_its_day_is_over()
    {
        Assert.Null(Kept(today: 25, missed: [3, 7], open: [25]).ReachedOn);
        Assert.Equal(Day.PlusDays(25), Kept(today: 25, missed: [3, 7]).ReachedOn);
        Assert.Equal(Day.PlusDays(25), Kept(today: 60, missed: [3, 7]).ReachedOn);
    }

    [Fact]
    public void A_missed_last_session_ends_it_as_well() => Assert.Equal(Day.PlusDays(25), Kept(today: 26, missed: [3, 25]).ReachedOn);

    [Fact]
    public void What_was_planned_and_done_early_is_not_the_end_while_the_coach_may_plan_on()
    {
        var sessions = Enumerable.Range(0, 5).Select(d => (Day.PlusDays(d), Done)).ToList();
        Assert.Null(SessionsKept.Of(Goal90(), sessions, [], Day.PlusDays(6)).ReachedOn);
        Assert.Null(SessionsKept.Of(Goal90(), sessions, [], By.PlusDays(-7)).ReachedOn);
        Assert.Equal(By.PlusDays(-6), SessionsKept.Of(Goal90(), sessions, [], By.PlusDays(-6)).ReachedOn);
    }

    [Fact]
    public void Paused_days_and_what_lies_around_the_goal_are_left_out()
    {
        (LocalDate, SessionStatus)[] sessions = [(Day.PlusDays(-1), Missed), (Day, Done), (Day.PlusDays(1), Missed), (Day.PlusDays(9), SessionStatus.Planned), (By, SessionStatus.Planned), (By.PlusDays(1), Missed)];
        var kept = SessionsKept.Of(Goal90(), sessions, [new DateInterval(Day.PlusDays(1), Day.PlusDays(3)), new DateInterval(Day.PlusDays(8), Day.PlusDays(10))], Day.PlusDays(5));
        Assert.Equal((1, 1, 2, 1), (kept.Done, kept.Sessions.Due, kept.Total, kept.Open));
    }

    [Fact]
    public void Today_is_due_once_it_is_done_and_a_skipped_one_counts_as_not_done()
    {
        Assert.Equal((0, 1), Of(SessionStatus.Planned));
        Assert.Equal((0, 0), Of(SessionStatus.Skipped));
        Assert.Equal((1, 0), Of(Done));
        Assert.True(SessionsKept.Of(Goal90(), [(Day, SessionStatus.Skipped), (Day.PlusDays(1), SessionStatus.Planned)], [], Day).IsLost);

        static (int, int) Of(SessionStatus status) => SessionsKept.Of(Goal90(), [(Day, status)], [], Day) is var kept ? (kept.Sessions.Due, kept.Open) : default;
    }

    [Fact]
    public void Without_sessions_nothing_is_reached()
    {
        var kept = SessionsKept.Of(Goal90(), [], [], By.PlusDays(1));
        Assert.Equal((null, null, null, false), (kept.ReachedOn, kept.Spare, kept.Sessions.Share, kept.IsLost));
        Assert.Equal(0, GoalProgress.Of(Goal90(), kept).Share);
    }

    [Fact]
    public void How_far_it_is_goes_by_what_must_be_done() =>
        Assert.Equal((0.5m, null, null), (GoalProgress.Of(Goal90(), Kept(today: 10, missed: [])).Share, GoalProgress.Of(Goal90(), Kept(today: 10, missed: [])).ToGo, GoalPace.Of(GoalProgress.Of(Goal90(), Kept(today: 10, missed: [])), false, Day.PlusDays(10))));

    private static SessionsKept Kept(int today, int[] missed, int[]? open = null)
    {
        var days = Enumerable.Range(0, 28).Where(d => d % 7 < 5);
        return SessionsKept.Of(Goal90(), [.. days.Select(d => (Day.PlusDays(d), missed.Contains(d) ? Missed : d > today || open?.Contains(d) == true ? SessionStatus.Planned : Done))], [], Day.PlusDays(today));
    }

    private static Goal Goal90() => Goal.OfAdherence(Guid.NewGuid(), "Nine of ten", 90, Day, By, null, Now);
}
