using PulseForge.Core.Programs;
using PulseForge.Core.Training;

namespace PulseForge.Web.Pages.Session;

/// <summary>What a timer runs: so many times work, each but the last followed by rest.</summary>
/// <param name="Work">Seconds.</param>
/// <param name="Rest">Seconds; 0 for none.</param>
/// <param name="Place">block.item of the sets that it stands for; null where it times a whole block.</param>
public sealed record RoundTimer(int Times, int Work, int Rest, string? Place = null)
{
    /// <summary>Rounds of an exercise; null where nothing is to be timed.</summary>
    public static RoundTimer? Of(SheetItem item)
    {
        var sets = item.Target.WorkSets.ToList();
        return sets.Count > 0 && sets[0].Amount is { Kind: AmountKind.RoundSeconds, Min: > 0 and var work } && sets.TrueForAll(set => set.Amount == sets[0].Amount)
            ? new RoundTimer(sets.Count, work, sets[0].RestSeconds ?? 0, $"{item.Block}.{item.Index}") : null;
    }

    /// <summary>A block that goes by the clock as a whole.</summary>
    public static RoundTimer? Of(Block block) => block.Kind switch
    {
        BlockKind.Amrap when block.Seconds is { } seconds => new RoundTimer(1, seconds, 0),
        BlockKind.Emom => new RoundTimer(block.Repetitions, block.Seconds ?? 60, 0),
        BlockKind.Intervals when block.Seconds is { } work => new RoundTimer(block.Repetitions, work, block.RestSeconds ?? 0),
        BlockKind.Rounds when block.Seconds is { } work => new RoundTimer(block.Repetitions, work, block.RestSeconds ?? 0),
        _ => null,
    };
}
