namespace PulseForge.Core.Training.Formulas;

/// <summary>
/// What share of the one-repetition maximum a set of some repetitions at some RPE is (RTS chart, Tuchscherer, "The Reactive
/// Training Manual", 2008). Valid for 1–12 repetitions and RPE 6–10 in halves; 10 − RPE is the repetitions in reserve.
/// Outside of it there is no value. 5 repetitions at RPE 8 are 81.1 %.
/// </summary>
public static class RpeTable
{
    public const int MostReps = 12;
    public const decimal LowestRpe = 6;
    public const decimal HighestRpe = 10;

    /// <summary>A repetition costs two places of this list, half a point of RPE one.</summary>
    private static readonly decimal[] Percent =
    [
        100, 97.8m, 95.5m, 93.9m, 92.2m, 90.7m, 89.2m, 87.8m, 86.3m, 85.0m, 83.7m, 82.4m, 81.1m, 79.9m, 78.6m, 77.4m,
        76.2m, 75.1m, 73.9m, 72.3m, 70.7m, 69.4m, 68.0m, 66.7m, 65.3m, 64.0m, 62.6m, 61.3m, 59.9m, 58.6m, 57.4m,
    ];

    /// <summary>The table itself, for queries that read it in the database: place 2(reps − 1) + 2(10 − RPE).</summary>
    public static IReadOnlyList<decimal> Percents => Percent;

    /// <summary>The share of the one-repetition maximum, 0–1.</summary>
    public static decimal? Share(int reps, decimal rpe)
    {
        if (reps is < 1 or > MostReps || rpe is < LowestRpe or > HighestRpe || rpe * 2 % 1 != 0) return null;
        return Percent[2 * (reps - 1) + (int)(2 * (HighestRpe - rpe))] / 100;
    }

    /// <summary>The estimated one-repetition maximum in kilograms from a set done with an RPE.</summary>
    public static decimal? OneRepMaxKg(decimal kg, int reps, decimal rpe) => kg > 0 ? kg / Share(reps, rpe) : null;

    /// <summary>The load in kilograms that makes the repetitions this hard, before rounding to what can be loaded.</summary>
    public static decimal? LoadKg(decimal oneRepMaxKg, int reps, decimal rpe) =>
        oneRepMaxKg > 0 ? oneRepMaxKg * Share(reps, rpe) : null;
}
