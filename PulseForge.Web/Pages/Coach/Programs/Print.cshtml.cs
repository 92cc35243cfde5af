using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using PulseForge.Core.Data;
using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Sharing;
using PulseForge.Core.Tenancy;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Programs;

/// <summary>A program as it stands on paper, without navigation.</summary>
public sealed class PrintModel(PulseForgeDb db, TenantAccessor tenant, IStringLocalizer<CoachTexts> words) : SharedProgramPage(db, tenant, words)
{
    public ProgramSheet Sheet { get; private set; } = null!;

    public string Address => $"/coach/programs/{Program.Id}/share{(Version.IsDraft ? "" : $"?version={Version.Number}")}";

    /// <summary>What the weeks are for and what is less in them.</summary>
    public string Purpose(PlanBand band) => string.Join(" · ", new string[]
    {
        band.IsPlain ? "" : band.Name,
        band.Repeats ? T["until progress stalls"] : "",
        band.SetsFactor == 1 ? "" : T["{0:0.#} % of the sets", band.SetsFactor * 100],
        band.LoadFactor == 1 ? "" : T["{0:0.#} % of the load", band.LoadFactor * 100],
    }.Where(part => part.Length > 0));

    public async Task<IActionResult> OnGetAsync(Guid id, int? version, CancellationToken cancel)
    {
        if (!await FindAsync(id, version, cancel)) return NotFound();
        Sheet = ProgramSheet.Of(Plan, Unit);
        return Page();
    }
}
