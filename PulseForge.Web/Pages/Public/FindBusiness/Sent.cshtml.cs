using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PulseForge.Web.Pages.Public.FindBusiness;

public sealed class SentModel : PageModel
{
    public void OnGet() { }
}
