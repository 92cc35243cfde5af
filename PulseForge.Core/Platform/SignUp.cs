using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Npgsql;
using PulseForge.Core.Accounts;
using PulseForge.Core.Audit;
using PulseForge.Core.Data;
using PulseForge.Core.Email;
using PulseForge.Core.Tenancy;

namespace PulseForge.Core.Platform;

/// <summary>Opens a business under the platform's role: the business, its owner and the mail that asks to confirm the address are written together or not at all.</summary>
public sealed class SignUp(DbContextOptions<PlatformDb> options, TenantScopes scopes, Passwords passwords, TenantDirectory directory, IClock clock)
{
    /// <summary>What stood in the way, in words for the subdomain's field; null when the business is open.</summary>
    public async Task<Sentence?> OpenAsync(NewBusiness business, string origin, CancellationToken cancel)
    {
        var tenant = business.Tenant(clock.GetCurrentInstant());
        var info = TenantInfo.Of(tenant);
        await using var scope = scopes.Open(info, "sign-up");
        // Not from the pool: the business of this lease must not stay on a context that others get.
        await using var db = new PlatformDb(options);
        var owner = business.Owner(passwords, tenant.CreatedAt);
        db.Lease(tenant.Id, coachesSeeAllClients: false, new Actor(owner.Id, Role.Owner, null, origin), clock);
        db.AddRange(tenant, owner, new CoachProfile(owner.Id));
        db.Record("business.opened", tenant, nameof(Tenant.AcceptedTerms));
        await LinksWithin(scope.ServiceProvider, db).ConfirmEmailAsync(owner, cancel);
        if (!await SaveAsync(db, cancel)) return IdentifierAvailability.Taken;
        // Somebody may have looked at the address while it was free.
        directory.Forget(info);
        return null;
    }

    // The outbox of the business, writing through the platform's context: its own role may not add businesses.
    private static AccountLinks LinksWithin(IServiceProvider scope, PulseForgeDb db) =>
        ActivatorUtilities.CreateInstance<AccountLinks>(scope, db, ActivatorUtilities.CreateInstance<Outbox>(scope, db));

    private static async Task<bool> SaveAsync(PlatformDb db, CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException e) when (e.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: "ix_tenants_identifier" })
        {
            return false;
        }
    }
}
