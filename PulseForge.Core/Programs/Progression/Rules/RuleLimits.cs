namespace PulseForge.Core.Programs.Progression.Rules;

/// <summary>The ranges of the rules' parameters.</summary>
public static class RuleLimits
{
    public static Fault? FaultIn(ProgressionRule rule) => rule switch
    {
        LinearRule linear => Increment(linear.IncrementKg) ?? (linear.OnFail is { } reset ? FaultIn(reset) : null),
        DoubleRule twofold => Increment(twofold.IncrementKg) ?? (twofold.Range is { } range ? FaultIn(range) : null),
        TrainingMaxRule max => FaultIn(max),
        StagesRule stages => Increment(stages.IncrementKg) ?? Schemes(stages.Stages, 2) ?? FaultIn(stages.Restart),
        WeeklyLoadRule weekly => FaultIn(weekly),
        WeeklyAmountRule amount => FaultIn(amount),
        AmrapLadderRule ladder => FaultIn(ladder),
        AmrapThresholdRule amrap => Increment(amrap.IncrementKg) ?? Reps(amrap.Reps),
        RepTotalRule total => Fault.Outside(total.Target, 1, 10_000, "The total goes from {0} to {1} reps"),
        ApreRule apre => apre.RepMax is 3 or 6 or 10 ? null : new Fault("APRE is written for 3, 6 or 10 reps"),
        RpeRule rpe => rpe.MaxStepPercent is { } step ? Percent(step, 50) : null,
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule.GetType().Name, "A rule without limits"),
    };

    private static Fault? FaultIn(FailureReset reset) =>
        Fault.Outside(reset.AfterFails, 1, 10, "Failures in a row go from {0} to {1}") ?? Percent(reset.Percent, 50);

    private static Fault? FaultIn(RepRange range) =>
        Reps(range.Min) ?? Reps(range.Max) ?? (range.Min < range.Max ? null : new Fault("A range goes upwards: {0}-{1}", range.Max, range.Min));

    private static Fault? FaultIn(TrainingMaxRule rule) =>
        Increment(rule.IncrementKg)
        ?? Fault.Outside(rule.CycleWeeks ?? 1, 1, 52, "A cycle lasts {0} to {1} weeks")
        ?? Fault.Outside(rule.PercentOfOneRepMax ?? 90, 50, 100, "A training max is {0} to {1} percent of the one-rep max")
        ?? Decimals(rule.PercentOfOneRepMax ?? 90, 2)
        ?? (rule.FailResetPercent is { } percent ? Percent(percent, 50) : null);

    private static Fault? FaultIn(StageRestart restart) => restart.Kind switch
    {
        StageRestartKind.Retest => Fault.Outside(restart.Reps, 1, 20, "A rep max has {0} to {1} reps")
            ?? Fault.Outside(restart.Value, 50, 100, "The restart is at {0} to {1} percent") ?? Decimals(restart.Value, 2),
        StageRestartKind.FirstStagePlus => Fault.Outside(restart.Reps, 0, 0, "This restart has no rep max")
            ?? Fault.Outside(restart.Value, 0, 100, "The restart adds {0} to {1} kg") ?? Decimals(restart.Value, 10),
    };

    private static Fault? FaultIn(WeeklyLoadRule rule) =>
        Increment(rule.IncrementKg)
        ?? (rule.Anchor is { } anchor ? FaultIn(anchor) : null)
        ?? (rule.VolumeCut is { } cut ? Percent(cut.Min, 50) ?? Percent(cut.Max, 50) ?? Upwards(cut) : null)
        ?? Schemes(rule.Then, 0);

    private static Fault? FaultIn(WeeklyAnchor anchor) =>
        Fault.Outside(anchor.Reps, 1, 20, "A rep max has {0} to {1} reps")
        ?? WorkoutLimits.FaultInLabel(anchor.Session)
        ?? (anchor.Session.Contains('"', StringComparison.Ordinal) ? new Fault("The name of a session has no quotation marks") : null);

    private static Fault? FaultIn(WeeklyAmountRule rule) =>
        Fault.Outside(rule.Step, 1, 100_000, "A weekly step goes from {0} to {1}") ?? Fault.Outside(rule.Limit ?? 1, 1, 1_000_000, "The limit goes from {0} to {1}");

    private static Fault? FaultIn(AmrapLadderRule rule)
    {
        if (rule.Steps.Count is 0 or > 10) return new Fault("A ladder has {0} to {1} steps", 1, 10);
        var next = 0;
        foreach (var (step, index) in rule.Steps.Select((step, index) => (step, index)))
        {
            var last = index == rule.Steps.Count - 1;
            if (step.Min < next || step.Max < step.Min || (step.Max is null && !last)) return new Fault("The steps of a ladder ascend without overlap");
            if (Fault.Outside(step.Max ?? step.Min, 0, 1_000, "Reps go from {0} to {1}") is { } reps) return reps;
            if ((Fault.Outside(step.Kg, -100, 100, "A step changes the load by {0} to {1} kg") ?? Decimals(step.Kg, 10)) is { } kg) return kg;
            next = (step.Max ?? step.Min) + 1;
        }

        return rule.CountedSet is { } counted ? Reps(counted) : null;
    }

    private static Fault? Schemes(ValueList<Stage> stages, int least) =>
        Fault.Outside(stages.Count, least, 10, "There are {0} to {1} stages")
        ?? stages.Select(stage => Fault.Outside(stage.Sets, 1, SetLimits.Sets, "The number of sets goes from {0} to {1}") ?? Reps(stage.Reps)).FirstOrDefault(fault => fault is not null);

    private static Fault? Increment(decimal kg) =>
        kg > 0 && kg <= 100 ? Decimals(kg, 10) : new Fault("An increment is above 0 and at most {0} kg", 100);

    private static Fault? Percent(decimal percent, decimal most) =>
        percent > 0 && percent <= most ? Decimals(percent, 2) : new Fault("This percentage is above 0 and at most {0}", most);

    private static Fault? Upwards(PercentRange range) => range.Min <= range.Max ? null : new Fault("A range goes upwards: {0}-{1}", range.Max, range.Min);

    private static Fault? Reps(int reps) => Fault.Outside(reps, 1, 1_000, "Reps go from {0} to {1}");

    private static Fault? Decimals(decimal value, int most) =>
        decimal.Round(value, most) == value ? null : new Fault("At most {0} decimals are kept here", most);
}
