using Microsoft.EntityFrameworkCore;
using PulseForge.Core.Data;
using PulseForge.Core.Platform;

namespace PulseForge.Web.Setup;

/// <summary>
/// <c>rebuild-sums</c> makes the sums of every client's training anew from their logs; it may run while the product does, and again. <c>migrate</c> makes those
/// that are missing, of businesses that trained before there were sums.
/// </summary>
public static class SumCommands
{
    public static async Task<int> RebuildAsync(IConfiguration configuration)
    {
        Console.WriteLine($"The sums of {await With(configuration, sums => sums.RebuildAsync(onlyMissing: false, CancellationToken.None))} clients were made anew.");
        return 0;
    }

    public static async Task MakeMissingAsync(IConfiguration configuration)
    {
        if (await With(configuration, sums => sums.RebuildAsync(onlyMissing: true, CancellationToken.None)) is > 0 and var made) Console.WriteLine($"The sums of {made} clients were made.");
    }

    private static async Task<int> With(IConfiguration configuration, Func<SumMaintenance, Task<int>> work)
    {
        var app = new DbContextOptionsBuilder<PulseForgeDb>().UsePulseForge(configuration.Connection("App")).Options;
        await using var platform = new PlatformDb(new DbContextOptionsBuilder<PlatformDb>().UsePulseForge(configuration.Connection("Platform")).Options);
        return await work(new SumMaintenance(platform, () => new PulseForgeDb(app)));
    }
}
