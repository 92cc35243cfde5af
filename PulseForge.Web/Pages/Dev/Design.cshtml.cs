using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PulseForge.Web.Pages.Dev;

/// <summary>All components with typical, empty and too much data; to be looked at, and to be checked for accessibility.</summary>
public sealed class DesignModel(IWebHostEnvironment environment) : PageModel
{
    public IActionResult OnGet() => environment.IsDevelopment() ? Page() : NotFound();
}
