using Microsoft.AspNetCore.Mvc.RazorPages;
using PulseForge.Core.Platform;

namespace PulseForge.Web.Pages.Public.Legal;

public sealed class PrivacyModel : PageModel
{
    public string Version => LegalTexts.Privacy;

    public void OnGet() { }
}
