using static PulseForge.Core.Programs.Limit;

namespace PulseForge.Core.Programs.Progression.Rules;

/// <summary>The ranges of the rules' parameters.</summary>
public static class RuleLimits
{
    public static Sentence? ProblemWith(ProgressionRule rule) => rule switch
    {
        LinearRule linear => Increment(linear.IncrementKg) ?? (linear.OnFail is { } reset ? ProblemWith(reset) : null),
        DoubleRule twofold => Increment(twofold.IncrementKg) ?? (twofold.Range is { } range ? ProblemWith(range) : null),
        TrainingMaxRule max => ProblemWith(max),
        StagesRule stages => Increment(stages.IncrementKg) ?? Schemes(stages.Stages, 2) ?? ProblemWith(stages.Restart),
        WeeklyLoadRule weekly => ProblemWith(weekly),
        WeeklyAmountRule amount => ProblemWith(amount),
        AmrapLadderRule ladder => ProblemWith(ladder),
        AmrapThresholdRule amrap => Increment(amrap.IncrementKg) ?? Reps(amrap.Reps),
        RepTotalRule total => Outside(total.Target, 1, 10_000, ProgramTexts.Total),
        ApreRule apre => apre.RepMax is 3 or 6 or 10 ? null : new Sentence(ProgramTexts.Apre),
        RpeRule rpe => rpe.MaxStepPercent is { } step ? Percent(step, 50) : null,
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule.GetType().Name, "A rule without limits"),
    };

    private static Sentence? ProblemWith(FailureReset reset) =>
        Outside(reset.AfterFails, 1, 10, ProgramTexts.Fails) ?? Percent(reset.Percent, 50);

    private static Sentence? ProblemWith(RepRange range) =>
        Reps(range.Min) ?? Reps(range.Max) ?? (range.Min < range.Max ? null : new Sentence(ProgramTexts.Upwards, range.Max, range.Min));

    private static Sentence? ProblemWith(TrainingMaxRule rule) =>
        Increment(rule.IncrementKg)
        ?? Outside(rule.CycleWeeks ?? 1, 1, 52, ProgramTexts.CycleWeeks)
        ?? Outside(rule.PercentOfOneRepMax ?? 90, 50, 100, ProgramTexts.TrainingMaxPercent)
        ?? TooPrecise(rule.PercentOfOneRepMax ?? 90, 2)
        ?? (rule.FailResetPercent is { } percent ? Percent(percent, 50) : null);

    private static Sentence? ProblemWith(StageRestart restart) => restart.Kind switch
    {
        StageRestartKind.Retest => Outside(restart.Reps, 1, 20, ProgramTexts.RepMax)
            ?? Outside(restart.Value, 50, 100, ProgramTexts.RestartPercent) ?? TooPrecise(restart.Value, 2),
        StageRestartKind.FirstStagePlus => Outside(restart.Reps, 0, 0, ProgramTexts.RestartShape)
            ?? Outside(restart.Value, 0, 100, ProgramTexts.RestartKg) ?? TooPrecise(restart.Value, 10),
    };

    private static Sentence? ProblemWith(WeeklyLoadRule rule) =>
        Increment(rule.IncrementKg)
        ?? (rule.Anchor is { } anchor ? ProblemWith(anchor) : null)
        ?? (rule.VolumeCut is { } cut ? Percent(cut.Min, 50) ?? Percent(cut.Max, 50) ?? Upwards(cut) : null)
        ?? Schemes(rule.Then, 0);

    private static Sentence? ProblemWith(WeeklyAnchor anchor) =>
        Outside(anchor.Reps, 1, 20, ProgramTexts.RepMax)
        ?? PlanLimits.Line(anchor.Session, PlanLimits.DayName);

    private static Sentence? ProblemWith(WeeklyAmountRule rule) =>
        Outside(rule.Step, 1, Most(rule.Unit), ProgramTexts.WeeklyStep) ?? Outside(rule.Limit ?? 1, 1, Most(rule.Unit), ProgramTexts.WeeklyLimit);

    private static int Most(WeeklyUnit unit) => unit switch
    {
        WeeklyUnit.Sets or WeeklyUnit.Rounds => SetLimits.Sets,
        WeeklyUnit.Reps => 1_000,
        WeeklyUnit.Seconds => 86_400,
        WeeklyUnit.Metres => 1_000_000,
    };

    private static Sentence? ProblemWith(AmrapLadderRule rule)
    {
        if (rule.Steps.Count is 0 or > 10) return new Sentence(ProgramTexts.LadderSteps, 1, 10);
        var next = 0;
        foreach (var (step, index) in rule.Steps.Select((step, index) => (step, index)))
        {
            var last = index == rule.Steps.Count - 1;
            if (step.Min < next || step.Max < step.Min || (step.Max is null && !last)) return new Sentence(ProgramTexts.LadderOrder);
            if (Outside(step.Max ?? step.Min, 0, 1_000, ProgramTexts.Reps) is { } reps) return reps;
            if ((Outside(step.Kg, -100, 100, ProgramTexts.LadderKg) ?? TooPrecise(step.Kg, 10)) is { } kg) return kg;
            next = (step.Max ?? step.Min) + 1;
        }

        return rule.CountedSet is { } counted ? Reps(counted) : null;
    }

    private static Sentence? Schemes(ValueList<Stage> stages, int least) =>
        Outside(stages.Count, least, 10, ProgramTexts.Stages)
        ?? stages.Select(stage => Outside(stage.Sets, 1, SetLimits.Sets, ProgramTexts.Sets) ?? Reps(stage.Reps)).FirstOrDefault(problem => problem is not null);

    private static Sentence? Increment(decimal kg) =>
        kg > 0 && kg <= 100 ? TooPrecise(kg, 10) : new Sentence(ProgramTexts.Increment, 100);

    private static Sentence? Percent(decimal percent, decimal most) =>
        percent > 0 && percent <= most ? TooPrecise(percent, 2) : new Sentence(ProgramTexts.SmallPercent, most);

    private static Sentence? Upwards(PercentRange range) => range.Min <= range.Max ? null : new Sentence(ProgramTexts.Upwards, range.Max, range.Min);

    private static Sentence? Reps(int reps) => Outside(reps, 1, 1_000, ProgramTexts.Reps);
}
