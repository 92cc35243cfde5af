using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PulseForge.Core.Accounts;
using PulseForge.Core.Data;
using PulseForge.Web.Components;
using PulseForge.Web.Setup;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Settings.People;

/// <summary>Sends the invitation again; the link of the earlier mail stops working.</summary>
[LimitedTries]
public sealed class InvitationModel(PulseForgeDb db, Team team, IStringLocalizer<CoachTexts> t) : ColleaguePage(db)
{
    protected override async Task DoAsync(User colleague, CancellationToken cancel)
    {
        if (!colleague.IsInvited)
        {
            this.Say(t["{0} has accepted already.", colleague.Name], isBad: true);
            return;
        }
        await team.InviteAgainAsync(colleague, await Db.Users.Where(u => u.Id == Me).Select(u => u.Name).SingleAsync(cancel), cancel);
        this.Say(t["The invitation to {0} was sent again.", colleague.Email!]);
    }
}
