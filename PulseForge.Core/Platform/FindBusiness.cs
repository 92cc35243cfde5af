using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PulseForge.Core.Accounts;
using PulseForge.Core.Audit;
using PulseForge.Core.Email;
using PulseForge.Core.Tenancy;

namespace PulseForge.Core.Platform;

/// <summary>Mails somebody the sign-in pages of the businesses that know their address. An unknown address gets nothing, after the same work.</summary>
public sealed class FindBusiness(DbContextOptions<PlatformDb> options, TenantScopes scopes, TenantDirectory directory, Addresses addresses, IClock clock)
{
    public async Task MailAsync(EmailAddress email, string locale, string origin, CancellationToken cancel)
    {
        var platform = await directory.ByIdAsync(Tenant.PlatformId, cancel) ?? throw new InvalidOperationException("The platform has no row of its own: run the migrations.");
        await using var scope = scopes.Open(platform, "find-business");
        await using var db = new PlatformDb(options);
        db.Lease(platform.Id, coachesSeeAllClients: false, Actor.Guest(origin), clock);
        var businesses = await BusinessesAsync(db, email, cancel);
        var outbox = ActivatorUtilities.CreateInstance<Outbox>(scope.ServiceProvider, db);
        await outbox.EnqueueAsync(new FindMyBusiness(businesses), new Recipient(email.Value, email.Value, locale), cancel);
        if (businesses.Count == 0) db.ChangeTracker.Clear();
        db.Record(platform.Id, "account.businesses_asked", null, []);
        await db.SaveChangesAsync(cancel);
    }

    private async Task<List<BusinessOfMine>> BusinessesAsync(PlatformDb db, EmailAddress email, CancellationToken cancel)
    {
        var tenants = await db.Users.WithEmail(email.Value).Where(u => u.SuspendedAt == null && u.TenantId != Tenant.PlatformId)
            .Join(db.Tenants, u => u.TenantId, t => t.Id, (_, t) => t).OrderBy(t => t.Name).Take(50).ToListAsync(cancel);
        return [.. tenants.Select(t => new BusinessOfMine(t.Name, addresses.Of(TenantInfo.Of(t), "/account/sign-in")))];
    }
}
