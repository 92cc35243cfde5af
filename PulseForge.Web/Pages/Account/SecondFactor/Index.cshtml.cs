using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using PulseForge.Core.Accounts.SecondFactors;
using PulseForge.Web.Authorization;
using PulseForge.Web.Components;
using PulseForge.Web.Setup;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Account.SecondFactor;

/// <summary>The second step of signing in: a code of the app, or one of the recovery codes.</summary>
[LimitedTries]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class IndexModel(SessionStart session, SecondStep step, IStringLocalizer<AccountTexts> t) : SecondFactorPage(session, step)
{
    [BindProperty]
    public CodeInput Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await Session.HalfwayPersonAsync(cancel) is not { } user) return FirstFactor();
        return await IsEnrolledAsync(user, cancel) ? Page() : RedirectToPage("Enrolment", new { ReturnUrl });
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await Session.HalfwayPersonAsync(cancel) is not { } user) return FirstFactor();
        var outcome = ModelState.IsValid ? await Step.TryAsync(user, Input.Code ?? "", cancel) : SecondStepOutcome.Refused;
        if (Problem(outcome) is { } problem)
        {
            ModelState.AddModelError("Input.Code", problem);
            return Again();
        }
        await Session.CompleteAsync(user, cancel);
        if (outcome == SecondStepOutcome.AcceptedOnce) this.Say(t["That recovery code is used up. You see how many are left in your account."]);
        return LocalRedirect(Onward);
    }

    /// <summary>Back to the beginning, as somebody else.</summary>
    public async Task<IActionResult> OnPostLeaveAsync()
    {
        await Session.ForgetHalfwayAsync();
        return RedirectToPage("/Account/SignIn/Index");
    }

    private LocalizedString? Problem(SecondStepOutcome outcome) => outcome switch
    {
        SecondStepOutcome.Accepted or SecondStepOutcome.AcceptedOnce => null,
        SecondStepOutcome.Refused => t["This code does not fit. The app shows a new one every 30 seconds; check that the phone's clock is right."],
        SecondStepOutcome.Reused => t["This code was used already. Wait for the next one."],
        SecondStepOutcome.Paused => t["Too many wrong codes: nothing is tried for 15 minutes."],
    };
}
