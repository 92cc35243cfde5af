using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PulseForge.Core.Tenancy;

namespace PulseForge.Web.Pages.Public.SignUp;

/// <summary>After sign-up: the next step is in the mail.</summary>
public sealed class CheckMailModel(Addresses addresses) : PageModel
{
    public const string EmailKey = "signed-up-email";

    /// <summary>Where the mail went; unknown when somebody comes here by another way.</summary>
    public string? Email { get; private set; }

    public Uri Resend { get; private set; } = null!;

    public IActionResult OnGet(string? business)
    {
        if (business is null || TenantIdentifier.Problem(business) is not null) return NotFound();
        Email = TempData.Peek(EmailKey) as string;
        Resend = addresses.Of(business, "/account/confirm-email/resend");
        return Page();
    }
}
