using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using PulseForge.Core.Audit;
using PulseForge.Core.Data;
using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Progression;
using PulseForge.Core.Training;
using PulseForge.Web.Pages.Session;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Clients;

/// <summary>One session of a client, set by set: what was asked for, what was done, and why the target is what it is.</summary>
public sealed class SessionLogModel(PulseForgeDb db, SessionSheets sheets, ReadingLog readings, IStringLocalizer<CoachTexts> t) : ClientPage(db)
{
    public SessionSheet Sheet { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, Guid sessionId, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel) || await sheets.FindAsync(sessionId, cancel) is not { } sheet || sheet.Head.Client != id) return NotFound();
        Sheet = sheet;
        await readings.NoteAsync("client.read", id, cancel);
        return Page();
    }

    /// <summary>As it was shown when the set was logged; before, as it is shown now.</summary>
    public string TargetOf(SheetSet set) => (set.Done?.Target, set.Planned) switch
    {
        ({ } shown, _) => t.Target(new PlannedSet(SetKind.Work, shown.Amount, Load.None, shown.LoadKg, null, shown.PerSide), Sheet.Head.Unit),
        (null, { } planned) when set.Done is null => t.Target(planned, Sheet.Head.Unit),
        _ => t["not asked for"],
    };

    public static bool FellShort(SheetSet set) =>
        set.Done is { Target: { } asked } done && (done.Reps < asked.Amount.Min && asked.Amount.CountsReps || done.LoadKg < asked.LoadKg || done.Seconds < asked.Amount.Min && asked.Amount.Kind == AmountKind.Seconds);
}
