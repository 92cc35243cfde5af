namespace PulseForge.Core.Training.Formulas;

/// <summary>
/// Monotony and strain of seven daily session loads (Foster 1998, Med Sci Sports Exerc 30:1164): monotony is their mean ÷ their
/// sample standard deviation, strain is the week's load × monotony. A rest day counts as 0, several sessions of a day as their sum.
/// Seven equal days have no deviation and so no monotony: no value, never infinity.
/// </summary>
public sealed record WeeklyLoad
{
    public const int Days = 7;

    private WeeklyLoad(decimal total, double? monotony) => (Total, Monotony) = (total, monotony);

    public decimal Total { get; }

    public double? Monotony { get; }

    public double? Strain => (double)Total * Monotony;

    /// <exception cref="ArgumentException">Not exactly seven days, or a negative load.</exception>
    public static WeeklyLoad Of(IReadOnlyList<decimal> dailyLoads)
    {
        if (dailyLoads.Count != Days) throw new ArgumentException("A week has seven daily loads.", nameof(dailyLoads));
        if (dailyLoads.Any(load => load < 0)) throw new ArgumentException("A load is not negative.", nameof(dailyLoads));
        var mean = (double)dailyLoads.Average();
        var deviation = Math.Sqrt(dailyLoads.Sum(load => Math.Pow((double)load - mean, 2)) / (Days - 1));
        return new WeeklyLoad(dailyLoads.Sum(), deviation == 0 ? null : mean / deviation);
    }
}
