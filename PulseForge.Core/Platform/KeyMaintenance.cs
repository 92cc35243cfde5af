using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Privacy;
using PulseForge.Core.Tenancy;

namespace PulseForge.Core.Platform;

/// <summary>Renews keys across all businesses, each in its own lease and under its own row-level security.</summary>
public sealed class KeyMaintenance(PlatformDb platform, Func<PulseForgeDb> open, MasterKeys masters)
{
    /// <summary>Wraps every data key by the current master key; answers how many were wrapped by another.</summary>
    public Task<int> RewrapAsync(CancellationToken cancel) => InEachAsync("rewrap-keys", (rotation, token) => rotation.RewrapAsync(token), cancel);

    /// <summary>Gives every business a new data key and seals its values under it; answers how many.</summary>
    public Task<int> RenewAsync(CancellationToken cancel) => InEachAsync("renew-keys", (rotation, token) => rotation.RenewAsync(token), cancel);

    private async Task<int> InEachAsync(string command, Func<KeyRotation, CancellationToken, Task<int>> work, CancellationToken cancel)
    {
        var count = 0;
        foreach (var tenant in await platform.Tenants.OrderBy(t => t.Id).Select(t => t.Id).ToListAsync(cancel))
        {
            await using var db = open();
            db.Lease(tenant, coachesSeeAllClients: true, Actor.System(command), SystemClock.Instance);
            using var keys = new Keyring(db, masters);
            count += await work(new KeyRotation(db, masters, keys, new Vault(db, keys)), cancel);
        }
        return count;
    }
}
