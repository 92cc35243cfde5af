using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NodaTime;
using PulseForge.Core.Audit;
using PulseForge.Core.Automation;
using PulseForge.Core.CheckIns;
using PulseForge.Core.Data;
using PulseForge.Core.Time;
using PulseForge.Web.Components;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Clients;

/// <summary>When a client is asked what, and what they answered so far.</summary>
public sealed class CheckInsModel(PulseForgeDb db, CheckInForms forms, CheckInSheets sheets, CheckInPlanner planner, ReadingLog readings, IClock clock, IStringLocalizer<CoachTexts> t) : ClientPage(db)
{
    public const int PageSize = 10;

    [BindProperty]
    public CheckInInput Input { get; set; } = new();

    public IReadOnlyList<Option> Forms { get; private set; } = [];

    public IReadOnlyList<Row> Schedules { get; private set; } = [];

    public IReadOnlyList<CheckInSummary> Past { get; private set; } = [];

    public Paging Paging { get; private set; } = new(null, 0);

    public LocalDate Today => LocalDay.Today(clock.GetCurrentInstant(), TimeZones.Get(Client.TimeZone));

    public Instant Now => clock.GetCurrentInstant();

    public async Task<IActionResult> OnGetAsync(Guid id, int? p, CancellationToken cancel)
    {
        if (!await ShowAsync(id, p, cancel)) return NotFound();
        Input = new CheckInInput { Form = Forms.Count > 0 ? Forms[0].Id : null, Weekdays = [IsoDayOfWeek.Monday], From = CheckInInput.Iso(Today) };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await ShowAsync(id, null, cancel)) return NotFound();
        if (!Forms.Any(f => f.Id == Input.Form)) ModelState.AddModelError("Input.Form", t["Choose one of the forms."]);
        if (Input.Read(ModelState, t, Today) is not { } plan) return Again();
        var schedule = new CheckInSchedule(id, Input.Form!.Value, plan.Weekdays, plan.At, plan.From, plan.Until, Db.Actor.UserId, Now);
        Db.Add(schedule);
        await planner.PlanAheadAsync(schedule, Client, cancel);
        await Db.SaveChangesAsync(cancel);
        this.Say(t["{0} will be asked", Client.Name]);
        return Redirect($"/coach/clients/{id}/check-ins");
    }

    private async Task<bool> ShowAsync(Guid id, int? p, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return false;
        await forms.AdoptAsync(cancel);
        Forms = await Db.CheckInForms.Where(f => Db.CheckInFormVersions.Any(v => v.FormId == f.Id && v.Number > 0)).OrderByDescending(f => f.StartedFrom == Core.Seeding.ShippedForms.Weekly).ThenBy(f => f.Name).Select(f => new Option(f.Id, f.Name)).ToListAsync(cancel);
        Schedules = await Db.CheckInSchedules.AsNoTracking().Where(s => s.ClientId == id).OrderBy(s => s.From).ThenBy(s => s.Id)
            .Select(s => new Row(s, Db.CheckInForms.IgnoreQueryFilters(new[] { PulseForgeDb.SoftDeleteFilter }).Where(f => f.Id == s.FormId).Select(f => f.Name).First(),
                Db.Occurrences.Where(o => o.ClientId == id && o.SubjectId == s.Id && o.Kind == OccurrenceKind.CheckInMail && o.NextAttemptAt != null).Min(o => (LocalDate?)o.Date))).ToListAsync(cancel);
        Paging = new Paging(p, await Db.CheckIns.CountAsync(c => c.ClientId == id, cancel), PageSize);
        Past = await sheets.OfClientAsync(id, Paging.Skip, PageSize, cancel);
        await readings.NoteAsync("check_ins.read", id, cancel);
        return true;
    }

    public sealed record Option(Guid Id, string Name);

    /// <param name="Next">The date of the next one that is planned.</param>
    public sealed record Row(CheckInSchedule Schedule, string Form, LocalDate? Next);
}
