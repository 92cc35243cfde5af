using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NodaTime;
using PulseForge.Core.Attention;
using PulseForge.Core.Data;
using PulseForge.Web.Components;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Clients.Flags;

/// <summary>Puts a flag aside for a week, in one tap.</summary>
public sealed class SnoozeModel(PulseForgeDb db, IClock clock, IStringLocalizer<CoachTexts> t) : FlagPage(db, clock)
{
    public const int Days = 7;

    public IActionResult OnGet(Guid id, string kind) => Redirect($"/coach/clients/{id}/flags/{kind}");

    public async Task<IActionResult> OnPostAsync(Guid id, string kind, CancellationToken cancel)
    {
        if (!await FindAsync(id, kind, cancel)) return NotFound();
        var until = Today.PlusDays(Days);
        (await Db.MarkAsync(id, Kind, cancel)).Snooze(until, Now, Db.Actor.UserId);
        // Somebody else put it aside at this moment: theirs stands, and it is aside all the same.
        if (await Db.TrySaveAsync(cancel)) this.Say(t["{0}: snoozed until {1:ddd d MMM}", Client.Name, until], $"{Address}/return");
        return Redirect("/coach");
    }
}
