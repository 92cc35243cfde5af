using PulseForge.Core.Attention;
using PulseForge.Core.Attention.Rules;
using PulseForge.Core.Training;

namespace PulseForge.Tests.Attention;

public sealed class SilentRuleTests
{
    private readonly SilentRule _rule = new();

    [Fact]
    public void Two_missed_sessions_and_a_week_without_training_are_silence() => Assert.Equal(
        "Silent for 9 days: 3 planned sessions missed since Mon 16 Nov, last trained on Sat 14 Nov. Clears with the next session.",
        _rule.Says(Records.Empty.With(SessionStatus.Done, 9).With(SessionStatus.Missed, 7, 5, 3)));

    [Fact]
    public void Who_never_trained_is_told_apart() => Assert.Equal(
        "Has not trained yet: 3 planned sessions missed since Thu 12 Nov. Clears with the next session.",
        _rule.Says(Records.Empty.With(SessionStatus.Missed, 11, 9, 7)));

    [Fact]
    public void It_is_an_alarm_since_the_first_missed_session_with_its_rows()
    {
        var flag = _rule.Look(Records.Empty.With(SessionStatus.Done, 9).With(SessionStatus.Missed, 7, 5), new AttentionSettings())!;

        Assert.Equal((FlagSeverity.Alarm, Records.Ago(7)), (flag.Severity, flag.Since));
        Assert.Equal([Records.Ago(7), Records.Ago(5)], flag.Sessions.Select(s => s.Date));
    }

    [Fact]
    public void One_training_ends_it() => Assert.Null(_rule.Says(Records.Empty.With(SessionStatus.Done, 9, 1).With(SessionStatus.Missed, 7, 5, 3)));

    [Fact]
    public void A_week_without_planned_sessions_is_no_silence() => Assert.Null(_rule.Says(Records.Empty.With(SessionStatus.Done, 20)));

    [Fact]
    public void One_missed_session_is_no_silence() => Assert.Null(_rule.Says(Records.Empty.With(SessionStatus.Done, 9).With(SessionStatus.Missed, 4)));

    [Fact]
    public void Six_days_are_not_seven() => Assert.Null(_rule.Says(Records.Empty.With(SessionStatus.Done, 6).With(SessionStatus.Missed, 4, 2)));

    [Fact]
    public void Paused_days_do_not_count()
    {
        var ill = Records.Empty.With(SessionStatus.Done, 12).With(SessionStatus.Missed, 10, 8, 3, 1).Paused(11, 6);
        Assert.Null(_rule.Says(ill));
    }

    [Fact]
    public void A_session_that_was_begun_is_not_missed() =>
        Assert.Null(_rule.Says(Records.Empty with { LastTrained = Records.Ago(9), Sessions = [.. new[] { 7, 5, 3 }.Select(ago => new SessionFact(Guid.NewGuid(), Records.Ago(ago), "Lower A", SessionStatus.Planned, IsBegun: true))] }));

    [Fact]
    public void Todays_session_is_not_missed_yet() => Assert.Null(_rule.Says(Records.Empty.With(SessionStatus.Done, 9).With(SessionStatus.Missed, 4).With(SessionStatus.Planned, 0)));

    [Fact]
    public void The_business_says_how_long()
    {
        var settings = new AttentionSettings();
        settings.Watch(14, 20, 50, 2, 1, 28);
        Assert.Null(_rule.Says(Records.Empty.With(SessionStatus.Done, 9).With(SessionStatus.Missed, 7, 5, 3), settings));
    }
}
