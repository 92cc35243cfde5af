using Microsoft.EntityFrameworkCore;
using PulseForge.Core.Data;
using PulseForge.Core.Platform;

namespace PulseForge.Web.Setup;

/// <summary>
/// <c>rewrap-keys</c> after a new master key was named current: then the old one may go. <c>renew-keys</c> gives every business a new data key and
/// seals its text anew. Both may run while the product does, and again.
/// </summary>
public static class KeyCommands
{
    public static async Task<int> RewrapAsync(IConfiguration configuration)
    {
        var count = await With(configuration, keys => keys.RewrapAsync(CancellationToken.None));
        Console.WriteLine($"{count} keys were wrapped anew.");
        return 0;
    }

    public static async Task<int> RenewAsync(IConfiguration configuration)
    {
        var count = await With(configuration, keys => keys.RenewAsync(CancellationToken.None));
        Console.WriteLine($"{count} values were sealed anew.");
        return 0;
    }

    private static async Task<int> With(IConfiguration configuration, Func<KeyMaintenance, Task<int>> work)
    {
        var masters = configuration.MasterKeys(isDevelopment: configuration["DOTNET_ENVIRONMENT"] == Environments.Development || configuration["ASPNETCORE_ENVIRONMENT"] == Environments.Development);
        var app = new DbContextOptionsBuilder<PulseForgeDb>().UsePulseForge(configuration.Connection("App"), masters).Options;
        await using var platform = new PlatformDb(new DbContextOptionsBuilder<PlatformDb>().UsePulseForge(configuration.Connection("Platform"), masters).Options);
        return await work(new KeyMaintenance(platform, () => new PulseForgeDb(app), masters));
    }
}
