using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PulseForge.Web.Pages.Account.Denied;

/// <summary>Signed in, but not as somebody who may open the page.</summary>
public sealed class IndexModel : PageModel
{
    public void OnGet() => Response.StatusCode = StatusCodes.Status403Forbidden;
}
