using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Localization;
using NodaTime;
using PulseForge.Core.Automation;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Time;
using PulseForge.Core.Training;
using PulseForge.Web.Components;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Clients.Calendar;

/// <summary>A pause ends before its time: what it moved stays where it is. One that has not begun is called off, and what it moved comes back.</summary>
public sealed class PauseEndingModel(PulseForgeDb db, Pausing pausing, Planner planner, IClock clock, IStringLocalizer<CoachTexts> t) : ClientPage(db)
{
    public IActionResult OnGet(Guid id) => Redirect($"/coach/clients/{id}/pauses");

    public async Task<IActionResult> OnPostAsync(Guid id, Guid pauseId, CancellationToken cancel)
    {
        await using var alone = await AloneAsync(id, cancel);
        if (await PauseAsync(id, pauseId, cancel) is not { } pause) return NotFound();
        var today = LocalDay.Today(clock.GetCurrentInstant(), TimeZones.Get(Client.TimeZone));
        if (pause.From >= today) return await WithdrawAsync(pause, alone, cancel);
        if (pause.Until is null || pause.Until >= today) pause.End(today.PlusDays(-1));
        await Db.SaveChangesAsync(cancel);
        await alone.CommitAsync(cancel);
        this.Say(t["{0} trains again", Client.Name]);
        return Redirect($"/coach/clients/{id}/calendar");
    }

    public async Task<IActionResult> OnPostUndoAsync(Guid id, Guid pauseId, CancellationToken cancel)
    {
        await using var alone = await AloneAsync(id, cancel);
        return await PauseAsync(id, pauseId, cancel) is { } pause ? await WithdrawAsync(pause, alone, cancel) : NotFound();
    }

    private async Task<IActionResult> WithdrawAsync(Pause pause, IDbContextTransaction alone, CancellationToken cancel)
    {
        await planner.PlanAsync(Client, await pausing.UndoAsync(Client, pause, cancel), cancel);
        await Db.SaveChangesAsync(cancel);
        await alone.CommitAsync(cancel);
        this.Say(t["The pause is called off"]);
        return Redirect($"/coach/clients/{Client.Id}/calendar");
    }

    private async Task<Pause?> PauseAsync(Guid id, Guid pauseId, CancellationToken cancel) =>
        await FindAsync(id, cancel) ? await Db.Pauses.SingleOrDefaultAsync(p => p.Id == pauseId && p.ClientId == id, cancel) : null;
}
