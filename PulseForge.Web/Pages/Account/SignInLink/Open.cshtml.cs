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

namespace PulseForge.Web.Pages.Account.SignInLink;

[LimitedTries]
[OpenedBy(LinkPurpose.SignIn)]
public sealed class OpenModel(PulseForgeDb db, SessionStart session, IClock clock, IStringLocalizer<AccountTexts> t) : LinkPage(db, clock)
{
    public string Name { get; private set; } = "";

    public override SpentLink Spent => new(t["This link does not work"], t["Sign-in links work once, for ten minutes."], Url.Page("/Account/SignInLink/Index"), t["Mail me a new link"]);

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancel)
    {
        if (!await OpenAsync(token, cancel) || await PersonAsync(cancel) is not { } user) return Closed();
        Name = user.Name;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancel)
    {
        if (!await OpenAsync(token, cancel) || await PersonAsync(cancel) is not { } user) return Closed();
        user.Unlock();
        if (!await SpendAsync(cancel)) return Closed();
        await session.SignInAsync(user, cancel);
        return LocalRedirect("/");
    }

    private Task<User?> PersonAsync(CancellationToken cancel) => Db.Users.Active().NotAwaitingGuardian(Db).SingleOrDefaultAsync(u => u.Id == Link.UserId, cancel);
}
