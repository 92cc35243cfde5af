using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PulseForge.Core.Audit;
using PulseForge.Core.Platform.Oversight;
using PulseForge.Core.Tenancy;

namespace PulseForge.Web.Pages.Console.Tenants;

/// <summary>One business: what it is, who works there, what waits. Looking at it stands in its own audit.</summary>
public sealed class DetailsModel(TenantFacts facts, Addresses addresses, ReadingLog readings) : PageModel
{
    public TenantDetails Tenant { get; private set; } = null!;

    public Uri Address { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await facts.FindAsync(id, cancel) is not { } found) return NotFound();
        Tenant = found;
        Address = addresses.Of(found.Row.Identifier, "/");
        await readings.NoteViewAsync("console.tenant_read", id, [id], cancel);
        return Page();
    }
}
