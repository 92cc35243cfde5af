using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NodaTime;
using PulseForge.Core.Accounts;
using PulseForge.Core.Audit;
using PulseForge.Core.Data;
using PulseForge.Core.Seeding.Sample;
using PulseForge.Web.Authorization;
using PulseForge.Web.Components;
using PulseForge.Web.Setup;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Account.ConfirmEmail;

/// <summary>
/// A new owner proves their address. It takes the link and the password: a stranger who signed up with somebody else's address gets no further,
/// and neither does that somebody by a click in a mail that they never asked for.
/// </summary>
[LimitedTries]
[OpenedBy(LinkPurpose.ConfirmEmail)]
public sealed class IndexModel(PulseForgeDb db, PasswordSignIn signIn, SessionStart session, SampleClient sample, IClock clock, IStringLocalizer<AccountTexts> t) : LinkPage(db, clock)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public string Email { get; private set; } = "";

    public override SpentLink Spent => new(t["This link does not work"], t["Your address may be confirmed already: then just sign in. If not, we send you a new link."], Url.Page("/Account/ConfirmEmail/Resend"), t["Send me a new link"]);

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancel) => await OpenAsync(token, cancel) ? await ShowAsync(cancel) : Closed();

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancel)
    {
        if (!await OpenAsync(token, cancel)) return Closed();
        await ShowAsync(cancel);
        var attempt = await signIn.TryAsync(Email, Input.Password ?? "", cancel);
        if (attempt.Outcome == SignInOutcome.Refused) ModelState.AddModelError("Input.Password", t["This is not the password that you signed up with."]);
        if (!ModelState.IsValid) return Page();
        if (attempt is not { Outcome: SignInOutcome.Unconfirmed, User: { } user }) return Closed();
        user.ConfirmEmail();
        Db.Record("account.email_confirmed", user, nameof(user.EmailConfirmed));
        if (!await SpendAsync(cancel)) return Closed();
        await session.SignInAsync(user, cancel);
        await sample.AddAsync(user, cancel);
        this.Say(t["Your address is confirmed. Make yourself at home: logo and colour first."]);
        return RedirectToPage("/Coach/Settings/Brand");
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        Email = (await Db.Users.Where(u => u.Id == Link.UserId).Select(u => u.Email).SingleAsync(cancel))!;
        return Page();
    }

    public sealed class InputModel
    {
        public string? Password { get; set; }
    }
}
