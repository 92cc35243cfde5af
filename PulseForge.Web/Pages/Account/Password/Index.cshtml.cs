using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PulseForge.Core.Accounts;
using PulseForge.Core.Audit;
using PulseForge.Core.Data;
using PulseForge.Core.Tenancy;
using PulseForge.Web.Authorization;
using PulseForge.Web.Components;
using PulseForge.Web.Setup;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Account.Password;

/// <summary>A signed-in person changes their password, or chooses their first one. Every other session ends.</summary>
[Authorize, LimitedTries]
public sealed class IndexModel(PulseForgeDb db, Passwords passwords, PasswordSignIn signIn, SessionStart session, TenantAccessor tenant, IStringLocalizer<AccountTexts> t) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public bool HasPassword { get; private set; }

    public string Email { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken cancel) => await MeAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var me = await MeAsync(cancel);
        if (HasPassword && (await signIn.TryAsync(Email, Input.Current ?? "", cancel)).Outcome != SignInOutcome.Accepted) ModelState.AddModelError("Input.Current", t["This is not your password."]);
        this.Refuse("Input.Password", PasswordRules.Problem(Input.Password, me.Name, me.Email, tenant.Required.Name, tenant.Required.Identifier));
        if (!ModelState.IsValid) return Page();
        me.UsePassword(passwords.Hash(me, Input.Password!));
        db.Record("account.password_changed", me, nameof(me.PasswordHash));
        await db.SaveChangesAsync(cancel);
        await session.RenewAsync(me);
        this.Say(t["Your new password counts from now on. You are signed out everywhere else."]);
        return RedirectToPage("/Account/Me/Index");
    }

    private async Task<User> MeAsync(CancellationToken cancel)
    {
        var me = await db.Users.SingleAsync(u => u.Id == db.Actor.UserId, cancel);
        (HasPassword, Email) = (me.PasswordHash is not null, me.Email!);
        return me;
    }

    public sealed class InputModel
    {
        public string? Current { get; set; }

        public string? Password { get; set; }
    }
}
