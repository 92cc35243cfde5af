using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Progress;
using PulseForge.Core.Units;
using PulseForge.Web.Components;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Portal.Progress;

/// <summary>How it goes: weight, weeks, goal, lifts, records. One weighing is entered at the top.</summary>
public sealed class IndexModel(PulseForgeDb db, BodyWeights weights, IClock clock, IStringLocalizer<PortalTexts> t) : OwnPage(db, clock)
{
    [BindProperty]
    public WeighingInput Input { get; set; } = new();

    public ProgressView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int? p, Guid? lift, string? range, CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        Input = WeighingInput.New(Today);
        return await ShowAsync(p, lift, range, cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        var (kg, on) = Input.Read(this, Client.Units.Mass(), Today);
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return await ShowAsync(null, null, null, cancel);
        }
        var entry = await weights.EnterAsync(Client.Id, on, kg, cancel);
        this.Say(t["Weight saved"], $"{Address}/weighings/{entry.Id}/removal");
        return RedirectToPage();
    }

    private async Task<IActionResult> ShowAsync(int? page, Guid? lift, string? range, CancellationToken cancel)
    {
        View = await ProgressView.OfAsync(Db, Client, Address, page, lift, range, Now, cancel);
        return Page();
    }
}
