using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PulseForge.Core.Accounts;
using PulseForge.Web.Setup;

namespace PulseForge.Web.Pages.Account.Password;

[LimitedTries]
public sealed class ForgottenModel(AccountLinks links) : PageModel
{
    [BindProperty]
    public EmailForm Input { get; set; } = new();

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var email = this.Take("Input.Email", EmailAddress.Read(Input.Email));
        if (!ModelState.IsValid) return Page();
        await links.MailResetAsync(email.Value, cancel);
        return RedirectToPage("/Account/CheckMail/Index");
    }
}
