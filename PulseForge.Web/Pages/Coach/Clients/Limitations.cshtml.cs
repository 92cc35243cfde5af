using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NodaTime;
using NodaTime.Text;
using PulseForge.Core.Audit;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Exercises;
using PulseForge.Core.Privacy;
using PulseForge.Core.Time;
using PulseForge.Core.Training;
using PulseForge.Web.Components;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Clients;

/// <summary>What a client can't or shouldn't do: now and before. Notes are sealed.</summary>
public sealed class LimitationsModel(PulseForgeDb db, Vault vault, Substitutes substitutes, ReadingLog readings, IClock clock, IStringLocalizer<CoachTexts> t) : ClientPage(db)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<(Limitation Limit, string? Note)> Rows { get; private set; } = [];

    public IReadOnlyList<SubstituteQuestion> Questions { get; private set; } = [];

    /// <summary>What targets look at, by its words.</summary>
    public IEnumerable<string> Words => Vocabulary.All.Select(LimitationWords.Plain);

    public LocalDate Today => LocalDay.Today(clock.GetCurrentInstant(), TimeZones.Get(Client.TimeZone));

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await ShowAsync(id, cancel)) return NotFound();
        Input.From = Today.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
        await readings.NoteAsync("client.read", id, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await ShowAsync(id, cancel)) return NotFound();
        var (from, until, subject) = (Date(Input.From, "Input.From"), Date(Input.Until, "Input.Until"), Subject());
        if (until < from) ModelState.AddModelError("Input.Until", t["It ends on or after its first day."]);
        if (!ModelState.IsValid) return Again();
        var note = string.IsNullOrWhiteSpace(Input.Note) ? null : await vault.SealForAsync(id, (Limitation l) => l.Note, Input.Note, cancel);
        Db.Add(new Limitation(id, Input.Kind, subject, Input.Side, Input.Severity, from!.Value, until, note));
        await Db.SaveChangesAsync(cancel);
        this.Say(t["Limitation added"]);
        return RedirectToPage(new { id });
    }

    /// <summary>A movement, muscle or piece of equipment is one that exercises are described by, else no target would follow it; a body part is free text.</summary>
    private string Subject()
    {
        var typed = (Input.Subject ?? "").Trim();
        if (typed.Length == 0 || Vocabulary.Find(Input.Kind, typed) is { } known && (typed = known) == known) return typed;
        if (Input.Kind != LimitationKind.BodyPart) ModelState.AddModelError("Input.Subject", t["No exercise is described by this. Choose a word of the list, or take “Body part”."]);
        return typed;
    }

    private LocalDate? Date(string? text, string field)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (LocalDatePattern.Iso.Parse(text.Trim()).TryGetValue(default, out var date) && date > Today.PlusYears(-100) && date < Today.PlusYears(100)) return date;
        ModelState.AddModelError(field, t["There is no such date. Write it like {0}.", "2026-11-30"]);
        return null;
    }

    private async Task<bool> ShowAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return false;
        var limits = await Db.Limitations.AsNoTracking().Where(l => l.ClientId == id).OrderBy(l => l.Until != null && l.Until < Today).ThenByDescending(l => l.From).Take(Paging.UsualSize).ToListAsync(cancel);
        var rows = new List<(Limitation, string?)>();
        foreach (var limit in limits) rows.Add((limit, limit.Note is { } note ? await vault.OpenAsync((Limitation l) => l.Note, note, cancel) : null));
        Rows = rows;
        Questions = await substitutes.OfPlanAsync(Client, Today, cancel);
        return true;
    }

    public sealed class InputModel
    {
        public LimitationKind Kind { get; set; }

        [Required(ErrorMessage = "Say what it is about."), StringLength(120, ErrorMessage = "At most 120 characters.")]
        public string? Subject { get; set; }

        public BodySide Side { get; set; }

        public LimitationSeverity Severity { get; set; } = LimitationSeverity.Avoid;

        [Required(ErrorMessage = "Choose a day.")]
        public string? From { get; set; }

        public string? Until { get; set; }

        [StringLength(2000, ErrorMessage = "At most 2,000 characters.")]
        public string? Note { get; set; }
    }
}
