namespace PulseForge.Core.Programs;

/// <summary>What of a set a weekly change is about; loads and amounts on other scales stay as they are.</summary>
public enum ChangedPart { Kilograms, Percent, Rpe, RepsInReserve, Reps, Seconds, Metres, Calories, Sets }

/// <summary>A step from week to week, as coaches fill a row of a spreadsheet to the right: "+2.5kg/week", "−1 rep/week". Warm-up sets stay.</summary>
/// <param name="Step">In the part's own unit, below 0 for less.</param>
public sealed record WeeklyChange(ChangedPart Part, decimal Step)
{
    /// <summary>Nothing changes: copies.</summary>
    public static readonly WeeklyChange None = new(ChangedPart.Kilograms, 0);

    /// <summary>The workout so many weeks later, or why it can't be: "Reps go from 1 to 1,000".</summary>
    /// <param name="chosen">The exercises that change, by their place in the workout.</param>
    public (Workout? Workout, Sentence? Problem) After(Workout workout, int weeks, Func<int, bool> chosen)
    {
        var place = 0;
        var blocks = workout.Blocks.Select(block => block with { Items = block.Items.Select(item => chosen(place++) ? After(item, weeks) : item).ToValueList() }).ToValueList();
        return WorkoutLimits.ProblemWith(blocks) is { } problem ? (null, problem) : (new Workout(blocks), null);
    }

    /// <summary>The same of blocks that stand nowhere yet.</summary>
    public ValueList<Block> After(ValueList<Block> blocks, int weeks) =>
        blocks.Select(block => block with { Items = block.Items.Select(item => After(item, weeks)).ToValueList() }).ToValueList();

    private Item After(Item item, int weeks) => item with { Sets = item.Sets.Select(group => group.Kind == SetKind.Work ? After(group, weeks * Step) : group).ToValueList() };

    private SetGroup After(SetGroup group, decimal by) => Part switch
    {
        ChangedPart.Sets => group with { Count = group.Count + (int)by },
        ChangedPart.Kilograms => On(group, by, LoadKind.Kilograms, LoadKind.Bodyweight),
        ChangedPart.Percent => On(group, by, LoadKind.PercentOfOneRepMax, LoadKind.PercentOfTrainingMax),
        ChangedPart.Rpe => On(group, by, LoadKind.Rpe),
        ChangedPart.RepsInReserve => On(group, by, LoadKind.RepsInReserve),
        ChangedPart.Reps => On(group, (int)by, AmountKind.Reps, AmountKind.RepsAtLeast),
        ChangedPart.Seconds => On(group, (int)by, AmountKind.Seconds, AmountKind.RoundSeconds),
        ChangedPart.Metres => On(group, (int)by, AmountKind.Metres),
        ChangedPart.Calories => On(group, (int)by, AmountKind.Calories),
    };

    private static SetGroup On(SetGroup group, decimal by, params ReadOnlySpan<LoadKind> kinds) =>
        kinds.Contains(group.Load.Kind) ? group with { Load = group.Load with { Value = group.Load.Value + by } } : group;

    private static SetGroup On(SetGroup group, int by, params ReadOnlySpan<AmountKind> kinds) =>
        kinds.Contains(group.Amount.Kind) ? group with { Amount = group.Amount with { Min = group.Amount.Min + by, Max = group.Amount.Max + by } } : group;
}
