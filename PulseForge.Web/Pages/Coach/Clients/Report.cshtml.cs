using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NodaTime;
using PulseForge.Core.Analytics;
using PulseForge.Core.Audit;
using PulseForge.Core.Automation;
using PulseForge.Core.Data;
using PulseForge.Core.Reports;
using PulseForge.Core.Time;
using PulseForge.Web.Components;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Clients;

/// <summary>The coming progress report: what it will say, the coach's words in it, when it goes out; and those that were handed out.</summary>
public sealed class ReportModel(PulseForgeDb db, ReportWriter writer, ReadingLog readings, IClock clock, IStringLocalizer<CoachTexts> t) : ClientPage(db)
{
    private const int SentShown = 12;

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public ProgressReport Preview { get; private set; } = null!;

    /// <summary>How figures are said.</summary>
    public ProgressView View { get; private set; } = null!;

    public IReadOnlyList<SentRow> Sent { get; private set; } = [];

    /// <summary>The next weekly report, by the client's clock.</summary>
    public LocalDateTime? GoesOut { get; private set; }

    public LocalDate Today => LocalDay.Today(clock.GetCurrentInstant(), TimeZones.Get(Client.TimeZone));

    public string Iso(LocalDate date) => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        Input = new InputModel { Words = (await writer.ComingAsync(id, cancel))?.Words };
        await ShowAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        if (!ModelState.IsValid)
        {
            await ShowAsync(cancel);
            return Again();
        }
        var now = clock.GetCurrentInstant();
        var coming = await writer.ComingAsync(id, cancel) ?? Db.Add(new Report(id, Db.Actor.UserId, now)).Entity;
        coming.Say(Input.Words, Db.Actor.UserId, now);
        if (await Db.TrySaveAsync(cancel)) this.Say(t["Your words are saved"]);
        else this.Say(t["Somebody else wrote at the same moment. Look at it first."], isBad: true);
        return Redirect($"/coach/clients/{id}/report");
    }

    private async Task ShowAsync(CancellationToken cancel)
    {
        var zone = TimeZones.Get(Client.TimeZone);
        var next = await Db.Occurrences.Where(o => o.ClientId == Client.Id && o.Kind == OccurrenceKind.WeeklyReport && o.NextAttemptAt != null).OrderBy(o => o.Date).FirstOrDefaultAsync(cancel);
        GoesOut = next?.DueAt.InZone(zone).LocalDateTime;
        var period = ReportPeriod.WeekBefore(next?.Date ?? TrainingWeeks.MondayOf(Today).PlusDays(7));
        Preview = await ProgressReport.OfAsync(Db, Client, period, Input.Words, clock.GetCurrentInstant(), cancel);
        View = new ProgressView("", Today, Preview.Unit, ProgressRange.Weeks12, Preview.Progress, Preview.Weeks, [], [], new Paging(null, 0), null);
        Sent = await Db.Reports.AsNoTracking().Where(r => r.ClientId == Client.Id && r.WrittenAt != null).OrderByDescending(r => r.WrittenAt).Take(SentShown)
            .Select(r => new SentRow(r.Id, r.Kind!.Value, r.From!.Value, r.To!.Value)).ToListAsync(cancel);
        await readings.NoteAsync("client.read", Client.Id, cancel);
    }

    public sealed record SentRow(Guid Id, ReportKind Kind, LocalDate From, LocalDate To);

    public sealed class InputModel
    {
        [StringLength(Report.LongestWords, ErrorMessage = "At most 2,000 characters.")]
        public string? Words { get; set; }
    }
}
