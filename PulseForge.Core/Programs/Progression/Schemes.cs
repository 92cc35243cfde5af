using PulseForge.Core.Programs.Progression.Rules;

namespace PulseForge.Core.Programs.Progression;

/// <summary>The groups that a stage of a rule puts in the place of the prescribed ones.</summary>
internal static class Schemes
{
    /// <summary>The groups that a past session was shown, told by the first work set's target.</summary>
    public static ValueList<SetGroup> Shown(Item item, Amount? firstAsked) => (item.Progression, firstAsked) switch
    {
        (StagesRule rule, { } asked) when IsTest(rule, asked) => Test(item, rule.Restart.Reps),
        (StagesRule rule, { } asked) when Find(rule.Stages, asked) is { } stage => Groups(item, stage),
        (WeeklyLoadRule rule, { } asked) when LoadScale.Top(item.Sets).Amount != asked && Find(rule.Then, asked) is { } stage => Groups(item, stage),
        (ApreRule rule, _) => Apre.Groups(item, rule),
        _ => item.Sets,
    };

    public static ValueList<SetGroup> Groups(Item item, Stage stage)
    {
        var top = LoadScale.Top(item.Sets);
        var closed = stage.LastSetOpen ? stage.Sets - 1 : stage.Sets;
        List<SetGroup> work = [];
        if (closed > 0) work.Add(top with { Count = closed, Amount = Amount.Reps(stage.Reps) });
        if (stage.LastSetOpen) work.Add(top with { Count = 1, Amount = Amount.RepsAtLeast(stage.Reps) });
        return item.Sets.Where(group => group.Kind == SetKind.WarmUp).Concat(work).ToValueList();
    }

    /// <summary>One set with the heaviest load for so many reps.</summary>
    public static ValueList<SetGroup> Test(Item item, int reps) => Groups(item, new Stage(1, reps, LastSetOpen: true));

    public static bool IsTest(StagesRule rule, Amount asked) =>
        rule.Restart.Kind == StageRestartKind.Retest && asked == Amount.RepsAtLeast(rule.Restart.Reps) && Find(rule.Stages, asked) is null;

    public static Stage? Find(ValueList<Stage> stages, Amount asked) => stages.FirstOrDefault(stage => asked == First(stage));

    private static Amount First(Stage stage) => stage is { Sets: 1, LastSetOpen: true } ? Amount.RepsAtLeast(stage.Reps) : Amount.Reps(stage.Reps);
}
