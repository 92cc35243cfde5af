using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PulseForge.Core.Accounts;
using PulseForge.Core.Data;
using PulseForge.Web.Components;
using PulseForge.Web.Setup;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Account.Email;

/// <summary>A signed-in person asks for another address. Nothing changes until the link in the mail to that address is opened.</summary>
[Authorize, LimitedTries]
public sealed class IndexModel(PulseForgeDb db, PasswordSignIn signIn, AccountLinks links, IStringLocalizer<AccountTexts> t) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public string Current { get; private set; } = "";

    public bool HasPassword { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel) => await MeAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var me = await MeAsync(cancel);
        var email = this.Take("Input.NewEmail", EmailAddress.Read(Input.NewEmail));
        if (ModelState.IsValid && me.NormalizedEmail == Core.Accounts.User.Normal(email.Value)) ModelState.AddModelError("Input.NewEmail", t["This is your address already."]);
        if (HasPassword && (await signIn.TryAsync(Current, Input.Password ?? "", cancel)).Outcome != SignInOutcome.Accepted) ModelState.AddModelError("Input.Password", t["This is not your password."]);
        if (!ModelState.IsValid) return Page();
        await links.ConfirmNewEmailAsync(me, email.Value, cancel);
        await db.SaveChangesAsync(cancel);
        this.Say(t["We wrote to {0}. The change counts once you open the link there.", email.Value]);
        return RedirectToPage("/Account/Me/Index");
    }


    private async Task<User> MeAsync(CancellationToken cancel)
    {
        var me = await db.Users.SingleAsync(u => u.Id == db.Actor.UserId, cancel);
        (Current, HasPassword) = (me.Email!, me.PasswordHash is not null);
        return me;
    }

    public sealed class InputModel
    {
        public string? NewEmail { get; set; }

        public string? Password { get; set; }
    }
}
