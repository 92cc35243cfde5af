using NodaTime;
using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Progression;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Units;

namespace PulseForge.Core.Training;

/// <summary>A session as it is shown to be trained: what is asked for today and why, what was done last time, and what is logged already.</summary>
public sealed record SessionSheet(SessionHead Head, IReadOnlyList<SheetBlock> Blocks, LogHead? Log)
{
    public IEnumerable<SheetItem> Items => Blocks.SelectMany(b => b.Items);

    /// <summary>Warm-up sets lead up to the work and are counted nowhere.</summary>
    public int SetsPlanned => Items.Sum(i => i.Sets.Count(s => s.Planned is not null && !s.IsWarmUp));

    public int SetsDone => Items.Sum(i => i.Sets.Count(s => s.Done is not null && !s.IsWarmUp));

    /// <summary>The first set that waits, in the order in which the session is trained.</summary>
    public SheetSet? Next => InOrder().FirstOrDefault(s => s.IsOpen);

    public SheetItem? ItemAt(int block, int item) => Items.FirstOrDefault(i => i.Block == block && i.Index == item);

    private IEnumerable<SheetSet> InOrder() => Blocks.SelectMany(b => b.InTurns ? b.Items.SelectMany(i => i.Sets).OrderBy(s => s.Order).ThenBy(s => s.Item) : b.Items.SelectMany(i => i.Sets));
}

/// <param name="Client">Whose session it is.</param>
/// <param name="Week">Of the program, from 1; null for a session of no program.</param>
public sealed record SessionHead(
    Guid Id, Guid Client, string ClientName, string Name, LocalDate Date, SessionStatus Status, string? Program, int? Week, int? Weeks, int? Day, MassUnit Unit, string TimeZone)
{
    /// <summary>It was done elsewhere and brought here: nothing was asked for.</summary>
    public bool IsImported { get; init; }

    /// <summary>It was begun without a plan.</summary>
    public bool IsUnplanned { get; init; }

    /// <summary>What the business lets clients put in an exercise's place.</summary>
    public ClientSwaps Swaps { get; init; }
}

/// <param name="LoggedBy">The coach who opened it; null when the client did.</param>
public sealed record LogHead(Guid Id, Instant StartedAt, Instant? FinishedAt, decimal? SessionRpe, int? DurationMinutes, string? Note, Guid? LoggedBy);

/// <param name="Letter">A, B, … Z, AA: its place in the workout.</param>
public sealed record SheetBlock(int Index, string Letter, Block Block, IReadOnlyList<SheetItem> Items)
{
    /// <summary>One set of each exercise in turn.</summary>
    public bool InTurns => Block.Kind is BlockKind.Superset or BlockKind.Circuit;
}

/// <param name="Ref">B1: the letter, with a number where the block has several exercises.</param>
/// <param name="Increments">What the equipment can be set to, for steps and plates.</param>
public sealed record SheetItem(
    int Block, int Index, string Ref, Item Item, Guid ExerciseId, string? VideoUrl, IReadOnlyList<string> Instructions, ExerciseTarget Target, LoadIncrements Increments, IReadOnlyList<SheetSet> Sets)
{
    public string Name => Item.Exercise.Name;

    /// <summary>What it stands for while a limitation lasts, or because it was swapped; null for what was prescribed.</summary>
    public InPlaceOf? InPlaceOf { get; init; }

    /// <summary>The way up to the first work set; empty where the coach planned one, where nothing is loaded, or where the load is light.</summary>
    public IReadOnlyList<SheetSet> WarmUps { get; init; } = [];

    /// <summary>Warm-up sets could be added now.</summary>
    public bool OffersWarmUps => WarmUps.Count > 0 && !Sets.Any(s => s.IsWarmUp) && !IsBegun;

    public bool IsBegun => Sets.Any(s => s.Done is not null);

    /// <summary>The place of the next set beyond those that are there.</summary>
    public int NextOrder => Sets.Where(s => s.Order >= 0).Select(s => s.Order + 1).DefaultIfEmpty(0).Max();

    /// <summary>The next set, which nobody asked for.</summary>
    public SheetSet Extra => new(Block, Index, NextOrder, null, null, null) { Like = Target.WorkSets.LastOrDefault() };

    /// <summary>Whether a set may be logged at this place: one that is shown, a warm-up that is offered, or the next one.</summary>
    public bool Takes(int order) => order < 0 ? Sets.Concat(WarmUps).Any(s => s.Order == order) : order <= NextOrder && order < SetLimits.Sets;

    /// <summary>A fifth less than the last set that was done, or is asked for; null where nothing is loaded.</summary>
    public decimal? DropLoadKg => Sets.Where(s => !s.IsWarmUp).Select(s => s.Done is { } done ? done.LoadKg : s.IsOpen && !IsBegun ? s.Planned?.LoadKg : null).LastOrDefault(kg => kg > 0) is { } kg
        ? DropSet.After(new Mass(kg, Increments.Unit), Increments)?.Kg : null;
}

/// <param name="Planned">Null for a set beyond the plan.</param>
/// <param name="LastTime">The set at the same place when the exercise was last trained in this way.</param>
public sealed record SheetSet(int Block, int Item, int Order, PlannedSet? Planned, LoggedSet? Done, DoneSet? LastTime)
{
    /// <summary>Somebody chose to leave it out; null once it is done.</summary>
    public SkippedSet? Skipped { get; init; }

    /// <summary>What a set beyond the plan is measured like.</summary>
    public PlannedSet? Like { get; init; }

    /// <summary>What it is measured in.</summary>
    public PlannedSet? Shape => Planned ?? Like;

    /// <summary>It waits to be done.</summary>
    public bool IsOpen => Done is null && Skipped is null;

    public bool IsWarmUp => Done is null ? Planned?.Kind == SetKind.WarmUp : Done.Kind == LoggedSetKind.WarmUp;

    public bool IsDrop => Done?.Kind == LoggedSetKind.Drop;

    /// <summary>What is kept of the target beside the result.</summary>
    public SetTarget? Target => Planned is { } p ? new SetTarget(p.Amount, p.LoadKg, p.Rpe, p.PerSide) : null;
}
