using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NodaTime;
using PulseForge.Core.Accounts;
using PulseForge.Core.Data;
using PulseForge.Web.Authorization;
using PulseForge.Web.Components;
using PulseForge.Web.Setup;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Account.Email;

/// <summary>The new address proves itself: it counts from now on, the old one is told, and every session ends.</summary>
[LimitedTries]
[OpenedBy(LinkPurpose.ChangeEmail)]
public sealed class ConfirmModel(PulseForgeDb db, EmailChange change, IClock clock, IStringLocalizer<AccountTexts> t) : LinkPage(db, clock)
{
    public string NewEmail => Link.Detail!;

    public override SpentLink Spent => new(t["This link does not work"], t["Your address was not changed by it. Sign in and ask for the change again."], Url.Page("/Account/Email/Index"), t["Change your e-mail"]);

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancel) => await OpenAsync(token, cancel) ? Page() : Closed();

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancel)
    {
        if (!await OpenAsync(token, cancel)) return Closed();
        var user = await Db.Users.SingleAsync(u => u.Id == Link.UserId, cancel);
        if (user.SuspendedAt is not null || !await change.MakeAsync(user, NewEmail, cancel)) return Closed();
        if (!await SpendAsync(cancel)) return Closed();
        this.Say(t["Your address is {0} now. Sign in with it.", NewEmail]);
        return RedirectToPage("/Account/SignIn/Index");
    }
}
