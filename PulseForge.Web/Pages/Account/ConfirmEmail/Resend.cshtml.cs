using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PulseForge.Core.Accounts;
using PulseForge.Web.Setup;

namespace PulseForge.Web.Pages.Account.ConfirmEmail;

[LimitedTries]
public sealed class ResendModel(AccountLinks links) : PageModel
{
    [BindProperty]
    public EmailForm Input { get; set; } = new();

    public void OnGet(string? email) => Input.Email = email;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var email = this.Take("Input.Email", EmailAddress.Read(Input.Email));
        if (!ModelState.IsValid) return Page();
        await links.ResendConfirmationAsync(email.Value, cancel);
        return RedirectToPage("/Account/CheckMail/Index");
    }
}
