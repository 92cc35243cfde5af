using System.Globalization;
using NodaTime;
using PulseForge.Core.Clients;
using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Progression;
using PulseForge.Core.Programs.Progression.Rules;
using PulseForge.Core.Units;

namespace PulseForge.Tests.Programs.Progression;

/// <summary>A client who trains one exercise again and again: each log answers the target that was shown.</summary>
public sealed class Course(Item item)
{
    private static readonly LocalDate Start = new(2026, 1, 5);

    public Course(ProgressionRule? rule, params SetGroup[] sets) : this(new Item(new ExerciseRef(null, "lift", "Lift"), sets.ToValueList(), Progression: rule))
    {
    }

    public Item Item { get; set; } = item;

    public List<Performance> History { get; } = [];

    public List<EnteredMax> Maxes { get; } = [];

    public LoadIncrements Increments { get; init; } = BarbellIncrements.Standard(MassUnit.Kilogram);

    public MassUnit Unit { get; init; } = MassUnit.Kilogram;

    public decimal? OneRepMaxKg { get; init; }

    public PhaseFactors? Phase { get; set; }

    public LimitationSeverity? Limitation { get; set; }

    public string? Session { get; set; }

    public int Week { get; set; }

    public int Cycle { get; set; }

    public Guid? Plan { get; set; }

    public LocalDate Today => History.Aggregate(Start.PlusWeeks(Week), (day, past) => LocalDate.Max(day, past.On.PlusDays(1)));

    public ExerciseTarget Target => NextTarget.Of(Input);

    public string Reason => Target.Reason.ToString(CultureInfo.InvariantCulture);

    public decimal?[] Loads => [.. Target.WorkSets.Select(set => set.LoadKg)];

    public decimal? LoadKg => Loads.Max();

    public string Scheme => string.Join(" ", Target.WorkSets.Select(set => set.Amount.IsOpen ? $"{set.Amount.Min}+" : set.Amount.IsRange ? $"{set.Amount.Min}-{set.Amount.Max}" : $"{set.Amount.Min}"));

    public ProgressionInput Input => new(Item, Today, [.. History], Increments, Unit)
    {
        TrainingMax = CurrentMax.Of(Item.Progression, Maxes, History, Cycle, Today, Increments, Unit, Plan),
        OneRepMaxKg = OneRepMaxKg,
        Session = Session,
        Week = Week,
        Plan = Plan,
        Phase = Phase,
        Limitation = Limitation,
    };

    /// <summary>Does the shown sets as asked, at the shown load or at another.</summary>
    public Course Did(decimal? kg = null, decimal? rpe = null) => Log((set, _) => (set.Amount.Min, kg ?? set.LoadKg), rpe);

    /// <summary>So many reps in each shown set; fewer numbers than sets leave the last ones undone.</summary>
    public Course Reps(decimal? kg, params int[] reps) => Log((set, i) => i < reps.Length ? (reps[i], kg ?? set.LoadKg) : null, null);

    public Course RepsAtRpe(decimal rpe, decimal? kg, params int[] reps) => Log((set, i) => i < reps.Length ? (reps[i], kg ?? set.LoadKg) : null, rpe);

    /// <summary>A client goes back into an old session and corrects the reps of one set.</summary>
    public Course Correct(int session, int set, int reps)
    {
        var past = History[session];
        History[session] = past with { Done = past.Done.With(set, past.Done[set] with { Reps = reps }) };
        return this;
    }

    private Course Log(Func<PlannedSet, int, (int Reps, decimal? Kg)?> result, decimal? rpe)
    {
        var done = Target.Sets.Select((set, order) => Logged(set, order, result(set, order), rpe)).OfType<DoneSet>().ToValueList();
        History.Add(new Performance(Today, Item, done, Session, Week, Cycle, Phase, Plan: Plan));
        return this;
    }

    private static DoneSet? Logged(PlannedSet set, int order, (int Reps, decimal? Kg)? result, decimal? rpe) => result is not { } it
        ? null
        : new DoneSet(order, set.Kind, new AskedSet(set.Amount, set.LoadKg), it.Kg, set.Amount.CountsReps ? it.Reps : null, set.Amount.CountsReps ? null : it.Reps, null, rpe);
}
