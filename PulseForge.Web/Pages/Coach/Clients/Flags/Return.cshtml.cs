using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NodaTime;
using PulseForge.Core.Attention;
using PulseForge.Core.Data;
using PulseForge.Web.Components;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Clients.Flags;

/// <summary>Brings a flag back that was put aside.</summary>
public sealed class ReturnModel(PulseForgeDb db, IClock clock, IStringLocalizer<CoachTexts> t) : FlagPage(db, clock)
{
    public IActionResult OnGet(Guid id, string kind) => Redirect($"/coach/clients/{id}/flags/{kind}");

    public async Task<IActionResult> OnPostAsync(Guid id, string kind, CancellationToken cancel)
    {
        if (!await FindAsync(id, kind, cancel)) return NotFound();
        await Db.UnmarkAsync(id, Kind, cancel);
        if (await Db.TrySaveAsync(cancel)) this.Say(t["The flag of {0} is shown again", Client.Name]);
        return Redirect("/coach");
    }
}
