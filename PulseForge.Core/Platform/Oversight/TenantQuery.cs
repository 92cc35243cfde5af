using Microsoft.EntityFrameworkCore;
using PulseForge.Core.Data;
using PulseForge.Core.Tenancy;

namespace PulseForge.Core.Platform.Oversight;

public enum TenantOrder { Newest, Name, Activity, Waiting }

/// <summary>Which businesses an admin looks for: by name, address or the mail of somebody who works there, and in which state.</summary>
public sealed record TenantQuery(string? Search, TenantStatus? Status, TenantOrder Order)
{
    internal IQueryable<Tenant> Apply(PlatformDb db)
    {
        var found = db.Tenants.Where(t => t.Id != Tenant.PlatformId);
        if (Status is { } status) found = found.Where(t => t.Status == status);
        if (string.IsNullOrWhiteSpace(Search)) return found;
        var pattern = LikePattern.Containing(Search);
        var staff = db.Users.Where(u => u.Role == Accounts.Role.Owner || u.Role == Accounts.Role.Coach);
        return found.Where(t => EF.Functions.ILike(t.Name, pattern, LikePattern.Escape) || EF.Functions.ILike(t.Identifier, pattern, LikePattern.Escape)
            || (t.CustomDomain != null && EF.Functions.ILike(t.CustomDomain, pattern, LikePattern.Escape))
            || staff.Any(u => u.TenantId == t.Id && EF.Functions.ILike(u.Email!, pattern, LikePattern.Escape)));
    }
}
