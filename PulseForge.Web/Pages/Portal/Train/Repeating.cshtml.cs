using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Training;
using PulseForge.Web.Components;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Portal.Train;

/// <summary>A session that was trained before, once more.</summary>
public sealed class RepeatingModel(PulseForgeDb db, FreeSessions free, IClock clock, IStringLocalizer<PortalTexts> t) : TrainPage(db, clock)
{
    public IActionResult OnGet() => Redirect(Start);

    public async Task<IActionResult> OnPostAsync(string? on, Guid former, CancellationToken cancel)
    {
        if (await FindAsync(on, cancel) is not { } isDay) return NotFound();
        if (!await Db.ScheduledSessions.AnyAsync(s => s.Id == former && s.ClientId == Client.Id, cancel)) return NotFound();
        if (isDay && await free.RepeatAsync(Client.Id, On, former, cancel) is { } session) return Redirect($"/portal/sessions/{session}");
        this.Say(isDay ? t["It can’t be repeated: nothing of it is logged, or this day is full."] : t["Choose today or one of the last {0} days.", FreeSessions.DaysBack], isBad: true);
        return Redirect(Start);
    }
}
