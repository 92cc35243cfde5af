using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using PulseForge.Core.Platform.Oversight;
using PulseForge.Core.Tenancy;
using PulseForge.Web.Components;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Console.Tenants;

/// <summary>Opens a suspended business again.</summary>
public sealed class RestorationModel(TenantFacts facts, Suspending suspending, IStringLocalizer<ConsoleTexts> t) : PageModel
{
    public TenantDetails Tenant { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await facts.FindAsync(id, cancel) is not { } found) return NotFound();
        Tenant = found;
        return found.Row.Status == TenantStatus.Suspended ? Page() : Back(id);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (await facts.FindAsync(id, cancel) is not { } found) return NotFound();
        if (await suspending.RestoreAsync(id, cancel)) this.Say(t["{0} is open again. What waited is being done.", found.Row.Name]);
        return Back(id);
    }

    private RedirectToPageResult Back(Guid id) => RedirectToPage("Details", new { id });
}
