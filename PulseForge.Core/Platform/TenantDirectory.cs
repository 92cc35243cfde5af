using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using NodaTime;
using PulseForge.Core.Tenancy;

namespace PulseForge.Core.Platform;

/// <summary>Finds businesses by host or id. Remembers an answer for a few seconds, so that a suspension or a new colour is seen soon on every replica.</summary>
public sealed class TenantDirectory(IDbContextFactory<PlatformDb> databases, IMemoryCache cache)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(5);

    public Task<TenantInfo?> ByIdentifierAsync(string identifier, CancellationToken cancel) =>
        RememberAsync(("identifier", identifier), db => db.Tenants.Where(t => t.Identifier == identifier && t.Id != Tenant.PlatformId), cancel);

    public Task<TenantInfo?> ByDomainAsync(string domain, CancellationToken cancel) =>
        RememberAsync(("domain", domain), db => db.Tenants.Where(t => t.CustomDomain == domain), cancel);

    public Task<TenantInfo?> ByIdAsync(Guid id, CancellationToken cancel) =>
        RememberAsync(("id", id.ToString()), db => db.Tenants.Where(t => t.Id == id), cancel);

    /// <summary>Forgets a business after its row was changed here; other replicas follow within seconds.</summary>
    public void Forget(TenantInfo tenant)
    {
        cache.Remove(("identifier", tenant.Identifier));
        cache.Remove(("id", tenant.Id.ToString()));
        if (tenant.CustomDomain is { } domain) cache.Remove(("domain", domain));
    }

    private async Task<TenantInfo?> RememberAsync((string, string) key, Func<PlatformDb, IQueryable<Tenant>> query, CancellationToken cancel)
    {
        if (cache.TryGetValue(key, out TenantInfo? known)) return known;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var found = await query(db).AsNoTracking().Select(t => new TenantInfo(
            t.Id, t.Identifier, t.Name, t.CustomDomain, t.TimeZone, t.Units, t.Status, t.Plan, t.BrandColor, t.BrandVersion,
            t.Logo != null, t.SenderName, t.Footer, t.CoachesSeeAllClients, t.OneRepMaxFormula, t.ClockOffset)).SingleOrDefaultAsync(cancel);
        cache.Set(key, found, new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = Remembered, Size = 1 });
        return found;
    }
}
