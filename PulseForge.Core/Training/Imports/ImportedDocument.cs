using PulseForge.Core.Programs;

namespace PulseForge.Core.Training.Imports;

/// <summary>The document of a workout that was done elsewhere: nobody prescribed it, so it says what was done, set by set. A pure function.</summary>
public static class ImportedDocument
{
    public static Block BlockOf(ExerciseRef exercise, IEnumerable<HistoryRow> rows)
    {
        var runs = new List<SetGroup>();
        foreach (var row in rows)
        {
            var (amount, kind) = (AmountOf(row.Result), row.Kind == LoggedSetKind.WarmUp ? SetKind.WarmUp : SetKind.Work);
            if (runs is [.., var last] && last.Amount == amount && last.Kind == kind && last.Count < SetLimits.Sets) runs[^1] = last with { Count = last.Count + 1 };
            else runs.Add(new SetGroup(1, amount, Load.None, Kind: kind));
        }
        // So many different sets of one exercise are told by the log alone.
        var groups = runs.Count <= WorkoutLimits.GroupsInItem ? runs : [new SetGroup(Math.Min(SetLimits.Sets, runs.Sum(run => run.Count)), Amount.Amrap, Load.None)];
        return Block.Straight(new Item(exercise, groups.ToValueList()));
    }

    private static Amount AmountOf(SetResult result) => result switch
    {
        { Reps: > 0 and var reps } => Amount.Reps(reps),
        { Metres: >= 1 and var metres } => Amount.Metres((int)decimal.Round(metres)),
        { Seconds: > 0 and var seconds } => Amount.Seconds(seconds),
        _ => Amount.Amrap,
    };
}
