using NodaTime;
using PulseForge.Core.Attention;
using PulseForge.Core.Attention.Rules;
using PulseForge.Core.Training;

namespace PulseForge.Tests.Attention;

public sealed class FlagRulesTests
{
    private static readonly AttentionSettings Defaults = new();

    private static readonly ClientRecord Silent = Records.Empty.With(SessionStatus.Done, 53, 50, 46, 43, 39, 36, 32, 29, 9).With(SessionStatus.Missed, 25, 21, 18, 14, 7, 5, 3);

    [Fact]
    public void Of_who_is_silent_nothing_else_is_said() => Assert.Equal([FlagKind.Silent], FlagRules.Look(Silent, Defaults).Select(f => f.Kind));

    [Fact]
    public void The_worst_comes_first()
    {
        var record = Records.Empty.With(SessionStatus.Done, 53, 50, 46, 43, 39, 36, 32, 29, 4).With(SessionStatus.Missed, 25, 21, 18, 14, 2)
            .Lifting("Back Squat", (35, 120), (28, 120), (21, 120), (3, 120));

        Assert.Equal([FlagKind.AdherenceFalling, FlagKind.ProgressStalled], FlagRules.Look(record, Defaults).Select(f => f.Kind));
    }

    [Fact]
    public void Nothing_is_said_during_a_pause() => Assert.Empty(FlagRules.Look(Silent.Paused(1, 0), Defaults));

    [Fact]
    public void Every_kind_has_a_rule() => Assert.Equal(Enum.GetValues<FlagKind>().Length, FlagRules.All.Count);

    [Fact]
    public void A_snoozed_flag_is_hidden_until_its_day()
    {
        var (flag, mark) = (FlagRules.Look(Silent, Defaults)[0], new FlagMark(Guid.NewGuid(), FlagKind.Silent));
        mark.Snooze(Records.Today.PlusDays(7), NodaConstants.UnixEpoch, null);

        Assert.Equal([true, true, false], [mark.Hides(flag, Records.Today), mark.Hides(flag, Records.Today.PlusDays(6)), mark.Hides(flag, Records.Today.PlusDays(7))]);
    }

    [Fact]
    public void An_acknowledged_flag_is_hidden_until_later_days_raise_it_anew()
    {
        var (flag, mark) = (FlagRules.Look(Silent, Defaults)[0], new FlagMark(Guid.NewGuid(), FlagKind.Silent));
        mark.Acknowledge(Records.Today, null, NodaConstants.UnixEpoch, null);

        Assert.True(mark.Hides(flag, Records.Today.PlusDays(100)));
        Assert.False(mark.Hides(flag with { Since = Records.Today.PlusDays(1) }, Records.Today.PlusDays(100)));
        Assert.False(mark.Hides(flag with { Kind = FlagKind.AdherenceFalling }, Records.Today));
    }

    [Theory]
    [InlineData(2, 20, 50)]
    [InlineData(7, 100, 50)]
    [InlineData(7, 20, 0)]
    public void A_threshold_that_makes_no_sense_is_refused(int silent, int drop, int load) => Assert.Throws<ArgumentOutOfRangeException>(() => new AttentionSettings().Watch(silent, drop, load, 2, 1, 28));

    [Theory]
    [InlineData(0)]
    [InlineData(37)]
    public void A_reminder_stays_within_the_life_of_its_link(int hours) => Assert.Throws<ArgumentOutOfRangeException>(() => new AttentionSettings().Remind(true, hours, new LocalTime(21, 0), new LocalTime(8, 0)));
}
