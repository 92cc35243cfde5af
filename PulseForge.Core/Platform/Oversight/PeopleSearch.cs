using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Accounts;
using PulseForge.Core.Data;
using PulseForge.Core.Tenancy;

namespace PulseForge.Core.Platform.Oversight;

/// <summary>An account of somebody somewhere: that it is there and in which state, nothing of what it does.</summary>
public sealed record PersonRow(Guid Id, string Name, string Email, Role Role, Guid TenantId, string Identifier, string TenantName, bool IsConfirmed, Instant? SuspendedAt, Instant? PausedUntil);

/// <summary>
/// Whose account an address is, across businesses: those who work there by a part of it, clients by all of it. Nobody leafs through clients here.
/// </summary>
public sealed class PeopleSearch(PlatformDb db)
{
    public const int Shortest = 3;
    public const int Most = 100;

    public async Task<IReadOnlyList<PersonRow>> FindAsync(string email, CancellationToken cancel)
    {
        var (normal, pattern) = (User.Normal(email), LikePattern.Containing(email));
        var found = await db.Users.AsNoTracking().Where(u => u.NormalizedEmail == normal || (u.Role != Role.Client && EF.Functions.ILike(u.Email!, pattern, LikePattern.Escape)))
            .Join(db.Tenants, u => u.TenantId, t => t.Id, (u, t) => new { u.Id, u.Name, u.Email, u.Role, u.TenantId, t.Identifier, TenantName = t.Name, u.EmailConfirmed, u.SuspendedAt, u.LockoutEnd })
            .OrderBy(u => u.Email).ThenBy(u => u.TenantName).ThenBy(u => u.Id).Take(Most).ToListAsync(cancel);
        return [.. found.Select(u => new PersonRow(u.Id, u.Name, u.Email!, u.Role, u.TenantId, u.Identifier, u.TenantName, u.EmailConfirmed, u.SuspendedAt, u.LockoutEnd is { } end ? Instant.FromDateTimeOffset(end) : null))];
    }
}
