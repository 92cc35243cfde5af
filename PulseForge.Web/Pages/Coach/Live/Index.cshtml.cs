using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Audit;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Time;
using PulseForge.Core.Training;
using PulseForge.Web.Authorization;
using PulseForge.Web.Pages.Session;

namespace PulseForge.Web.Pages.Coach.Live;

/// <summary>Up to four sessions side by side, each logged by the coach for its own client. The address holds which; without any, today's are there to choose from.</summary>
public sealed class IndexModel(PulseForgeDb db, SessionSheets sheets, ReadingLog readings, IClock clock) : PageModel
{
    public const int Most = 4;

    public IReadOnlyList<SheetView> Columns { get; private set; } = [];

    public IReadOnlyList<TodaysSession> Choices { get; private set; } = [];

    /// <summary>So many were chosen beyond what fits.</summary>
    public int TooMany { get; private set; }

    /// <param name="s">Ids of the sessions.</param>
    public async Task<IActionResult> OnGetAsync(Guid[] s, CancellationToken cancel)
    {
        Guid[] ids = [.. s.Distinct().Take(Most)];
        TooMany = s.Distinct().Count() - ids.Length;
        if (ids.Length == 0) Choices = await TodaysAsync(cancel);
        var found = new List<SessionSheet>();
        foreach (var id in ids)
        {
            if (await sheets.FindAsync(id, cancel) is not { } sheet) return NotFound();
            found.Add(sheet);
        }
        Columns = [.. found.Select(sheet => SheetView.Of(sheet, SessionEntry.SideBySide(sheet.Head.Client, sheet.Head.Id, string.Join('_', ids))))];
        if (found.Count > 0) await readings.NoteAsync("client.read", [.. found.Select(sheet => sheet.Head.Client).Distinct()], cancel);
        return Page();
    }

    private async Task<IReadOnlyList<TodaysSession>> TodaysAsync(CancellationToken cancel)
    {
        var now = clock.GetCurrentInstant();
        var about = LocalDay.Today(now, DateTimeZone.Utc);
        var rows = await db.ScheduledSessions.AsNoTracking().Where(s => s.Date >= about.PlusDays(-1) && s.Date <= about.PlusDays(1) && s.ImportId == null && s.Status != SessionStatus.Skipped)
            .Join(db.Clients.VisibleTo(db.Actor, db).Current(), s => s.ClientId, c => c.Id, (s, c) => new { s.Id, s.Name, s.Date, s.Status, Client = c.Name, c.TimeZone })
            .OrderBy(x => x.Status == SessionStatus.Done).ThenBy(x => x.Client).ThenBy(x => x.Name).ThenBy(x => x.Id).ToListAsync(cancel);
        return [.. rows.Where(x => x.Date == LocalDay.Today(now, TimeZones.Get(x.TimeZone))).Select(x => new TodaysSession(x.Id, x.Client, x.Name, x.Status == SessionStatus.Done))];
    }
}

/// <summary>A session of a client's own today.</summary>
public sealed record TodaysSession(Guid Id, string Client, string Name, bool IsDone);
