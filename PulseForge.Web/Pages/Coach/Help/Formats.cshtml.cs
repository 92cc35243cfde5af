using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PulseForge.Web.Pages.Coach.Help;

/// <summary>What stands in the files of programs, by example.</summary>
public sealed class FormatsModel : PageModel
{
    public void OnGet()
    {
    }
}
