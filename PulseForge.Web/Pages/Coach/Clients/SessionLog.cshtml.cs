using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PulseForge.Core.Audit;
using PulseForge.Core.Data;
using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Progression;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Training;
using PulseForge.Core.Units;
using PulseForge.Web.Pages.Session;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Clients;

/// <summary>One session of a client, set by set: what was asked for, what was done, and why the target is what it is.</summary>
public sealed class SessionLogModel(PulseForgeDb db, SessionSheets sheets, ClientSessions sessions, TenantAccessor tenant, ReadingLog readings, IStringLocalizer<CoachTexts> t) : ClientPage(db)
{
    public SessionSheet Sheet { get; private set; } = null!;

    public ClientSession Found { get; private set; } = null!;

    /// <summary>What this client's own document changes of the program's.</summary>
    public (ValueList<string> Gone, ValueList<string> Come)? Edit => Found is { Session.Override: { } own, Planned: { } planned } ? VersionDiff.Lines(planned.Workout, own, tenant.Required.Units.Mass()) : null;

    /// <summary>The names of who typed something for the client.</summary>
    private Dictionary<Guid, string> Coaches { get; set; } = [];

    public string FirstName => Client.Name.Split(' ')[0];

    /// <summary>Who opened the log for the client.</summary>
    public string? LoggedBy => Sheet.Log?.LoggedBy is { } coach ? Coaches[coach] : null;

    /// <summary>Who typed a set, where the whole log is not theirs already.</summary>
    public string? ByOf(LoggedSet set) => set.LoggedBy is { } coach && coach != Sheet.Log?.LoggedBy ? Coaches[coach] : set.LoggedBy is null && LoggedBy is not null ? Client.Name : null;

    public async Task<IActionResult> OnGetAsync(Guid id, Guid sessionId, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel) || await sheets.FindAsync(sessionId, cancel) is not { } sheet || sheet.Head.Client != id) return NotFound();
        (Sheet, Found) = (sheet, (await sessions.FindAsync(id, sessionId, cancel))!);
        Guid[] coaches = [.. sheet.Items.SelectMany(i => i.Sets).Select(s => s.Done?.LoggedBy).Append(sheet.Log?.LoggedBy).OfType<Guid>().Distinct()];
        Coaches = coaches.Length == 0 ? [] : await Db.Users.Where(u => coaches.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, cancel);
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
