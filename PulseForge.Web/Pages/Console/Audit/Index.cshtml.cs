using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using NodaTime;
using PulseForge.Core.Audit;
using PulseForge.Core.Platform.Oversight;
using PulseForge.Web.Components;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Console.Audit;

/// <summary>The audit of all businesses: who did what, where and when. Values are sealed and never shown.</summary>
public sealed class IndexModel(PlatformAudit audit, TenantList tenants, ReadingLog readings, IClock clock, IStringLocalizer<ConsoleTexts> t) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "who")]
    public string? Who { get; set; }

    [BindProperty(SupportsGet = true, Name = "what")]
    public string? What { get; set; }

    /// <summary>The identifier of a business.</summary>
    [BindProperty(SupportsGet = true, Name = "tenant")]
    public string? Tenant { get; set; }

    [BindProperty(SupportsGet = true, Name = "from")]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "to")]
    public string? To { get; set; }

    [BindProperty(SupportsGet = true, Name = "after")]
    public string? After { get; set; }

    public DaySpan Days { get; private set; } = null!;

    public PlatformAuditPage Found { get; private set; } = new([], null);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Days = DaySpan.Read(From, To, clock.GetCurrentInstant().InUtc().Date);
        if (!Days.IsUnderstood) ModelState.AddModelError("to", t["Choose two days, the first before the second, at most a year apart."]);
        var business = string.IsNullOrWhiteSpace(Tenant) ? null : await tenants.IdOfAsync(Tenant, cancel);
        if (business is null && !string.IsNullOrWhiteSpace(Tenant)) ModelState.AddModelError("tenant", t["No business has this address."]);
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        var (from, until) = Days.In(DateTimeZone.Utc);
        Found = await audit.PageAsync(new PlatformAuditQuery(from, until, Who, What?.Trim(), business), CursorText.Read(After), PageSize, cancel);
        await readings.NoteViewAsync("console.audit_read", business, Found.Rows.Select(r => r.TenantId), cancel);
        return Page();
    }

    /// <summary>The same search, further back; from the start when nothing is given.</summary>
    public string Link(AuditCursor? after) => $"/console/audit{QueryString.Create(new Dictionary<string, string?> { ["who"] = Who, ["what"] = What, ["tenant"] = Tenant, ["from"] = From, ["to"] = To, ["after"] = after is null ? null : CursorText.Of(after) })}";
}
