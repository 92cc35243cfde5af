using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Training.Rollups;

namespace PulseForge.Core.Platform;

/// <summary>Makes the sums of training anew across all businesses, each in its own lease, and each client in a transaction of their own.</summary>
public sealed class SumMaintenance(PlatformDb platform, Func<PulseForgeDb> open)
{
    /// <param name="onlyMissing">Of those alone who have logs and no sums.</param>
    /// <returns>How many clients.</returns>
    public async Task<int> RebuildAsync(bool onlyMissing, CancellationToken cancel)
    {
        var count = 0;
        foreach (var tenant in await platform.Tenants.OrderBy(t => t.Id).Select(t => t.Id).ToListAsync(cancel))
        {
            await using var db = open();
            db.Lease(tenant, coachesSeeAllClients: true, Actor.System("rebuild-sums"), SystemClock.Instance);
            var clients = await db.Clients.Where(c => !onlyMissing || (db.WorkoutLogs.Any(l => l.ClientId == c.Id) && !db.TrainingDays.Any(d => d.ClientId == c.Id))).OrderBy(c => c.Id).Select(c => c.Id).ToListAsync(cancel);
            foreach (var client in clients) await TrainingRollups.RebuildAsync(db, client, cancel);
            count += clients.Count;
        }
        return count;
    }
}
