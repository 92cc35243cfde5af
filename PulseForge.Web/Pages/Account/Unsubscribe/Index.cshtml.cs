using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Accounts;
using PulseForge.Core.Data;
using PulseForge.Web.Authorization;

namespace PulseForge.Web.Pages.Account.Unsubscribe;

/// <summary>
/// Behind the link at the foot of a mail, and behind the mail program's own button, which posts here by itself (RFC 8058): neither knows an
/// antiforgery token, the link's token is the proof. It can only stop, or take up again, one kind of mail to one person, as often as one likes.
/// </summary>
[IgnoreAntiforgeryToken]
[OpenedBy(LinkPurpose.Unsubscribe)]
public sealed class IndexModel(PulseForgeDb db, IClock clock) : PageModel
{
    private User _user = null!;

    public MailKinds Kind { get; private set; }

    public string Email => _user.Email!;

    public bool IsStopped => _user.UnwantedMail.HasFlag(Kind);

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancel) => await FindAsync(token, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancel)
    {
        if (!await FindAsync(token, cancel)) return NotFound();
        _user.ChooseMail(_user.UnwantedMail | Kind);
        await db.SaveChangesAsync(cancel);
        // A mail program wants no redirect.
        return Request.HasFormContentType && Request.Form.ContainsKey("List-Unsubscribe") ? new OkResult() : Again();
    }

    public async Task<IActionResult> OnPostResumeAsync(string token, CancellationToken cancel)
    {
        if (!await FindAsync(token, cancel)) return NotFound();
        _user.ChooseMail(_user.UnwantedMail & ~Kind);
        await db.SaveChangesAsync(cancel);
        return Again();
    }

    // By the request's own path: generated addresses are lower case, and a token is not.
    private LocalRedirectResult Again() => LocalRedirect(Request.Path);

    private async Task<bool> FindAsync(string token, CancellationToken cancel)
    {
        var (hash, now) = (AccessLink.Hash(token), clock.GetCurrentInstant());
        var link = await db.AccessLinks.AsNoTracking().SingleOrDefaultAsync(l => l.TokenHash == hash && l.Purpose == LinkPurpose.Unsubscribe && l.ExpiresAt > now, cancel);
        if (link is null || !Enum.TryParse<MailKinds>(link.Detail, out var kind)) return false;
        Kind = kind;
        return (_user = (await db.Users.SingleOrDefaultAsync(u => u.Id == link.UserId, cancel))!) is not null;
    }
}
