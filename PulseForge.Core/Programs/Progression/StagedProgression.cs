using PulseForge.Core.Programs.Progression.Rules;
using PulseForge.Core.Training.Formulas;

namespace PulseForge.Core.Programs.Progression;

/// <summary>The load rises while a stage succeeds; a failed stage goes on as the next one with the same load, and the last one begins again.</summary>
internal static class StagedProgression
{
    public static Decision Decide(ProgressionInput input, StagesRule rule)
    {
        if (input.Lane() is not [.., var last] lane) return AsPrescribed.Decide(input);
        if (last.LoadKg is not { } kg) return new Decision(new Sentence(Reasons.NoLoadNoted));
        if (last.FirstAsked is { } asked && Schemes.IsTest(rule, asked)) return AfterTest(input, rule, last, kg);
        var stage = StageOf(rule, last);
        if (last.Completed) return Raised(input, rule, last, stage);
        if (stage + 1 < rule.Stages.Count) return NextStage(input, rule.Stages[stage + 1], kg);
        return rule.Restart.Kind switch
        {
            StageRestartKind.Retest => Test(input, rule, kg),
            StageRestartKind.FirstStagePlus => Again(input, rule, lane, kg),
        };
    }

    private static int StageOf(StagesRule rule, Performance past) =>
        past.FirstAsked is { } asked && Schemes.Find(rule.Stages, asked) is { } stage ? rule.Stages.TakeWhile(other => other != stage).Count() : 0;

    private static Decision Raised(ProgressionInput input, StagesRule rule, Performance last, int stage)
    {
        var step = Step.Up(input, last, rule.IncrementKg)!;
        return new Decision(step.Reason, step.Kg, Schemes.Groups(input.Item, rule.Stages[stage]));
    }

    private static Decision NextStage(ProgressionInput input, Stage stage, decimal kg) =>
        new(new Sentence(Reasons.NextStage, stage.Sets, stage.Reps), kg, Schemes.Groups(input.Item, stage));

    /// <summary>The load to test with is only where to look: what the log suggests for so many reps.</summary>
    private static Decision Test(ProgressionInput input, StagesRule rule, decimal kg)
    {
        var reps = rule.Restart.Reps;
        var suggested = PrescribedLoad.OneRepMaxKg(input) is { } max ? RpeTable.LoadKg(max, reps, RpeTable.HighestRpe) : null;
        var start = Math.Min(kg, suggested is { } near ? input.Increments.NearestKg(near) : kg);
        return new Decision(new Sentence(Reasons.TestReps, reps), start, Schemes.Test(input.Item, reps));
    }

    private static Decision AfterTest(ProgressionInput input, StagesRule rule, Performance test, decimal kg)
    {
        if (!test.Completed) return Test(input, rule, kg);
        var first = rule.Stages[0];
        var begin = input.Increments.NearestKg(kg * rule.Restart.Value / 100);
        return new Decision(new Sentence(Reasons.AfterTest, rule.Restart.Value, input.Shown(kg), first.Sets, first.Reps), begin, Schemes.Groups(input.Item, first));
    }

    private static Decision Again(ProgressionInput input, StagesRule rule, IReadOnlyList<Performance> lane, decimal kg)
    {
        var first = rule.Stages[0];
        var there = lane.LastOrDefault(past => StageOf(rule, past) == 0)?.LoadKg ?? kg;
        var begin = rule.Restart.Value == 0 ? there : LoadSteps.Raise(there, rule.Restart.Value, input.Increments);
        return new Decision(new Sentence(Reasons.StagesAgain, first.Sets, first.Reps, input.Shown(begin - there)), begin, Schemes.Groups(input.Item, first));
    }
}
