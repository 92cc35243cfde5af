using System.Diagnostics;

namespace PulseForge.Tests.Faults.Harness;

/// <summary>Waits for conditions in other processes, which nobody tells us of.</summary>
public static class Until
{
    /// <summary>Only what hangs for ever waits so long: a busy machine takes its time.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>How long it took.</summary>
    public static async Task<TimeSpan> TrueAsync(string what, Func<Task<bool>> isTrue, TimeSpan? pause = null, Func<Task<string>>? instead = null)
    {
        var watch = Stopwatch.StartNew();
        while (!await isTrue())
        {
            if (watch.Elapsed > Patience) throw new TimeoutException($"Not within {Patience}: {what}. {(instead is null ? "" : await instead())}");
            await Task.Delay(pause ?? Pause);
        }
        return watch.Elapsed;
    }
}
