using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PulseForge.Web.Pages.Account.Guardian;

public sealed class ThanksModel : PageModel
{
    public void OnGet() { }
}
