using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;
using PulseForge.Core.Automation;
using PulseForge.Core.Data;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Time;

namespace PulseForge.Web.Pages.Dev.Clock;

/// <summary>Moves a business's time ahead, in development, and does what is due on the way.</summary>
public sealed class IndexModel(PulseForgeDb db, TenantAccessor tenant, TimeTravel travel, IClock clock) : PageModel
{
    private const int Shown = 30;

    private static readonly LocalTime Morning = new(7, 0);

    public enum Step { Hour, Day, Morning, Week }

    public ZonedDateTime Now { get; private set; }

    public Duration Ahead => tenant.Required.ClockOffset;

    public IReadOnlyList<Planned> Next { get; private set; } = [];

    public IReadOnlyList<Happened> Done { get; private set; } = [];

    public IReadOnlyList<Written> Mails { get; private set; } = [];

    /// <param name="since">When the last step began: what happened after it is listed.</param>
    public async Task<IActionResult> OnGetAsync(string? since, CancellationToken cancel)
    {
        if (tenant.Current is null || tenant.Current.Id == Tenant.PlatformId) return NotFound();
        Now = clock.GetCurrentInstant().InZone(TimeZones.Get(tenant.Required.TimeZone));
        Next = await db.Occurrences.Where(o => o.NextAttemptAt != null).OrderBy(o => o.NextAttemptAt).Take(Shown)
            .Select(o => new Planned(o.DueAt, o.Kind, db.Clients.Where(c => c.Id == o.ClientId).Select(c => c.Name).FirstOrDefault(), db.ScheduledSessions.Where(s => s.Id == o.SubjectId).Select(s => s.Name).FirstOrDefault())).ToListAsync(cancel);
        if (InstantPattern.ExtendedIso.Parse(since ?? "") is { Success: true, Value: var from }) await ListAsync(from, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Step step, CancellationToken cancel)
    {
        if (tenant.Current is null || tenant.Current.Id == Tenant.PlatformId) return NotFound();
        if (!ModelState.IsValid) return BadRequest();
        var now = clock.GetCurrentInstant();
        await travel.PassAsync(tenant.Required, Target(step, now), cancel);
        return RedirectToPage(new { since = InstantPattern.ExtendedIso.Format(now) });
    }

    private Instant Target(Step step, Instant now) => step switch
    {
        Step.Hour => now + Duration.FromHours(1),
        Step.Day => now + Duration.FromDays(1),
        Step.Morning => new LocalSchedule(Morning, TimeZones.Get(tenant.Required.TimeZone)).NextAfter(now).At,
        Step.Week => now + Duration.FromDays(7),
    };

    private async Task ListAsync(Instant since, CancellationToken cancel)
    {
        Done = await db.Occurrences.Where(o => o.DoneAt >= since || o.DeadAt >= since).OrderByDescending(o => o.DoneAt).Take(Shown)
            .Select(o => new Happened(o.DoneAt ?? o.DeadAt!.Value, o.Kind, db.Clients.Where(c => c.Id == o.ClientId).Select(c => c.Name).FirstOrDefault(), db.ScheduledSessions.Where(s => s.Id == o.SubjectId).Select(s => s.Name).FirstOrDefault(), o.Outcome, o.LastError)).ToListAsync(cancel);
        Mails = await db.OutboxEmails.Where(m => m.CreatedAt >= since).OrderByDescending(m => m.CreatedAt).Take(Shown).Select(m => new Written(m.Id, m.CreatedAt, m.ToName, m.Subject)).ToListAsync(cancel);
    }

    public sealed record Planned(Instant At, OccurrenceKind Kind, string? Client, string? Session);

    public sealed record Happened(Instant At, OccurrenceKind Kind, string? Client, string? Session, OccurrenceOutcome? Outcome, string? Error);

    public sealed record Written(Guid Id, Instant At, string To, string Subject);
}
