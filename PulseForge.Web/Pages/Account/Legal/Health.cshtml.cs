using Microsoft.AspNetCore.Mvc.RazorPages;
using PulseForge.Core.Clients;
using PulseForge.Core.Tenancy;

namespace PulseForge.Web.Pages.Account.Legal;

/// <summary>What clients consent to before anything about their health is kept.</summary>
public sealed class HealthModel(TenantAccessor tenant) : PageModel
{
    public string Business => tenant.Required.Name;

    public string Version => ConsentTexts.VersionOf(ConsentText.HealthData);

    public void OnGet() { }
}
