using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PulseForge.Core.Accounts;
using PulseForge.Core.Data;
using PulseForge.Web.Components;
using PulseForge.Web.Setup;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Settings.People;

/// <summary>Gives somebody their access back.</summary>
public sealed class RestorationModel(PulseForgeDb db, Team team, IStringLocalizer<CoachTexts> t) : ColleaguePage(db)
{
    protected override async Task DoAsync(User colleague, CancellationToken cancel)
    {
        await team.RestoreAsync(colleague, cancel);
        this.Say(t["{0} has access again.", colleague.Name]);
    }
}
