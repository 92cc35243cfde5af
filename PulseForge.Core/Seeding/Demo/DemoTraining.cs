using NodaTime;
using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Progression;
using PulseForge.Core.Training;
using PulseForge.Core.Training.Formulas;

namespace PulseForge.Core.Seeding.Demo;

/// <summary>How a demo client trains what their sheet asks for: as strong as they are that week, tired on some days, and human.</summary>
internal sealed class DemoTraining(DemoClient client, Random random)
{
    private const decimal FreshDay = 1.02m;
    private const decimal TiredDay = 0.96m;

    /// <summary>Lifts in proportion to the squat; what is not named is an accessory.</summary>
    private static readonly (string Slug, decimal OfSquat)[] Lifts =
    [
        ("barbell-back-squat", 1m), ("barbell-deadlift", 1.2m), ("trap-bar-deadlift", 1.25m), ("barbell-bench-press", 0.72m), ("barbell-overhead-press", 0.47m),
        ("power-clean", 0.62m), ("dumbbell-bench-press", 0.29m), ("weighted-pull-up", 0.22m), ("barbell-bulgarian-split-squat", 0.55m), ("one-arm-dumbbell-row", 0.34m),
        ("ez-bar-skullcrusher", 0.3m), ("dumbbell-biceps-curl", 0.13m), ("dumbbell-hammer-curl", 0.15m), ("standing-dumbbell-triceps-extension", 0.22m),
    ];

    private const decimal Accessory = 0.25m;

    public static decimal OneRepMax(DemoClient client, string? slug) => client.Squat * Lifts.Where(l => l.Slug == slug).Select(l => l.OfSquat).DefaultIfEmpty(Accessory).First();

    public bool Comes() => random.NextDouble() < client.Adherence;

    /// <summary>Every set of the sheet as it was done.</summary>
    public IEnumerable<(SheetItem Item, SheetSet Set, SetResult Result)> Train(SessionSheet sheet, int week)
    {
        var form = random.NextDouble() < 0.15 ? TiredDay : random.NextDouble() < 0.2 ? FreshDay : 1m;
        foreach (var item in sheet.Items)
        {
            var strength = OneRepMax(client, item.Item.Exercise.Slug) * (1 + client.WeeklyGain * week) * form;
            foreach (var set in item.Sets.Where(s => s.Planned is not null)) yield return (item, set, Do(item, set.Planned!, strength, set.Order));
        }
    }

    public decimal SessionRpe(IReadOnlyCollection<SetResult> results) =>
        Halves(Math.Clamp(results.Select(r => r.Rpe ?? 7).DefaultIfEmpty(7).Average() + (decimal)((random.NextDouble() - 0.5) * 1.5), 3, 10));

    public int Minutes(SessionSheet sheet) => Math.Clamp((sheet.SetsPlanned * 3) + random.Next(8, 20), 30, 110);

    private SetResult Do(SheetItem item, PlannedSet planned, decimal strength, int order) => planned.Amount.Kind switch
    {
        AmountKind.Seconds or AmountKind.RoundSeconds => new SetResult(null, null, Seconds: planned.Amount.Min, Rpe: Effort(planned)),
        AmountKind.Metres => new SetResult(planned.LoadKg, null, Metres: planned.Amount.Min, Rpe: Effort(planned)),
        AmountKind.Calories => new SetResult(null, null, Calories: planned.Amount.Min, Rpe: Effort(planned)),
        AmountKind.Reps or AmountKind.RepsAtLeast or AmountKind.Amrap => Lift(item, planned, strength, order),
    };

    private SetResult Lift(SheetItem item, PlannedSet planned, decimal strength, int order)
    {
        if (planned.Load.Kind is LoadKind.Bodyweight or LoadKind.None) return new SetResult(planned.LoadKg, BodyweightReps(planned, order), Rpe: Effort(planned));
        var load = planned.LoadKg ?? Choose(item, planned, strength);
        // Epley, turned round: what they could do with this load today, a little less with every set.
        var could = (30m * ((strength / Math.Max(load, 1)) - 1)) - (order * 0.25m);
        var asked = planned.Amount.Max ?? planned.Amount.Min;
        var reps = (int)Math.Clamp(planned.Amount.IsOpen ? Math.Floor(could) - 1 : Math.Min(asked, Math.Floor(could)), 0, 30);
        return new SetResult(load, reps, Rpe: Halves(Math.Clamp(10 - (could - reps), 5, 10)));
    }

    /// <summary>A first load: what leaves two repetitions in reserve, rounded to what can be loaded.</summary>
    private static decimal Choose(SheetItem item, PlannedSet planned, decimal strength)
    {
        var reps = Math.Clamp(planned.Amount.Max ?? planned.Amount.Min, 1, 12);
        return item.Increments.DownKg(strength * (RpeTable.Share(reps, 7.5m) ?? 0.7m));
    }

    private int BodyweightReps(PlannedSet planned, int order) => Math.Max(3, Math.Max(planned.Amount.Min, 5) - (order / 2) + random.Next(0, 3));

    private decimal Effort(PlannedSet planned) => planned.Rpe ?? Halves(7 + ((decimal)random.NextDouble() * 2));

    private static decimal Halves(decimal value) => Math.Round(value * 2, MidpointRounding.AwayFromZero) / 2;
}
