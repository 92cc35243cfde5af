using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PulseForge.Core.Accounts;
using PulseForge.Core.Data;
using PulseForge.Web.Components;
using PulseForge.Web.Setup;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Settings.People;

/// <summary>Takes an invitation back: its link stops working.</summary>
public sealed class RevocationModel(PulseForgeDb db, Team team, IStringLocalizer<CoachTexts> t) : ColleaguePage(db)
{
    protected override async Task DoAsync(User colleague, CancellationToken cancel)
    {
        if (!colleague.IsInvited)
        {
            this.Say(t["{0} has accepted already. Suspend them instead.", colleague.Name], isBad: true);
            return;
        }
        await team.RevokeAsync(colleague, cancel);
        this.Say(t["The invitation to {0} is taken back.", colleague.Email!]);
    }
}
