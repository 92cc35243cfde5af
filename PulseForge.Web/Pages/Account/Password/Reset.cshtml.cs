using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NodaTime;
using PulseForge.Core.Accounts;
using PulseForge.Core.Audit;
using PulseForge.Core.Data;
using PulseForge.Core.Tenancy;
using PulseForge.Web.Authorization;
using PulseForge.Web.Components;
using PulseForge.Web.Setup;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Account.Password;

/// <summary>A new password by a link in a mail. It ends every session; the person signs in with what they just chose.</summary>
[LimitedTries]
[OpenedBy(LinkPurpose.ResetPassword)]
public sealed class ResetModel(PulseForgeDb db, Passwords passwords, TenantAccessor tenant, IClock clock, IStringLocalizer<AccountTexts> t) : LinkPage(db, clock)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public string Email { get; private set; } = "";

    public override SpentLink Spent => new(t["This link does not work"], t["Links for a new password work once, for an hour."], Url.Page("/Account/Password/Forgotten"), t["Mail me a new link"]);

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancel)
    {
        if (!await OpenAsync(token, cancel) || await PersonAsync(cancel) is not { } user) return Closed();
        Email = user.Email!;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancel)
    {
        if (!await OpenAsync(token, cancel) || await PersonAsync(cancel) is not { } user) return Closed();
        Email = user.Email!;
        this.Refuse("Input.Password", PasswordRules.Problem(Input.Password, user.Name, user.Email, tenant.Required.Name, tenant.Required.Identifier));
        if (!ModelState.IsValid) return Page();
        user.UsePassword(passwords.Hash(user, Input.Password!));
        // Who opens this link reads the mail of the address.
        user.ConfirmEmail();
        Db.Record("account.password_reset", user, nameof(user.PasswordHash));
        if (!await SpendAsync(cancel)) return Closed();
        this.Say(t["Your new password counts from now on. You are signed out everywhere else."]);
        return RedirectToPage("/Account/SignIn/Index");
    }

    private Task<User?> PersonAsync(CancellationToken cancel) => Db.Users.SingleOrDefaultAsync(u => u.Id == Link.UserId && u.SuspendedAt == null, cancel);

    public sealed class InputModel
    {
        public string? Password { get; set; }
    }
}
