using PulseForge.Core.Programs;

namespace PulseForge.Core.Training;

/// <summary>What was chosen about one session while it was trained, beside its document, which stays as it was written: for this session alone, and taken back at any time.</summary>
/// <param name="WarmUps">Items that warm-up sets were added to.</param>
/// <param name="Skipped">Sets that are left out.</param>
/// <param name="Swaps">Exercises that others were put in the place of.</param>
public sealed record SheetChoices(ValueList<ItemPlace> WarmUps, ValueList<SkippedSet> Skipped, ValueList<Swap> Swaps)
{
    public static readonly SheetChoices None = new([], [], []);

    public SkippedSet? SkippedAt(int block, int item, int order) => Skipped.FirstOrDefault(s => (s.Block, s.Item, s.Order) == (block, item, order));

    public Swap? SwapAt(int block, int item) => Swaps.FirstOrDefault(s => (s.Block, s.Item) == (block, item));

    public SheetChoices WithWarmUps(ItemPlace place, bool wanted) => this with { WarmUps = wanted ? [.. WarmUps.Where(p => p != place), place] : [.. WarmUps.Where(p => p != place)] };

    public SheetChoices WithSkipped(SkippedSet set) => Without(set.Block, set.Item, set.Order) is var rest ? rest with { Skipped = rest.Skipped.Add(set) } : this;

    public SheetChoices Without(int block, int item, int order) => this with { Skipped = [.. Skipped.Where(s => (s.Block, s.Item, s.Order) != (block, item, order))] };

    /// <summary>What was chosen for the exercise that stood there before goes with it.</summary>
    public SheetChoices WithSwap(int block, int item, Swap? swap) => new(
        [.. WarmUps.Where(p => (p.Block, p.Item) != (block, item))], [.. Skipped.Where(s => (s.Block, s.Item) != (block, item))],
        [.. Swaps.Where(s => (s.Block, s.Item) != (block, item)), .. swap is null ? [] : new[] { swap }]);
}

/// <summary>Positions from 0, of the block in the workout and of the item in its block.</summary>
public sealed record ItemPlace(int Block, int Item);

/// <summary>A set that somebody chose to leave out. It counts as not done, and progression sees what it sees of any set that was not logged.</summary>
/// <param name="Reason">In their words; null when they gave none.</param>
/// <param name="By">The coach who did; null when it was the client.</param>
public sealed record SkippedSet(int Block, int Item, int Order, string? Reason = null, Guid? By = null)
{
    public const int MaxReason = 200;
}

/// <summary>Another exercise in the place of the one that was prescribed.</summary>
/// <param name="Original">What was prescribed when it was chosen: once something else stands there, this counts no more.</param>
/// <param name="Reason">In their words; null when they gave none.</param>
/// <param name="By">The coach who did; null when it was the client.</param>
public sealed record Swap(int Block, int Item, Guid Original, Guid Replacement, string? Reason = null, Guid? By = null)
{
    public const int MaxReason = 200;
}
