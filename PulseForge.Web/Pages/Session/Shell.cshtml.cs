using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PulseForge.Web.Pages.Session;

/// <summary>
/// What the service worker keeps and shows while there is no connection: words and empty parts, the same for everybody who reads this language. What stands in them
/// lies on the phone alone. It is fetched without cookies, so that nothing of a person can be in it.
/// </summary>
public sealed class ShellModel : PageModel
{
    public void OnGet() => Response.Headers.CacheControl = "no-cache";
}
