using PulseForge.Core.Clients;
using PulseForge.Core.Programs.Progression;
using PulseForge.Core.Training;
using PulseForge.Core.Training.Formulas;

namespace PulseForge.Core.Seeding.Demo;

/// <summary>How lifts stand to the squat, and how many repetitions a share of a one-rep max allows.</summary>
internal static class DemoLifts
{
    private const decimal Accessory = 0.25m;
    private const int OwnUsual = 12;
    private const decimal FirstRpe = 6;

    private static readonly Dictionary<string, decimal> Shares = new()
    {
        ["barbell-back-squat"] = 1, ["barbell-front-squat"] = 0.8m, ["barbell-deadlift"] = 1.2m, ["sumo-deadlift"] = 1.15m, ["trap-bar-deadlift"] = 1.25m, ["romanian-deadlift"] = 0.85m,
        ["barbell-bench-press"] = 0.72m, ["incline-barbell-bench-press"] = 0.6m, ["close-grip-barbell-bench-press"] = 0.64m, ["barbell-overhead-press"] = 0.47m,
        ["dumbbell-bench-press"] = 0.29m, ["incline-dumbbell-press"] = 0.25m, ["bent-over-barbell-row"] = 0.62m, ["lat-pulldown"] = 0.55m, ["seated-cable-row"] = 0.55m,
        ["power-clean"] = 0.62m, ["weighted-pull-up"] = 0.22m, ["barbell-bulgarian-split-squat"] = 0.5m, ["one-arm-dumbbell-row"] = 0.34m, ["leg-press"] = 1.7m, ["seated-leg-curl"] = 0.42m,
        ["leg-extension"] = 0.45m, ["standing-calf-raise-machine"] = 0.8m, ["ez-bar-skullcrusher"] = 0.3m, ["dumbbell-biceps-curl"] = 0.13m, ["dumbbell-hammer-curl"] = 0.15m,
        ["standing-dumbbell-triceps-extension"] = 0.22m, ["triceps-pushdown"] = 0.28m, ["dumbbell-lateral-raise"] = 0.09m, ["face-pull"] = 0.24m, ["pallof-press"] = 0.16m,
    };

    private static readonly Dictionary<string, int> Own = new() { ["pull-up"] = 4, ["chin-up"] = 5, ["back-extension"] = 14, ["box-jump"] = 8, ["hanging-leg-raise"] = 11, ["ab-wheel-rollout"] = 11 };

    public static decimal OfSquat(string? slug) => slug is not null && Shares.TryGetValue(slug, out var share) ? share : Accessory;

    /// <summary>How often somebody moves their own weight on the first day.</summary>
    public static int OwnRepetitions(string? slug, Sex sex) => (slug is not null && Own.TryGetValue(slug, out var reps) ? reps : OwnUsual) + (sex == Sex.Male ? 3 : 0);

    public static string? Pattern(SheetItem item) => Catalogue.Shipped.Find(item.Item.Exercise.Slug ?? "")?.Facts.Pattern;

    /// <summary>The RPE table turned round: how many repetitions this share of a one-rep max allows, also in between and beyond it.</summary>
    public static decimal Repetitions(decimal share)
    {
        var (percent, table) = (share * 100, RpeTable.Percents);
        if (percent >= table[0]) return 1 - (percent - table[0]) / 2.5m;
        var below = Enumerable.Range(1, table.Count - 1).FirstOrDefault(i => table[i] <= percent);
        var place = below == 0 ? table.Count - 1 + (table[^1] - percent) / 1.2m : below - (percent - table[below]) / (table[below - 1] - table[below]);
        return 1 + place / 2;
    }

    /// <summary>A first load, where the program asks for one: careful, rounded down to what can be loaded.</summary>
    public static decimal First(SheetItem item, PlannedSet planned, decimal strength)
    {
        var reps = Math.Clamp(planned.Amount.Max ?? planned.Amount.Min, 1, RpeTable.MostReps);
        var load = item.Increments.DownKg(strength * RpeTable.Share(reps, Math.Round(Math.Clamp(planned.Rpe ?? FirstRpe, FirstRpe, RpeTable.HighestRpe) * 2) / 2)!.Value);
        return Math.Max(load, item.Increments.Lightest.Kg);
    }
}
