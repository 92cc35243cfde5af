using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PulseForge.Core.Data;
using PulseForge.Core.Programs;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Units;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Programs;

/// <summary>A program's draft, or a published version of it, as a document to hand out.</summary>
public abstract class SharedProgramPage(PulseForgeDb db, TenantAccessor tenant, IStringLocalizer<CoachTexts> t) : PageModel
{
    protected PulseForgeDb Db => db;

    protected IStringLocalizer<CoachTexts> T => t;

    public TrainingProgram Program { get; private set; } = null!;

    public ProgramVersion Version { get; private set; } = null!;

    public ProgramPlan Plan { get; private set; } = null!;

    public MassUnit Unit => tenant.Required.Units.Mass();

    public string VersionName => Version.PublishedAt is { } at ? t["Version {0}, {1:d MMM yyyy}", Version.Number, at.InUtc().Date] : t["Draft"];

    protected async Task<bool> FindAsync(Guid id, int? version, CancellationToken cancel)
    {
        var program = await db.TrainingPrograms.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancel);
        if (program is null || await db.VersionAsync(id, version, cancel) is not { } found) return false;
        (Program, Version, Plan) = (program, found, ProgramPlan.Of(program, found));
        return true;
    }
}
