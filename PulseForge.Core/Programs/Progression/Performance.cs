using NodaTime;
using PulseForge.Core.Programs.Progression.Rules;

namespace PulseForge.Core.Programs.Progression;

/// <summary>
/// What a client did of one item in one past session: the item as its document prescribed it and the sets of the log.
/// The data layer fills it, one for each (log, block, item) with the exercise in question.
/// </summary>
/// <param name="On">The client's local date.</param>
/// <param name="Item">As it stood in the session's document.</param>
/// <param name="Done">The logged sets, warm-ups and extra sets included.</param>
/// <param name="Session">The name of the session in its program.</param>
/// <param name="Week">Weeks since the program began, from 0, counted on when it is passed through again.</param>
/// <param name="Cycle">Which cycle of its training max, see <see cref="TrainingCycle"/>.</param>
/// <param name="Phase">The factors of its phase; reduced weeks say nothing about progress.</param>
/// <param name="Rounds">Of its block: how often the sets were due.</param>
/// <param name="Plan">The assignment it belonged to: weeks and cycles are counted within one.</param>
public sealed record Performance(
    LocalDate On, Item Item, ValueList<DoneSet> Done, string? Session = null, int Week = 0, int Cycle = 0, PhaseFactors? Phase = null, int Rounds = 1, Guid? Plan = null)
{
    public ProgressionRule? Rule => Item.Progression;

    public bool WasTrained => Done.Any(set => set.IsWork);

    public bool Counts => WasTrained && Phase is null or { IsReduced: false };

    /// <summary>Each work set that was asked for, with what was done of it.</summary>
    public IEnumerable<(SetGroup Asked, DoneSet? Done)> Pairs
    {
        get
        {
            var done = Done.Where(set => set.Asked is not null).ToLookup(set => set.Order);
            return Prescription.Expand(Scheme, Rounds)
                .Select((group, order) => (Group: group, Done: done[order].FirstOrDefault()))
                .Where(pair => pair.Group.Kind == SetKind.Work)
                .Select(pair => (pair.Done?.Asked is { } asked ? pair.Group with { Amount = asked.Amount } : pair.Group, pair.Done));
        }
    }

    public bool Completed => Pairs.All(pair => pair.Done?.Fulfils(pair.Asked.Amount) == true);

    /// <summary>The hardest exertion that was noted.</summary>
    public decimal? HighestRpe => Done.Where(set => set.IsWork).Max(set => set.Rpe);

    /// <summary>The load that all the heaviest sets were done with; of different ones the lightest, since only that was done in all.</summary>
    public decimal? LoadKg
    {
        get
        {
            var (scheme, top) = (Scheme, Top);
            var orders = Prescription.Expand(scheme, Rounds).Index().Where(set => set.Item == top).Select(set => set.Index).ToHashSet();
            return Done.Where(set => set.Asked is not null && orders.Contains(set.Order)).Min(set => LoadOf(set, top.Load));
        }
    }

    public SetGroup Top => LoadScale.Top(Scheme);

    /// <summary>The last set that asked for as many reps as possible, or the last that asked for exactly this minimum; without any, the last work set.</summary>
    public DoneSet? OpenSet(int? min = null)
    {
        var pairs = Pairs.ToList();
        var open = pairs.Where(pair => pair.Asked.Amount.IsOpen && (min is null || pair.Asked.Amount.Min == min)).ToList();
        return (open.Count > 0 ? open : min is null ? pairs : []).LastOrDefault().Done;
    }

    /// <summary>The document's groups, except where the sets that were shown tell of a stage that the rule had moved on to.</summary>
    private ValueList<SetGroup> Scheme => Schemes.Shown(Item, FirstAsked);

    internal Amount? FirstAsked => Done.Where(set => set.IsWork && set.Asked is not null).MinBy(set => set.Order)?.Asked!.Amount;

    /// <summary>Assistance is negative; where kilograms or a share of a max were asked for, a negative load is a slip and tells nothing.</summary>
    private static decimal? LoadOf(DoneSet done, Load asked) => asked.Kind switch
    {
        LoadKind.Bodyweight => done.LoadKg ?? 0,
        LoadKind.Kilograms or LoadKind.PercentOfOneRepMax or LoadKind.PercentOfTrainingMax when done.LoadKg < 0 => null,
        _ => done.LoadKg,
    };
}
