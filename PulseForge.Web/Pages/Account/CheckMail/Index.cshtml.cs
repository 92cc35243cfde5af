using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PulseForge.Web.Pages.Account.CheckMail;

/// <summary>After every request for a mail, whether or not the address has an account.</summary>
public sealed class IndexModel : PageModel
{
    public void OnGet() { }
}
