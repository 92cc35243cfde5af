using Microsoft.AspNetCore.Mvc.RazorPages;
using PulseForge.Core.Clients;
using PulseForge.Core.Tenancy;

namespace PulseForge.Web.Pages.Account.Legal;

/// <summary>What clients accept when they begin: between them and the business.</summary>
public sealed class TermsModel(TenantAccessor tenant) : PageModel
{
    public string Business => tenant.Required.Name;

    public string Version => ConsentTexts.VersionOf(ConsentText.Terms);

    public void OnGet() { }
}
