using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PulseForge.Core.Audit;
using PulseForge.Core.Data;
using PulseForge.Web.Components;
using PulseForge.Web.Setup;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Account.SignOut;

/// <summary>Every session of this person ends at its next request, this one now.</summary>
[Authorize]
public sealed class EverywhereModel(PulseForgeDb db, IStringLocalizer<AccountTexts> t) : PageModel
{
    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var me = await db.Users.SingleAsync(u => u.Id == db.Actor.UserId, cancel);
        me.SignOutEverywhere();
        db.Record("account.signed_out_everywhere", me);
        await db.SaveChangesAsync(cancel);
        await HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        Response.ForgetOnThisDevice();
        this.Say(t["You are signed out on all devices."]);
        return RedirectToPage("/Account/SignIn/Index");
    }
}
