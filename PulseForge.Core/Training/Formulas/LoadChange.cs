namespace PulseForge.Core.Training.Formulas;

/// <summary>
/// How the last week's load stands to the weeks before it, two ways: the mean of the last 7 days ÷ the mean of days 8–28
/// (uncoupled: the week is not in its own comparison), and the ratio of two exponential averages over 7 and 28 days with
/// λ = 2/(N + 1) (Williams et al. 2017, Br J Sports Med 51:209). Needs 28 days; no value over weeks without any load.
/// </summary>
/// <remarks>
/// It describes a change and nothing else. Such ratios cannot tell the risk of injury (Impellizzeri et al. 2020, PMC7534938):
/// show it in neutral colours and without such a claim.
/// </remarks>
public sealed record LoadChange
{
    public const int DaysNeeded = 28;
    private const int AcuteDays = 7;

    private LoadChange(decimal uncoupled, double smoothed) => (Uncoupled, Smoothed) = (uncoupled, smoothed);

    public decimal Uncoupled { get; }

    public double Smoothed { get; }

    /// <param name="dailyLoads">One per day without gaps, rest days as 0, the oldest first; what is older than 28 days only feeds the averages.</param>
    /// <exception cref="ArgumentException">A negative load.</exception>
    public static LoadChange? Of(IReadOnlyList<decimal> dailyLoads)
    {
        if (dailyLoads.Any(load => load < 0)) throw new ArgumentException("A load is not negative.", nameof(dailyLoads));
        if (dailyLoads.Count < DaysNeeded) return null;
        var before = dailyLoads.TakeLast(DaysNeeded).Take(DaysNeeded - AcuteDays).Average();
        if (before == 0) return null;
        return new LoadChange(dailyLoads.TakeLast(AcuteDays).Average() / before, Smooth(dailyLoads, AcuteDays) / Smooth(dailyLoads, DaysNeeded));
    }

    private static double Smooth(IReadOnlyList<decimal> loads, int days)
    {
        var lambda = 2.0 / (days + 1);
        return loads.Skip(1).Aggregate((double)loads[0], (average, load) => lambda * (double)load + (1 - lambda) * average);
    }
}
