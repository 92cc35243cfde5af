using PulseForge.Core.Attention;
using PulseForge.Core.Attention.Rules;
using PulseForge.Core.Training;

namespace PulseForge.Tests.Attention;

/// <summary>Load change and monotony: notices without a claim.</summary>
public sealed class LoadRuleTests
{
    private readonly LoadChangeRule _change = new();
    private readonly MonotonyRule _monotony = new();

    [Fact]
    public void A_week_well_above_the_three_before_is_a_neutral_notice()
    {
        var record = Steady(300).Loaded(5, 8, 60).Loaded(3, 8, 60).Loaded(1, 8, 60);

        Assert.Equal(
            "Load of the last 7 days was 1,440 (RPE × minutes), 60 % above the three weeks before (900 a week). Clears when a week is less than 50 % above the three before.", _change.Says(record));
        Assert.Equal(FlagSeverity.Notice, _change.Look(record, new AttentionSettings())!.Severity);
    }

    [Fact]
    public void A_deload_says_nothing() => Assert.Null(_change.Says(Steady(300).Loaded(3, 5, 60)));

    [Fact]
    public void A_usual_week_says_nothing() => Assert.Null(_change.Says(Steady(300).Loaded(5, 6, 60).Loaded(3, 6, 60).Loaded(1, 5, 60)));

    [Fact]
    public void It_needs_28_days() => Assert.Null(_change.Says(Records.Empty.Loaded(20, 5, 60).Loaded(3, 9, 90)));

    [Fact]
    public void Sessions_without_a_rating_are_not_taken_for_rest() =>
        Assert.Null(_change.Says(Steady(300).With(SessionStatus.Done, 26, 19, 12).Loaded(5, 9, 90).Loaded(3, 9, 90)));

    [Fact]
    public void After_a_pause_nothing_is_compared() => Assert.Null(_change.Says(Steady(300).Loaded(5, 8, 60).Loaded(3, 8, 60).Loaded(1, 8, 60).Paused(17, 12)));

    [Fact]
    public void Days_of_the_same_load_are_monotonous() => Assert.Equal(
        "Monotony of the last 7 days was 2.3: 6 days of much the same load, 2,160 in all (RPE × minutes). Clears below 2.0: easy days easier, hard days harder.",
        _monotony.Says(new[] { 6, 5, 4, 3, 2, 1 }.Aggregate(Records.Empty, (record, ago) => record.Loaded(ago, 6, 60))));

    [Fact]
    public void Three_sessions_a_week_are_not() => Assert.Null(_monotony.Says(Records.Empty.Loaded(5, 6, 60).Loaded(3, 6, 60).Loaded(1, 6, 60)));

    [Fact]
    public void Hard_and_easy_days_are_not() => Assert.Null(_monotony.Says(Records.Empty.Loaded(6, 9, 90).Loaded(5, 3, 30).Loaded(4, 9, 90).Loaded(3, 3, 30).Loaded(1, 8, 60)));

    /// <summary>Three sessions in each of the three weeks before the last.</summary>
    private static ClientRecord Steady(int load) => new[] { 27, 25, 23, 20, 18, 16, 13, 11, 9 }.Aggregate(Records.Empty, (record, ago) => record.Loaded(ago, 5, load / 5));
}
