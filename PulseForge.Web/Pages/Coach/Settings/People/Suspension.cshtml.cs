using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PulseForge.Core.Accounts;
using PulseForge.Core.Data;
using PulseForge.Web.Components;
using PulseForge.Web.Setup;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Settings.People;

/// <summary>Ends somebody's access at their next request. Their clients and work stay.</summary>
public sealed class SuspensionModel(PulseForgeDb db, Team team, IStringLocalizer<CoachTexts> t) : ColleaguePage(db)
{
    protected override async Task DoAsync(User colleague, CancellationToken cancel)
    {
        if (colleague.IsInvited) this.Say(t["{0} has not accepted yet. Take the invitation back instead.", colleague.Name], isBad: true);
        else if (!await team.SuspendAsync(colleague, Me, cancel)) this.Say(t["{0} is the only owner. Make somebody else owner first.", colleague.Name], isBad: true);
        else this.Say(t["{0} has no access any more.", colleague.Name], Url.Page("Restoration", new { id = colleague.Id }));
    }
}
