using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PulseForge.Core.Accounts;
using PulseForge.Core.Accounts.SecondFactors;
using PulseForge.Web.Authorization;

namespace PulseForge.Web.Pages.Account.SecondFactor;

/// <summary>A page between the password and the session: for whoever has shown the first factor a few minutes ago, and nobody else.</summary>
public abstract class SecondFactorPage(SessionStart session, SecondStep step) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    protected SessionStart Session { get; } = session;

    protected SecondStep Step { get; } = step;

    protected IActionResult FirstFactor() => RedirectToPage("/Account/SignIn/Index", new { ReturnUrl });

    // "/" leads to where the person belongs.
    protected string Onward => Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : "/";

    protected async Task<bool> IsEnrolledAsync(User user, CancellationToken cancel) => await Step.FindAsync(user, cancel) is { ConfirmedAt: not null };

    protected PageResult Again()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    public sealed class CodeInput
    {
        public string? Code { get; set; }
    }
}
