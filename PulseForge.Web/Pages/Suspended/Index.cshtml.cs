using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PulseForge.Core.Tenancy;

namespace PulseForge.Web.Pages.Suspended;

/// <summary>
/// What every address of a suspended business answers: that it is closed and that everything is kept. 503, because it is for a while: an app with sets
/// that were logged offline and a mail provider with an unsubscription keep them and ask again.
/// </summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class IndexModel(TenantAccessor tenant) : PageModel
{
    public IActionResult OnGet() => Say();

    public IActionResult OnPost() => Say();

    private IActionResult Say()
    {
        // Its own address says nothing about a business that is open.
        if (tenant.Required.IsServed) return NotFound();
        Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Page();
    }
}
