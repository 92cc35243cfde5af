using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using PulseForge.Core.Accounts.SecondFactors;

namespace PulseForge.Web.Pages.Dev.Code;

/// <summary>An authenticator app for development: shows the code of a key that one types. It knows no key by itself.</summary>
public sealed class IndexModel(IClock clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Key { get; set; }

    public string? Code { get; private set; }

    public long SecondsLeft { get; private set; }

    public void OnGet()
    {
        var now = clock.GetCurrentInstant();
        if (string.IsNullOrWhiteSpace(Key) || Base32.Decode(Key) is not { Length: > 0 } secret) return;
        (Code, SecondsLeft) = (Totp.CodeAt(secret, Totp.StepAt(now)), Totp.StepSeconds - now.ToUnixTimeSeconds() % Totp.StepSeconds);
    }
}
