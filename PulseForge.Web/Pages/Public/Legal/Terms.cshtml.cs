using Microsoft.AspNetCore.Mvc.RazorPages;
using PulseForge.Core.Platform;

namespace PulseForge.Web.Pages.Public.Legal;

public sealed class TermsModel : PageModel
{
    public string Version => LegalTexts.Terms;

    public void OnGet() { }
}
