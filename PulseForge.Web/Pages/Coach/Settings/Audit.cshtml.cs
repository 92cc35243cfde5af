using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NodaTime;
using PulseForge.Core.Accounts;
using PulseForge.Core.Audit;
using PulseForge.Core.Data;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Time;
using PulseForge.Web.Components;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Settings;

/// <summary>What happened in the business: who did or read what, when and from where. For owners; what was changed is named, its values stay sealed.</summary>
public sealed class AuditModel(PulseForgeDb db, TenantAccessor tenant, ReadingLog readings, IClock clock, IStringLocalizer<CoachTexts> t) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "who")]
    public Guid? Who { get; set; }

    /// <summary>Beginning of an action's name: account., client., …</summary>
    [BindProperty(SupportsGet = true, Name = "what")]
    public string? What { get; set; }

    [BindProperty(SupportsGet = true, Name = "from")]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "to")]
    public string? To { get; set; }

    [BindProperty(SupportsGet = true, Name = "after")]
    public string? After { get; set; }

    public DaySpan Days { get; private set; } = null!;

    public DateTimeZone Zone => TimeZones.Get(tenant.Required.TimeZone);

    public AuditPage Found { get; private set; } = new([], new Dictionary<Guid, string>(), null);

    public IReadOnlyList<KeyValuePair<Guid, string>> Colleagues { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Days = DaySpan.Read(From, To, clock.GetCurrentInstant().InZone(Zone).Date);
        Colleagues = await db.Users.Coaching().OrderBy(u => u.Name).ThenBy(u => u.Id).Take(200).Select(u => KeyValuePair.Create(u.Id, u.Name)).ToListAsync(cancel);
        if (!Days.IsUnderstood) ModelState.AddModelError("to", t["Choose two days, the first before the second, at most a year apart."]);
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        var (from, until) = Days.In(Zone);
        Found = await db.AuditPageAsync(new AuditFilter(from, until, Who, null, What), CursorText.Read(After), PageSize, cancel);
        await readings.NoteViewAsync("audit.read", null, [tenant.Required.Id], cancel);
        return Page();
    }

    /// <summary>Who acted, in words: also somebody of the platform, a job, and the holder of a link.</summary>
    public string Actor(AuditRow row) => row switch
    {
        { UserId: { } user } when Found.Names.TryGetValue(user, out var name) => name,
        { ActingClientId: { } client } when Found.Names.TryGetValue(client, out var name) => name,
        { Role: nameof(Role.Admin) } => t["PulseForge (an admin)"],
        { Role: "System" } => t["PulseForge itself"],
        { Role: "Guest" } => t["a guest"],
        _ => t["somebody who is gone"],
    };

    public string About(AuditRow row) => string.Join(", ", row.SubjectIds.Where(id => id != row.UserId && id != row.ActingClientId).Select(id => Found.Names.GetValueOrDefault(id)).OfType<string>().Distinct().Take(5));

    /// <summary>The same search, further back; from the start when nothing is given.</summary>
    public string Link(AuditCursor? after) => $"/coach/settings/audit{QueryString.Create(new Dictionary<string, string?> { ["who"] = Who?.ToString(), ["what"] = What, ["from"] = From, ["to"] = To, ["after"] = after is null ? null : CursorText.Of(after) })}";
}
