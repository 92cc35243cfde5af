using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Accounts;
using PulseForge.Core.Tenancy;

namespace PulseForge.Core.Platform.Oversight;

/// <summary>Somebody who works in a business. Its clients are never named in the console.</summary>
public sealed record StaffMember(Guid Id, string Name, string Email, Role Role, bool IsConfirmed, Instant? SuspendedAt, bool HasSecondFactor);

/// <summary>What the console knows of one business.</summary>
/// <param name="SuspendedBy">The admin's name.</param>
public sealed record TenantDetails(
    TenantRow Row, string? CustomDomain, string TimeZone, UnitSystem Units, string? AcceptedTerms, Instant? SuspendedAt, string? SuspendedBy, string? SuspensionReason,
    TenantStatus? SuspendedFrom, IReadOnlyList<StaffMember> Staff);

/// <summary>Looks at one business, for its page in the console.</summary>
public sealed class TenantFacts(PlatformDb db, TenantList list)
{
    private const int MostStaff = 200;

    public async Task<TenantDetails?> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await list.FindAsync(id, cancel) is not { } row) return null;
        var t = await db.Tenants.AsNoTracking().SingleAsync(t => t.Id == id, cancel);
        var by = await db.Users.Where(u => u.Id == t.SuspendedBy && u.TenantId == Tenant.PlatformId).Select(u => u.Name).SingleOrDefaultAsync(cancel);
        var staff = await db.Users.Where(u => u.TenantId == id).Coaching().OrderByDescending(u => u.Role == Role.Owner).ThenBy(u => u.Name).ThenBy(u => u.Id).Take(MostStaff)
            .Select(u => new StaffMember(u.Id, u.Name, u.Email!, u.Role, u.EmailConfirmed, u.SuspendedAt, u.TwoFactorEnabled)).ToListAsync(cancel);
        return new TenantDetails(row, t.CustomDomain, t.TimeZone, t.Units, t.AcceptedTerms, t.SuspendedAt, by, t.SuspensionReason, t.SuspendedFrom, staff);
    }
}
