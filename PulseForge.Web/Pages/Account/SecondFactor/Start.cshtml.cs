using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PulseForge.Core.Accounts;
using PulseForge.Core.Accounts.SecondFactors;
using PulseForge.Core.Data;
using PulseForge.Web.Authorization;

namespace PulseForge.Web.Pages.Account.SecondFactor;

/// <summary>Turns the second step on for who works here: the app is enrolled next, and until it is, nothing has changed.</summary>
[Authorize]
public sealed class StartModel(PulseForgeDb db, SessionStart session, SecondStep step) : PageModel
{
    public IActionResult OnGet() => Settings();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var me = await db.Users.SingleAsync(u => u.Id == db.Actor.UserId, cancel);
        if (me.Role == Role.Client) return NotFound();
        if (await step.FindAsync(me, cancel) is { ConfirmedAt: not null }) return Settings();
        await session.AskAsync(me, cancel);
        return RedirectToPage("Enrolment", new { ReturnUrl = Url.Page("Settings") });
    }

    private RedirectToPageResult Settings() => RedirectToPage("Settings");
}
