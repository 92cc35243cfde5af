using System.Globalization;
using PulseForge.Tests.Faults.Harness;
using PulseForge.Tests.Support;

namespace PulseForge.Bench;

/// <summary>
/// Two processes of the published product that are killed 200 times in the middle of their work, while their database goes away 20 times:
/// <c>bin/bench faults [kills] [restarts] [seed]</c>. It fails when anything was lost or doubled, or is not done a minute later.
/// </summary>
internal static class FaultsInFull
{
    private static readonly TimeSpan Promised = TimeSpan.FromSeconds(60);

    public static async Task<int> RunAsync(string[] args)
    {
        int Number(int at, int otherwise) => args.Length > at ? int.Parse(args[at], CultureInfo.InvariantCulture) : otherwise;
        await using var postgres = await OwnPostgres.StartAsync();
        await using var run = await FaultRun.BeginAsync(postgres, Published, Number(2, Random.Shared.Next()), Console.WriteLine);
        var figures = await run.RunAsync(Number(0, 200), Number(1, 20));
        Console.WriteLine(figures);
        return figures.Verdict.IsClean && figures.Drained <= Promised ? 0 : 1;
    }

    /// <summary>As the image carries it: bin/bench publishes it before.</summary>
    public static string Published => Repository.PathOf("artifacts", "published", "publish", "PulseForge.Web", "release", "PulseForge.Web.dll");
}
