using Microsoft.EntityFrameworkCore;

namespace PulseForge.Core.Accounts;

public static class AccessLinkQueries
{
    /// <summary>The link of this token, open or not, of this business; null for a token that was never given out here or was for another purpose.</summary>
    public static Task<AccessLink?> ByTokenAsync(this IQueryable<AccessLink> links, LinkPurpose purpose, string token, CancellationToken cancel)
    {
        var hash = AccessLink.Hash(token);
        return links.SingleOrDefaultAsync(l => l.TokenHash == hash && l.Purpose == purpose, cancel);
    }
}
