using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Analytics;
using PulseForge.Core.Attention;
using PulseForge.Core.Audit;
using PulseForge.Core.Data;

namespace PulseForge.Web.Pages.Coach.Clients;

/// <summary>One client at a glance.</summary>
public sealed class OverviewModel(PulseForgeDb db, PulseForge.Core.Attention.Flags flags, ReadingLog readings, IClock clock) : ClientPage(db)
{
    public ClientOverview Overview { get; private set; } = null!;

    public ClientFlags Flags { get; private set; } = null!;

    /// <summary>Published programs to assign.</summary>
    public IReadOnlyList<Option> Programs { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        Overview = await ClientOverview.OfAsync(Db, Client, clock.GetCurrentInstant(), cancel);
        Flags = (await flags.OfAsync(await Db.Clients.Where(c => c.Id == id).WatchedAsync(Db, cancel), await AttentionSettings.OfAsync(Db, cancel), cancel))[id];
        Programs = await Db.TrainingPrograms.Where(p => Db.ProgramVersions.Any(v => v.ProgramId == p.Id && v.Number > 0)).OrderBy(p => p.Name).Select(p => new Option(p.Id, p.Name)).ToListAsync(cancel);
        await readings.NoteAsync("client.read", id, cancel);
        return Page();
    }

    public sealed record Option(Guid Id, string Name);
}
