using System.Globalization;
using PulseForge.Core.Programs.Progression.Rules;
using PulseForge.Core.Units;

namespace PulseForge.Core.Programs.Notation;

/// <summary>Writes a rule as <see cref="RuleReader"/> reads it, without the word progress.</summary>
internal static class RulePrinter
{
    public static string Print(ProgressionRule rule, MassUnit unit) => rule switch
    {
        LinearRule linear => Signed(linear.IncrementKg, unit) + (linear.OnFail is { } reset ? $" fail {Int(reset.AfterFails)} -{Number(reset.Percent)}%" : ""),
        DoubleRule twofold => $"double {WeightText.Print(twofold.IncrementKg, unit)}" + (twofold.Range is { } range ? $" {Int(range.Min)}-{Int(range.Max)}" : ""),
        TrainingMaxRule max => TrainingMax(max, unit),
        StagesRule stages => $"stages {Schemes(stages.Stages)} {Signed(stages.IncrementKg, unit)} then {Restart(stages.Restart, unit)}",
        WeeklyLoadRule weekly => WeeklyLoad(weekly, unit),
        WeeklyAmountRule weekly => WeeklyAmount(weekly),
        AmrapLadderRule ladder => Ladder(ladder, unit),
        AmrapThresholdRule amrap => $"amrap {Int(amrap.Reps)} {Signed(amrap.IncrementKg, unit)}",
        RepTotalRule total => $"reps {Int(total.Target)}",
        ApreRule apre => $"apre {Int(apre.RepMax)}",
        RpeRule rpe => "rpe" + (rpe.MaxStepPercent is { } step ? $" cap {Number(step)}%" : ""),
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule.GetType().Name, "A rule without notation"),
    };

    private static string TrainingMax(TrainingMaxRule rule, MassUnit unit) =>
        $"tm {Signed(rule.IncrementKg, unit)}"
        + (rule.CycleWeeks is { } weeks ? $" every {Int(weeks)}w" : "")
        + (rule.PercentOfOneRepMax is { } percent ? $" at {Number(percent)}%" : "")
        + (rule.FailResetPercent is { } fail ? $" fail -{Number(fail)}%" : "");

    private static string Restart(StageRestart restart, MassUnit unit) => restart.Kind switch
    {
        StageRestartKind.Retest => $"retest {Int(restart.Reps)}rm {Number(restart.Value)}%",
        StageRestartKind.FirstStagePlus => $"first {Signed(restart.Value, unit)}",
    };

    private static string WeeklyLoad(WeeklyLoadRule rule, MassUnit unit) =>
        $"weekly {Signed(rule.IncrementKg, unit)}"
        + (rule.Anchor is { } anchor ? $" anchor {QuotedText.Quote(anchor.Session)} {Int(anchor.Reps)}rm" : "")
        + (rule.VolumeCut is { } cut ? $" cut {Range(cut)}%" : "")
        + (rule.Then.Count > 0 ? $" then {Schemes(rule.Then)}" : "");

    private static string Range(PercentRange cut) => cut.Min == cut.Max ? Number(cut.Min) : $"{Number(cut.Min)}-{Number(cut.Max)}";

    private static string WeeklyAmount(WeeklyAmountRule rule) =>
        $"weekly +{Step(rule)}" + (rule.Limit is { } limit ? $" to {Limit(rule.Unit, limit)}" : "");

    private static string Step(WeeklyAmountRule rule) => rule.Unit switch
    {
        WeeklyUnit.Sets => $"{Int(rule.Step)} {(rule.Step == 1 ? "set" : "sets")}",
        WeeklyUnit.Reps => $"{Int(rule.Step)} {(rule.Step == 1 ? "rep" : "reps")}",
        WeeklyUnit.Rounds => $"{Int(rule.Step)} {(rule.Step == 1 ? "round" : "rounds")}",
        WeeklyUnit.Seconds or WeeklyUnit.Metres => Limit(rule.Unit, rule.Step),
    };

    private static string Limit(WeeklyUnit unit, int limit) => unit switch
    {
        WeeklyUnit.Sets or WeeklyUnit.Reps or WeeklyUnit.Rounds => Int(limit),
        WeeklyUnit.Seconds => AmountText.Print(Amount.Seconds(limit)),
        WeeklyUnit.Metres => AmountText.Print(Amount.Metres(limit)),
    };

    private static string Ladder(AmrapLadderRule rule, MassUnit unit) =>
        "ladder" + (rule.AddsToTrainingMax ? " tm" : "")
        + string.Concat(rule.Steps.Select(step => $" {Reps(step)} {Signed(step.Kg, unit)}"))
        + (rule.CountedSet is { } counted ? $" on {Int(counted)}+" : "");

    private static string Reps(LadderStep step) =>
        step.Max is not { } max ? $"{Int(step.Min)}+" : max == step.Min ? Int(max) : $"{Int(step.Min)}-{Int(max)}";

    private static string Schemes(ValueList<Stage> stages) =>
        string.Join(' ', stages.Select(stage => $"{Int(stage.Sets)}x{Int(stage.Reps)}{(stage.LastSetOpen ? "+" : "")}"));

    private static string Signed(decimal kg, MassUnit unit) => WeightText.PrintSigned(kg, unit);

    private static string Number(decimal value) => WeightText.Number(value);

    private static string Int(int value) => value.ToString(CultureInfo.InvariantCulture);
}
