using Microsoft.EntityFrameworkCore;
using PulseForge.Core.Accounts;
using PulseForge.Core.Data;

namespace PulseForge.Core.Clients;

public static class LinkHolders
{
    /// <summary>
    /// The locale that the person of such a link stated, whether it is still open or not: a guardian reads their child's.
    /// Null where nobody has stated one yet, as before an invitation is answered: what the inviter's language is says nothing about them.
    /// </summary>
    public static async Task<string?> LocaleOfHolderAsync(this PulseForgeDb db, LinkPurpose purpose, string token, CancellationToken cancel)
    {
        var hash = AccessLink.Hash(token);
        var holder = await db.AccessLinks.Where(l => l.Purpose == purpose && l.TokenHash == hash).Select(l => new
        {
            Client = db.Clients.Where(c => c.Id == l.ClientId && c.UserId != null).Select(c => c.Locale).FirstOrDefault(),
            User = db.Users.Where(u => u.Id == l.UserId && (u.EmailConfirmed || u.PasswordHash != null)).Select(u => u.Locale).FirstOrDefault(),
        }).SingleOrDefaultAsync(cancel);
        return holder?.Client ?? holder?.User;
    }
}
