using PulseForge.Core.Attention;
using PulseForge.Core.Attention.Rules;
using PulseForge.Core.Training;
using PulseForge.Core.Units;

namespace PulseForge.Tests.Attention;

/// <summary>Progress that stalled and effort that rises.</summary>
public sealed class TrendRuleTests
{
    private static readonly (int, decimal)[] Flat = [(35, 120), (28, 121), (21, 120), (14, 119), (3, 119.2m)];
    private static readonly (int, decimal)[] Rising = [(35, 80), (28, 81), (21, 82), (14, 83), (3, 84)];

    private readonly ProgressRule _progress = new();
    private readonly EffortRule _effort = new();

    [Fact]
    public void A_lift_that_does_not_rise_is_said_with_its_trend() => Assert.Equal(
        "Back Squat has not risen in 32 days: estimated 1RM 119 kg, −0.3 % a week over 5 sessions. Clears when the trend rises again.", _progress.Says(Records.Empty.Lifting("Back Squat", Flat)));

    [Fact]
    public void Several_are_named_and_the_heaviest_is_measured() => Assert.Equal(
        "Back Squat, Bench Press have not risen. Back Squat: estimated 1RM 119 kg, −0.3 % a week over 5 sessions in 32 days. Clears when the trend rises again.",
        _progress.Says(Records.Empty.Lifting("Bench Press", [.. Flat.Select(f => (f.Item1, f.Item2 - 30))]).Lifting("Back Squat", Flat).Lifting("Row", Rising)));

    [Fact]
    public void Pounds_are_said_to_who_lifts_pounds() => Assert.Contains("estimated 1RM 263 lb", _progress.Says((Records.Empty with { Unit = MassUnit.Pound }).Lifting("Back Squat", Flat)), StringComparison.Ordinal);

    [Fact]
    public void A_new_best_of_late_is_no_stall() => Assert.Null(_progress.Says(Records.Empty.Lifting("Back Squat", (35, 120), (28, 121), (21, 120), (10, 122), (3, 119))));

    [Fact]
    public void One_of_three_is_no_stall() => Assert.Null(_progress.Says(Records.Empty.Lifting("Back Squat", Flat).Lifting("Bench Press", Rising).Lifting("Row", Rising)));

    [Fact]
    public void Light_accessories_say_nothing() => Assert.Null(_progress.Says(Records.Empty
        .Lifting("Back Squat", Rising).Lifting("Deadlift", Rising).Lifting("Bench Press", Rising).Lifting("Curl", (35, 20), (28, 20), (21, 20), (3, 20)).Lifting("Raise", (35, 10), (28, 10), (21, 10), (3, 10))));

    [Fact]
    public void Three_sessions_or_three_weeks_are_too_little() => Assert.Null(_progress.Says(Records.Empty.Lifting("Back Squat", (35, 120), (21, 120), (3, 120)).Lifting("Bench Press", (21, 80), (14, 80), (7, 80), (3, 80))));

    [Fact]
    public void A_lift_that_is_not_trained_any_more_is_not_stalled() => Assert.Null(_progress.Says(Records.Empty.Lifting("Back Squat", (50, 120), (40, 120), (30, 120), (20, 120))));

    [Fact]
    public void The_same_load_that_feels_harder_each_time_is_said_with_its_ratings() => Assert.Equal(
        "RPE rises at the same load: Bench Press, 60 kg × 5, felt like 7, 7.5, 8.5, 9 over 4 sessions since Mon 2 Nov. Clears below RPE 8 with this load.",
        _effort.Says(Records.Empty.Feeling("Bench Press", 60, 5, (28, 6.5m), (21, 7), (16, 7.5m), (9, 8.5m), (2, 9))));

    [Fact]
    public void An_easier_session_in_between_ends_it() => Assert.Null(_effort.Says(Records.Empty.Feeling("Bench Press", 60, 5, (21, 7), (16, 8.5m), (9, 8), (2, 9))));

    [Fact]
    public void Half_a_point_is_no_drift() => Assert.Null(_effort.Says(Records.Empty.Feeling("Bench Press", 60, 5, (21, 8), (9, 8), (2, 8.5m))));

    [Fact]
    public void A_hard_week_of_three_days_is_no_drift() => Assert.Null(_effort.Says(Records.Empty.Feeling("Bench Press", 60, 5, (6, 7), (4, 8), (2, 9))));

    [Fact]
    public void The_greatest_rise_is_the_one_that_is_said() => Assert.Contains("Squat, 100 kg", _effort.Says(Records.Empty
        .Feeling("Bench Press", 60, 5, (21, 7), (9, 7.5m), (2, 8)).Feeling("Squat", 100, 5, (21, 6), (9, 8), (2, 9.5m))), StringComparison.Ordinal);
}
