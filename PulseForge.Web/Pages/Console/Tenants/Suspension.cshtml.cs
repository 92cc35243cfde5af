using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using PulseForge.Core.Platform.Oversight;
using PulseForge.Core.Tenancy;
using PulseForge.Web.Components;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Console.Tenants;

/// <summary>Suspends a business, with a reason for the audit and the next admin.</summary>
public sealed class SuspensionModel(TenantList list, Suspending suspending, IStringLocalizer<ConsoleTexts> t) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public TenantRow Tenant { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await list.FindAsync(id, cancel) is not { } found) return NotFound();
        Tenant = found;
        return found.Status == TenantStatus.Suspended ? Back(id) : Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (await list.FindAsync(id, cancel) is not { } found) return NotFound();
        Tenant = found;
        var reason = Input.Reason?.Trim() ?? "";
        if (ModelState.IsValid && reason.Length == 0) ModelState.AddModelError("Input.Reason", t["Write why: the next admin reads it."]);
        if (reason.Length > Suspending.ReasonLength) ModelState.AddModelError("Input.Reason", t["Use at most {0} characters.", Suspending.ReasonLength]);
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        if (await suspending.SuspendAsync(id, reason, cancel)) this.Say(t["{0} is suspended. Its pages close within seconds, its work is held.", found.Name]);
        return Back(id);
    }

    private RedirectToPageResult Back(Guid id) => RedirectToPage("Details", new { id });

    public sealed class InputModel
    {
        public string? Reason { get; set; }
    }
}
