using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NodaTime;
using NodaTime.Text;
using PulseForge.Core.Attention;
using PulseForge.Core.Audit;
using PulseForge.Core.Data;
using PulseForge.Core.Privacy;
using PulseForge.Web.Components;
using PulseForge.Web.Texts;
using ClientFlagsOf = PulseForge.Core.Attention.Flags;

namespace PulseForge.Web.Pages.Coach.Clients.Flags;

/// <summary>One flag explained: the sessions that raised it, and the ways to put it aside, with a sealed note or until a day.</summary>
public sealed class IndexModel(PulseForgeDb db, ClientFlagsOf flags, Vault vault, ReadingLog readings, IClock clock, IStringLocalizer<CoachTexts> t) : FlagPage(db, clock)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public ClientRecord Record { get; private set; } = null!;

    /// <summary>Null once nothing raises it any more.</summary>
    public Flag? Flag { get; private set; }

    public FlagMark? Mark { get; private set; }

    public string? MarkedBy { get; private set; }

    public string? Note { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, string kind, CancellationToken cancel)
    {
        if (!await ShowAsync(id, kind, cancel)) return NotFound();
        Input.Until = Today.PlusDays(SnoozeModel.Days).ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
        await readings.NoteAsync("client.read", id, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAcknowledgeAsync(Guid id, string kind, CancellationToken cancel)
    {
        if (!await ShowAsync(id, kind, cancel)) return NotFound();
        if (ModelState["Input.Note"]?.Errors.Count > 0) return Again();
        var note = string.IsNullOrWhiteSpace(Input.Note) ? null : await vault.SealForAsync(id, (FlagMark m) => m.Note, Input.Note.Trim(), cancel);
        (await Db.MarkAsync(id, Kind, cancel)).Acknowledge(Today, note, Now, Db.Actor.UserId);
        return await PutAsideAsync(t["{0}: acknowledged", Client.Name], cancel);
    }

    public async Task<IActionResult> OnPostSnoozeAsync(Guid id, string kind, CancellationToken cancel)
    {
        if (!await ShowAsync(id, kind, cancel)) return NotFound();
        if (Until() is not { } until) return Again();
        (await Db.MarkAsync(id, Kind, cancel)).Snooze(until, Now, Db.Actor.UserId);
        return await PutAsideAsync(t["{0}: snoozed until {1:ddd d MMM}", Client.Name, until], cancel);
    }

    private async Task<IActionResult> PutAsideAsync(string words, CancellationToken cancel)
    {
        if (await Db.TrySaveAsync(cancel)) this.Say(words, $"{Address}/return");
        return Redirect("/coach");
    }

    private LocalDate? Until()
    {
        if (!LocalDatePattern.Iso.Parse((Input.Until ?? "").Trim()).TryGetValue(default, out var until)) ModelState.AddModelError("Input.Until", t["There is no such date. Write it like {0}.", "2026-11-30"]);
        else if (until <= Today || until > Today.PlusYears(1)) ModelState.AddModelError("Input.Until", t["Choose a day after today, within a year."]);
        else return until;
        return null;
    }

    private async Task<bool> ShowAsync(Guid id, string kind, CancellationToken cancel)
    {
        if (!await FindAsync(id, kind, cancel)) return false;
        var watched = await Db.Clients.Where(c => c.Id == id).WatchedAsync(Db, cancel);
        var known = (await flags.OfAsync(watched, await AttentionSettings.OfAsync(Db, cancel), cancel))[id];
        Flag = known.Open.Concat(known.Aside.Select(a => a.Flag)).FirstOrDefault(f => f.Kind == Kind);
        Record = known.Record;
        Mark = await Db.FlagMarks.AsNoTracking().SingleOrDefaultAsync(m => m.ClientId == id && m.Kind == Kind, cancel);
        if (Mark is not null && (Flag is null || !Mark.Hides(Flag, Today))) Mark = null;
        MarkedBy = Mark?.By is { } by ? await Db.Users.Where(u => u.Id == by).Select(u => u.Name).SingleOrDefaultAsync(cancel) : null;
        Note = Mark?.Note is { } note ? await vault.OpenAsync((FlagMark m) => m.Note, note, cancel) : null;
        return true;
    }

    public sealed class InputModel
    {
        [StringLength(2000, ErrorMessage = "At most 2,000 characters.")]
        public string? Note { get; set; }

        public string? Until { get; set; }
    }
}
