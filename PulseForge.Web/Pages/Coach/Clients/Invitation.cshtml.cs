using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Web.Components;
using PulseForge.Web.Setup;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Clients;

/// <summary>Sends the invitation again; the link of the earlier mail stops working.</summary>
[LimitedTries]
public sealed class InvitationModel(PulseForgeDb db, Invitations invitations, IStringLocalizer<CoachTexts> t) : ClientPage(db)
{
    public IActionResult OnGet(Guid id) => Redirect($"/coach/clients/{id}");

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        if (Client is { Status: ClientStatus.Invited, Email: not null }) await SendAsync(cancel);
        else this.Say(t["{0} has accepted already.", Client.Name], isBad: true);
        return Redirect($"/coach/clients/{id}");
    }

    private async Task SendAsync(CancellationToken cancel)
    {
        await invitations.InviteClientAsync(Client, await Db.Users.Where(u => u.Id == Db.Actor.UserId).Select(u => u.Name).SingleAsync(cancel), cancel);
        await Db.SaveChangesAsync(cancel);
        this.Say(t["The invitation to {0} was sent again", Client.Name]);
    }
}
