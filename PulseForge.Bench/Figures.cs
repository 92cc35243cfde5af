using System.Diagnostics;
using System.Globalization;

namespace PulseForge.Bench;

/// <summary>Durations with their spread.</summary>
internal sealed class Figures
{
    private readonly List<(TimeSpan Took, int Length)> _all = [];

    public TimeSpan Median => Of(0.5);

    public async Task MeasureAsync(bool isCounted, Func<Task<string>> once)
    {
        var watch = Stopwatch.StartNew();
        var text = await once();
        if (isCounted) Add(watch.Elapsed, text.Length);
    }

    private void Add(TimeSpan took, int length) => _all.Add((took, length));

    public TimeSpan Of(double share) => _all.Select(one => one.Took).Order().ElementAt((int)(share * (_all.Count - 1)));

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"p50 {Median.TotalMilliseconds,6:N1} ms   p95 {Of(0.95).TotalMilliseconds,6:N1} ms   {_all[^1].Length / 1000.0,6:N0} kB uncompressed   {_all.Count} times");
}
