using PulseForge.Core.Attention;
using PulseForge.Core.Attention.Rules;
using PulseForge.Core.Training;

namespace PulseForge.Tests.Attention;

/// <summary>Check-ins that stay without an answer, and answers that report pain.</summary>
public sealed class CheckInRuleTests
{
    private readonly CheckInRule _missed = new();
    private readonly PainRule _pain = new();

    [Fact]
    public void Two_weeks_without_an_answer_are_said_with_their_days() => Assert.Equal(
        "2 check-ins without an answer since Sun 15 Nov; the last answer was on Sun 8 Nov. Clears with the next answer.",
        _missed.Says(Asked((15, true, false), (8, false, false), (1, false, false))));

    [Fact]
    public void Who_never_answered_is_told_apart() => Assert.Equal(
        "3 check-ins without an answer since Sun 8 Nov. Clears with the next answer.", _missed.Says(Asked((15, false, false), (8, false, false), (1, false, false))));

    [Fact]
    public void One_is_not_enough() => Assert.Null(_missed.Says(Asked((15, true, false), (8, true, false), (1, false, false))));

    [Fact]
    public void A_few_days_of_a_daily_form_are_not_enough() => Assert.Null(_missed.Says(Asked((5, true, false), (4, false, false), (3, false, false), (2, false, false), (1, false, false))));

    [Fact]
    public void An_answer_clears_it() => Assert.Null(_missed.Says(Asked((15, false, false), (8, false, false), (1, true, false))));

    [Fact]
    public void Paused_days_do_not_count() => Assert.Null(_missed.Says(Asked((22, true, false), (15, false, false), (8, false, false), (1, false, false)).Paused(16, 7)));

    [Fact]
    public void Pain_in_the_newest_answer_is_said_with_its_row()
    {
        var record = Asked((8, true, false), (1, true, true));

        Assert.Equal("Reported pain, injury or illness on Sun 22 Nov. Clears with the next answer without it.", _pain.Says(record));
        Assert.Equal([Records.Ago(1)], _pain.Look(record, new AttentionSettings())!.CheckIns.Select(c => c.Date));
    }

    [Fact]
    public void Pain_again_and_again_is_counted() => Assert.Equal(
        "Reported pain, injury or illness 3 times in a row, on Sun 22 Nov the last time and on Sun 8 Nov the first. Clears with the next answer without it.",
        _pain.Says(Asked((22, true, false), (15, true, true), (8, true, true), (1, true, true))));

    [Fact]
    public void An_answer_without_pain_clears_it_and_no_answer_does_not()
    {
        Assert.Null(_pain.Says(Asked((8, true, true), (1, true, false))));
        Assert.NotNull(_pain.Says(Asked((8, true, true), (1, false, false))));
    }

    [Fact]
    public void Pain_of_three_weeks_ago_is_old() => Assert.Null(_pain.Says(Asked((22, true, true))));

    [Fact]
    public void A_question_that_stops_training_is_an_alarm()
    {
        var flag = _pain.Look(Records.Empty with { CheckIns = [new CheckInFact(Guid.NewGuid(), Records.Ago(1), true, false, false, IsStopped: true)] }, new AttentionSettings())!;

        Assert.Equal((FlagSeverity.Alarm, "Said yes on Sun 22 Nov to a question that stops training."), (flag.Severity, flag.Reason.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Pain_is_said_beside_silence_and_missed_check_ins_are_not()
    {
        var silent = Asked((20, true, true), (13, true, true), (8, false, false), (1, false, false)).With(SessionStatus.Done, 15).With(SessionStatus.Missed, 12, 9, 5);

        Assert.Equal([FlagKind.Silent, FlagKind.PainReported], FlagRules.Look(silent, new AttentionSettings()).Select(f => f.Kind));
    }

    /// <summary>Check-ins so many days ago: answered, with pain.</summary>
    private static ClientRecord Asked(params (int DaysAgo, bool IsAnswered, bool HasPain)[] checkIns) =>
        Records.Empty with { CheckIns = [.. checkIns.Select(c => new CheckInFact(Guid.NewGuid(), Records.Ago(c.DaysAgo), c.IsAnswered, !c.IsAnswered, c.HasPain))] };
}
