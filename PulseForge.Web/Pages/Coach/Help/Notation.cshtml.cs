using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PulseForge.Web.Pages.Coach.Help;

/// <summary>All of the notation on one page, by example.</summary>
public sealed class NotationModel : PageModel
{
    public void OnGet()
    {
    }
}
