using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PulseForge.Web.Pages.Account.Guardian;

public sealed class WaitingModel : PageModel
{
    public void OnGet() { }
}
