using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NodaTime;
using PulseForge.Core.Automation;
using PulseForge.Core.Data;
using PulseForge.Core.Progress;
using PulseForge.Core.Units;
using PulseForge.Web.Components;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Portal.Progress;

/// <summary>A weighing that was typed wrong.</summary>
public sealed class WeighingModel(PulseForgeDb db, BodyWeights weights, Measurements measurements, Celebrations celebrations, IClock clock, IStringLocalizer<PortalTexts> t) : OwnPage(db, clock)
{
    [BindProperty]
    public WeighingInput Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid entryId, CancellationToken cancel)
    {
        if (!await FindAsync(cancel) || await weights.FindAsync(Client.Id, entryId, cancel) is not { DeletedAt: null } entry) return NotFound();
        Input = WeighingInput.Of(entry, Client.Units.Mass());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid entryId, CancellationToken cancel)
    {
        if (!await FindAsync(cancel) || await weights.FindAsync(Client.Id, entryId, cancel) is not { DeletedAt: null } entry) return NotFound();
        var (kg, on) = await Input.ReadAsync(this, measurements, Client, Today, cancel, entryId);
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        await weights.CorrectAsync(entry, on, kg, cancel);
        await Db.SaveChangesAsync(cancel);
        await celebrations.CatchUpAsync(Client.Id, cancel);
        this.Say(t["Weighing corrected"]);
        return Redirect(Address);
    }
}
