using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using PulseForge.Core.Accounts;
using PulseForge.Core.Data;
using PulseForge.Web.Components;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Settings.People;

/// <summary>Makes a coach an owner, or an owner a coach. Their sessions end, because they may do something else from now on.</summary>
public sealed class RoleChangeModel(PulseForgeDb db, Team team, IStringLocalizer<CoachTexts> t) : ColleaguePage(db)
{
    [BindProperty]
    public Role Role { get; set; }

    protected override async Task DoAsync(User colleague, CancellationToken cancel)
    {
        if (Role is not (Role.Owner or Role.Coach)) this.Say(t["Choose owner or coach."], isBad: true);
        else if (colleague.Role == Role) this.Say(t["Nothing was changed."]);
        else if (!await team.ChangeRoleAsync(colleague, Role, cancel)) this.Say(t["{0} is the only owner. Make somebody else owner first.", colleague.Name], isBad: true);
        else this.Say(Role == Role.Owner ? t["{0} is an owner now.", colleague.Name] : t["{0} is a coach now.", colleague.Name]);
    }
}
