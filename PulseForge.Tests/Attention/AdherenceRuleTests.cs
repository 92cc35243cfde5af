using PulseForge.Core.Attention;
using PulseForge.Core.Attention.Rules;
using PulseForge.Core.Training;

namespace PulseForge.Tests.Attention;

public sealed class AdherenceRuleTests
{
    private static readonly int[] FourWeeksBefore = [53, 50, 46, 43, 39, 36, 32, 29];

    private readonly AdherenceRule _rule = new();

    [Fact]
    public void A_fall_is_said_with_dates_and_in_the_due_sessions_of_now() => Assert.Equal(
        "Trained 5 of 8 planned sessions in 28 days (Mon 2 Nov, Fri 13 Nov, Fri 20 Nov missed; before: 8 of 8). Clears after two sessions.",
        _rule.Says(Records.Empty.With(SessionStatus.Done, FourWeeksBefore).With(SessionStatus.Done, 25, 18, 14, 11, 7).With(SessionStatus.Missed, 21, 10, 3)));

    [Fact]
    public void Of_many_missed_the_last_three_are_named() => Assert.Equal(
        "Trained 3 of 8 planned sessions in 28 days (Thu 12 Nov, Mon 16 Nov, Thu 19 Nov and 2 more missed; before: 7 of 8). Clears after two sessions.",
        _rule.Says(Records.Empty.With(SessionStatus.Done, FourWeeksBefore[..7]).With(SessionStatus.Missed, FourWeeksBefore[7]).With(SessionStatus.Done, 25, 21, 14).With(SessionStatus.Missed, 18, 16, 11, 7, 4)));

    [Fact]
    public void One_session_later_one_more_clears_it() => Assert.EndsWith(
        "Clears after one more session.", _rule.Says(Records.Empty.With(SessionStatus.Done, FourWeeksBefore).With(SessionStatus.Done, 25, 1).With(SessionStatus.Missed, 21, 14, 10, 7)), StringComparison.Ordinal);

    [Fact]
    public void Two_sessions_clear_it() => Assert.Null(_rule.Says(Records.Empty.With(SessionStatus.Done, FourWeeksBefore).With(SessionStatus.Done, 25, 3, 1).With(SessionStatus.Missed, 21, 14, 10, 7)));

    [Fact]
    public void Less_than_half_is_an_alarm_and_else_a_warning()
    {
        Assert.Equal(FlagSeverity.Warning, Look(Records.Empty.With(SessionStatus.Done, FourWeeksBefore).With(SessionStatus.Done, 25, 21, 18).With(SessionStatus.Missed, 10, 3)));
        Assert.Equal(FlagSeverity.Alarm, Look(Records.Empty.With(SessionStatus.Done, FourWeeksBefore).With(SessionStatus.Done, 25).With(SessionStatus.Missed, 10, 7, 3)));
    }

    [Fact]
    public void Nineteen_points_are_not_twenty() => Assert.Null(_rule.Says(Records.Empty.With(SessionStatus.Done, FourWeeksBefore).With(SessionStatus.Done, 27, 25, 21, 18, 14, 12, 10, 9, 8).With(SessionStatus.Missed, 4, 3)));

    [Fact]
    public void Who_always_came_half_of_the_time_is_not_falling() => Assert.Null(_rule.Says(Records.Empty.With(SessionStatus.Done, 53, 46, 39, 32, 25, 18, 11, 4).With(SessionStatus.Missed, 50, 43, 36, 29, 21, 14, 7, 3)));

    [Fact]
    public void A_newcomer_has_nothing_to_be_compared_with() => Assert.Null(_rule.Says(Records.Empty.With(SessionStatus.Done, 25).With(SessionStatus.Missed, 21, 14, 10, 7)));

    [Fact]
    public void Paused_days_are_left_out() => Assert.Null(_rule.Says(Records.Empty.With(SessionStatus.Done, FourWeeksBefore).With(SessionStatus.Done, 25, 21, 18, 14).With(SessionStatus.Missed, 10, 7, 3).Paused(11, 2)));

    private FlagSeverity? Look(ClientRecord record) => _rule.Look(record, new AttentionSettings())?.Severity;
}
