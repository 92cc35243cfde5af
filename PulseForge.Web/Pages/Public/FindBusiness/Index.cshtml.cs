using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PulseForge.Core.Accounts;
using PulseForge.Web.Authorization;
using PulseForge.Web.Components;
using PulseForge.Web.Setup;

namespace PulseForge.Web.Pages.Public.FindBusiness;

/// <summary>Somebody forgot where they sign in. The answer comes by mail alone, so that the page tells nobody who trains where.</summary>
[LimitedTries]
public sealed class IndexModel(Core.Platform.FindBusiness find) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var email = this.Take("Input.Email", EmailAddress.Read(Input.Email));
        if (!ModelState.IsValid) return Page();
        await find.MailAsync(email, Locales.Specific(Request.PreferredLocale()), Origin.From(HttpContext), cancel);
        return RedirectToPage("Sent");
    }

    public sealed class InputModel
    {
        public string? Email { get; set; }
    }
}
