using System.Diagnostics;
using System.Globalization;

namespace PulseForge.Bench;

/// <summary>
/// Runs contenders in turn, round after round, and prints each one's median beside the first's. What else the machine does meets all of them alike,
/// so the ratios travel to other machines; the absolute figures do not.
/// </summary>
public sealed class Race
{
    private const int Rounds = 15;
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(100);

    private readonly List<(string Name, Action Once)> _contenders = [];

    public Race Add(string name, Action once)
    {
        _contenders.Add((name, once));
        return this;
    }

    public void Run(string title)
    {
        foreach (var (_, once) in _contenders) PerRun(once);
        var rounds = Enumerable.Range(0, Rounds).Select(_ => _contenders.Select(contender => PerRun(contender.Once)).ToList()).ToList();

        Console.WriteLine(title);
        for (var i = 0; i < _contenders.Count; i++) Print(_contenders[i].Name, [.. rounds.Select(round => round[i])], [.. rounds.Select(round => round[i] / round[0])]);
    }

    private static void Print(string name, double[] microseconds, double[] ratios) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"  {name,-40} {Median(microseconds),12:N1} µs   {Median(ratios),8:N2} × the first ({ratios.Min():N2}–{ratios.Max():N2})"));

    private static double PerRun(Action once)
    {
        var watch = Stopwatch.StartNew();
        var runs = 0;
        for (; watch.Elapsed < Round; runs++) once();
        return watch.Elapsed.TotalMicroseconds / runs;
    }

    private static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);
}
