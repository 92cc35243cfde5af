using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Tenancy;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Programs;

/// <summary>All ways to take a program along: on paper, or as a file.</summary>
public sealed class ShareModel(PulseForgeDb db, TenantAccessor tenant, IStringLocalizer<CoachTexts> t) : SharedProgramPage(db, tenant, t)
{
    private const int MostVersions = 6;

    /// <summary>Those that were published last, the newest first.</summary>
    public IReadOnlyList<(int Number, Instant At)> Published { get; private set; } = [];

    /// <summary>What an address says of the chosen version.</summary>
    public string Query => Version.IsDraft ? "" : $"version={Version.Number}";

    public async Task<IActionResult> OnGetAsync(Guid id, int? version, CancellationToken cancel)
    {
        if (!await FindAsync(id, version, cancel)) return NotFound();
        var published = await Db.ProgramVersions.Where(v => v.ProgramId == id && v.Number > 0).OrderByDescending(v => v.Number).Take(MostVersions).Select(v => new { v.Number, v.PublishedAt }).ToListAsync(cancel);
        Published = [.. published.Select(v => (v.Number, v.PublishedAt!.Value))];
        return Page();
    }
}
