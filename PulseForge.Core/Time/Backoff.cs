using NodaTime;

namespace PulseForge.Core.Time;

/// <summary>How long to wait after a failure: 30 s, doubled with each further one up to 6 h, give or take a fifth so that what failed together is not tried together.</summary>
public static class Backoff
{
    public static readonly Duration First = Duration.FromSeconds(30);
    public static readonly Duration Longest = Duration.FromHours(6);

    private const double Spread = 0.2;

    /// <param name="failures">How often it has failed by now, from 1.</param>
    /// <param name="chance">A random number from 0 to 1.</param>
    public static Duration After(int failures, double chance)
    {
        if (failures < 1) throw new ArgumentOutOfRangeException(nameof(failures), "Nothing has failed.");
        var wait = Math.Min(First.TotalSeconds * Math.Pow(2, failures - 1), Longest.TotalSeconds);
        return Duration.FromSeconds(wait * (1 + Spread * (2 * chance - 1)));
    }
}
