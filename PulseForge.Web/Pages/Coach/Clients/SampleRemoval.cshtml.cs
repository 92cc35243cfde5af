using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using PulseForge.Core.Data;
using PulseForge.Core.Seeding.Sample;
using PulseForge.Web.Components;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Clients;

/// <summary>Takes the sample client away for good. There is nothing to lose, so nothing is asked.</summary>
public sealed class SampleRemovalModel(PulseForgeDb db, SampleClient sample, IStringLocalizer<CoachTexts> t) : ClientPage(db)
{
    public IActionResult OnGet(Guid id) => Redirect($"/coach/clients/{id}");

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel) || !await sample.RemoveAsync(Client, cancel)) return NotFound();
        this.Say(t["{0} is gone, with all that was theirs", Client.Name]);
        return Redirect("/coach");
    }
}
