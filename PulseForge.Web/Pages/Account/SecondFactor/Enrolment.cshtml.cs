using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using PulseForge.Core.Accounts;
using PulseForge.Core.Accounts.SecondFactors;
using PulseForge.Core.Tenancy;
using PulseForge.Web.Authorization;
using PulseForge.Web.Setup;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Account.SecondFactor;

/// <summary>Gives the key to an authenticator app, by picture, link or typing; the first right code makes it count, signs in and shows the recovery codes, once.</summary>
[LimitedTries]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class EnrolmentModel(SessionStart session, SecondStep step, TenantAccessor tenant, IStringLocalizer<AccountTexts> t) : SecondFactorPage(session, step)
{
    [BindProperty]
    public CodeInput Input { get; set; } = new();

    public string AppAddress { get; private set; } = "";

    public string Key { get; private set; } = "";

    /// <summary>Null until the code was right.</summary>
    public IReadOnlyList<string>? RecoveryCodes { get; private set; }

    public string Next => Onward;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await Session.HalfwayPersonAsync(cancel) is not { } user ? FirstFactor() : await ShowAsync(user, cancel) ? Page() : RedirectToPage("Index", new { ReturnUrl });

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await Session.HalfwayPersonAsync(cancel) is not { } user) return FirstFactor();
        if (!await ShowAsync(user, cancel)) return RedirectToPage("Index", new { ReturnUrl });
        RecoveryCodes = ModelState.IsValid ? await Step.EnrolAsync(user, Input.Code ?? "", cancel) : null;
        if (RecoveryCodes is null)
        {
            ModelState.AddModelError("Input.Code", t["This code does not fit. Type the one that the app shows now; after five wrong ones nothing is tried for 15 minutes."]);
            return Again();
        }
        await Session.CompleteAsync(user, cancel);
        return Page();
    }

    private async Task<bool> ShowAsync(User user, CancellationToken cancel)
    {
        if (await Step.ShowAsync(user, cancel) is not { } secret) return false;
        AppAddress = SecondStep.AddressForApps(tenant.Required.Name, user.Email!, secret);
        Key = Core.Accounts.SecondFactors.RecoveryCodes.Grouped(Base32.Encode(secret)).Replace('-', ' ');
        return true;
    }
}
