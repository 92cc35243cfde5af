using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Tenancy;

namespace PulseForge.Core.Platform;

/// <summary>Whether a business may take a subdomain.</summary>
public sealed class IdentifierAvailability(IDbContextFactory<PlatformDb> databases, IClock clock)
{
    public static readonly Sentence Taken = new("This address is taken.");

    /// <summary>As it would be taken: case and spaces around it mean nothing in a host name.</summary>
    public static string Clean(string? typed) => (typed ?? "").Trim().ToLowerInvariant();

    /// <summary>Why not, in words for its field; null when it is free.</summary>
    public async Task<Sentence?> ProblemAsync(string identifier, CancellationToken cancel)
    {
        if (TenantIdentifier.Problem(identifier) is { } problem) return new Sentence(problem);
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await db.Tenants.AnyAsync(t => t.Identifier == identifier, cancel)) return Taken;
        var rested = clock.GetCurrentInstant() - RestingIdentifier.Rest;
        return await db.Set<RestingIdentifier>().AnyAsync(r => r.Identifier == identifier && r.DeletedAt > rested, cancel) ? Taken : null;
    }
}
