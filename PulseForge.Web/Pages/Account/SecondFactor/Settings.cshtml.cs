using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PulseForge.Core.Accounts;
using PulseForge.Core.Accounts.SecondFactors;
using PulseForge.Core.Data;
using PulseForge.Web.Authorization;
using PulseForge.Web.Components;
using PulseForge.Web.Setup;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Account.SecondFactor;

/// <summary>Whether a person's sign-ins ask for a code. To change it takes one: an unlocked screen is not enough.</summary>
[Authorize, LimitedTries]
public sealed class SettingsModel(PulseForgeDb db, SessionStart session, SecondStep step, IStringLocalizer<AccountTexts> t) : PageModel
{
    [BindProperty]
    public SecondFactorPage.CodeInput Input { get; set; } = new();

    public Core.Accounts.SecondFactors.SecondFactor? Factor { get; private set; }

    public bool IsRequired { get; private set; }

    /// <summary>New ones, shown in the answer that made them.</summary>
    public IReadOnlyList<string>? RecoveryCodes { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await MeAsync(cancel) is { Role: Role.Client } ? NotFound() : Page();

    public async Task<IActionResult> OnPostCodesAsync(CancellationToken cancel)
    {
        if (await ProvenAsync(cancel) is not { } me) return Refused();
        RecoveryCodes = await step.RenewCodesAsync(me, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostEndAsync(CancellationToken cancel)
    {
        if (await ProvenAsync(cancel) is not { } me) return Refused();
        await step.EndAsync(me, cancel);
        if (IsRequired) this.Say(t["The old app no longer counts. Sign in to set up the new one."]);
        else await session.RenewAsync(me, isMultiFactor: false);
        return IsRequired ? RedirectToPage("/Account/SignIn/Index") : RedirectToPage();
    }

    private async Task<User?> ProvenAsync(CancellationToken cancel)
    {
        var me = await MeAsync(cancel);
        return Factor is not null && ModelState.IsValid && await step.TryAsync(me, Input.Code ?? "", cancel) is SecondStepOutcome.Accepted or SecondStepOutcome.AcceptedOnce ? me : null;
    }

    private IActionResult Refused()
    {
        if (Factor is null) return RedirectToPage();
        ModelState.AddModelError("Input.Code", t["This code does not fit, was used already, or too many were wrong. Wait for the next one."]);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task<User> MeAsync(CancellationToken cancel)
    {
        var me = await db.Users.SingleAsync(u => u.Id == db.Actor.UserId, cancel);
        Factor = await step.FindAsync(me, cancel) is { ConfirmedAt: not null } confirmed ? confirmed : null;
        IsRequired = me.Role == Role.Admin;
        return me;
    }
}
