using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Time;
using PulseForge.Web.Components;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Clients;

/// <summary>A limitation that is over: today is its last day.</summary>
public sealed class LimitationEndingModel(PulseForgeDb db, IClock clock, IStringLocalizer<CoachTexts> t) : ClientPage(db)
{
    public IActionResult OnGet(Guid id) => Redirect($"/coach/clients/{id}/limitations");

    public async Task<IActionResult> OnPostAsync(Guid id, Guid limitationId, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        if (await Db.Limitations.SingleOrDefaultAsync(l => l.Id == limitationId && l.ClientId == id, cancel) is not { } limitation) return NotFound();
        limitation.End(LocalDay.Today(clock.GetCurrentInstant(), TimeZones.Get(Client.TimeZone)));
        await Db.SaveChangesAsync(cancel);
        this.Say(t["Limitation ended"]);
        return Redirect($"/coach/clients/{id}/limitations");
    }
}
