using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using PulseForge.Core.Accounts;
using PulseForge.Web.Authorization;
using PulseForge.Web.Setup;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Account.SignIn;

[LimitedTries]
public sealed class IndexModel(PasswordSignIn signIn, SessionStart session, IStringLocalizer<AccountTexts> t) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public SignInOutcome? Outcome { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (User.Identity?.IsAuthenticated == true) return Onward();
        return await session.HalfwayPersonAsync(cancel) is null ? Page() : SecondStep();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var attempt = await signIn.TryAsync(Input.Email ?? "", Input.Password ?? "", cancel);
        if (attempt.Outcome == SignInOutcome.Accepted) return await EnterAsync(attempt.User!, cancel);
        Outcome = attempt.Outcome;
        if (Outcome == SignInOutcome.Refused) ModelState.AddModelError("Input.Password", t["E-mail and password don't fit. After ten wrong tries an account pauses for 15 minutes."]);
        return Page();
    }

    private async Task<IActionResult> EnterAsync(User user, CancellationToken cancel)
    {
        await session.SignInAsync(user, cancel);
        return user.NeedsSecondFactor ? SecondStep() : Onward();
    }

    private RedirectToPageResult SecondStep() => RedirectToPage("/Account/SecondFactor/Index", new { ReturnUrl });

    // "/" leads to where the person belongs. The server sends no header with letters beyond ASCII; addresses of ours are written without.
    private LocalRedirectResult Onward() => LocalRedirect(Url.IsLocalUrl(ReturnUrl) && Ascii.IsValid(ReturnUrl) ? ReturnUrl : "/");

    public sealed class InputModel
    {
        public string? Email { get; set; }

        public string? Password { get; set; }
    }
}
