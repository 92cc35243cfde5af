using NodaTime;
using PulseForge.Core.Clients;
using PulseForge.Core.Programs.Progression.Rules;
using PulseForge.Core.Units;

namespace PulseForge.Core.Programs.Progression;

/// <summary>All that the next target of one item depends on.</summary>
/// <param name="Item">As the session's document prescribes it.</param>
/// <param name="Today">The client's today.</param>
/// <param name="History">The client's past performances of this exercise, of all its items, in any order.</param>
/// <param name="Increments">What the client can load.</param>
/// <param name="Unit">The client's unit, for the sentence.</param>
public sealed record ProgressionInput(Item Item, LocalDate Today, IReadOnlyList<Performance> History, LoadIncrements Increments, MassUnit Unit)
{
    /// <summary>The training max of the current cycle, see <see cref="CurrentMax"/>.</summary>
    public CurrentMax? TrainingMax { get; init; }

    /// <summary>A tested one-repetition maximum; without it the log's estimate is taken.</summary>
    public decimal? OneRepMaxKg { get; init; }

    /// <summary>The name of the session in its program.</summary>
    public string? Session { get; init; }

    /// <summary>Weeks since the program began, from 0.</summary>
    public int Week { get; init; }

    /// <summary>The assignment that the session belongs to.</summary>
    public Guid? Plan { get; init; }

    public PhaseFactors? Phase { get; init; }

    /// <summary>The strictest limitation that touches this exercise today.</summary>
    public LimitationSeverity? Limitation { get; init; }

    /// <summary>Of the item's block: how often its sets are due.</summary>
    public int Rounds { get; init; } = 1;

    internal ProgressionRule? Rule => Item.Progression;

    internal SetGroup Top => LoadScale.Top(Item.Sets);

    /// <summary>Everything of another assignment lies before this one's weeks.</summary>
    internal bool IsEarlierWeek(Performance past) => past.Plan != Plan || past.Week < Week;

    internal Mass Shown(decimal kg) => new(kg, Unit);

    /// <summary>
    /// What the rule looks at, the oldest first: performances under this very rule; under a rule of its kind while there are none, so
    /// that a coach who changes an increment does not send the client back to the start. Kilograms that the coach wrote are a start
    /// of their own: other ones (a light day, a new version) begin anew from what is written.
    /// </summary>
    internal IReadOnlyList<Performance> Lane()
    {
        var alike = History.Where(past => past.Counts && past.On <= Today && IsAlike(past.Rule) && HasStart(past)).OrderBy(past => past.On).ToList();
        var exact = alike.Where(past => past.Rule == Rule).ToList();
        return exact.Count > 0 ? exact : alike;
    }

    /// <summary>The load of a past session on today's scale: a coach's wave of percentages moves it.</summary>
    internal decimal? LoadKg(Performance past)
    {
        if (past.LoadKg is not { } kg || past.Top.Load == Top.Load || !LoadScale.IsPercent(Top.Load)) return past.LoadKg;
        return Increments.NearestKg(LoadScale.Rescale(kg, past.Top.Load, Top.Load));
    }

    private bool HasStart(Performance past) =>
        Top.Load.Kind is not (LoadKind.Kilograms or LoadKind.Bodyweight) || LoadScale.Top(past.Item.Sets).Load == Top.Load;

    /// <summary>Stages of different sets and reps are different lifts of a program: a heavy and a light one.</summary>
    private bool IsAlike(ProgressionRule? other) => (Rule, other) switch
    {
        (StagesRule now, StagesRule then) => now.Stages.Equals(then.Stages),
        (not null, not null) => Rule.GetType() == other.GetType(),
        _ => Rule is null && other is null,
    };
}
