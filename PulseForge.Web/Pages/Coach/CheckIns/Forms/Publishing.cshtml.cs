using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NodaTime;
using PulseForge.Core.CheckIns;
using PulseForge.Core.Data;
using PulseForge.Web.Components;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.CheckIns.Forms;

/// <summary>Makes the draft the version that clients are asked from now on.</summary>
public sealed class PublishingModel(PulseForgeDb db, CheckInForms forms, IClock clock, IStringLocalizer<CoachTexts> t) : FormPage(db)
{
    public IActionResult OnGet(Guid id) => Redirect($"/coach/check-ins/forms/{id}");

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        var current = await forms.CurrentAsync(id, cancel);
        if (Draft.Questions.Questions.Count == 0) this.Say(t["A form needs a question before it is published."], isBad: true);
        else if (Draft.Questions == current?.Questions) this.Say(t["Version {0} is out already", current.Number]);
        else await PublishAsync((current?.Number ?? 0) + 1, cancel);
        return Redirect(Address);
    }

    private async Task PublishAsync(int number, CancellationToken cancel)
    {
        Db.Add(Draft.Publish(number, clock.GetCurrentInstant(), Db.Actor.UserId));
        this.Say(await Db.TrySaveAsync(cancel) ? t["Version {0} is out", number] : t["Version {0} is out already", number]);
    }
}
