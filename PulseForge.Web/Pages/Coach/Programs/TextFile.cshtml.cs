using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PulseForge.Core.Data;
using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Notation;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Units;

namespace PulseForge.Web.Pages.Coach.Programs;

/// <summary>The text of a draft as a file, to be kept or pasted elsewhere.</summary>
public sealed class TextFileModel(PulseForgeDb db, TenantAccessor tenant) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await db.TrainingPrograms.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancel) is not { } program || await db.DraftAsync(id, cancel) is not { } draft) return NotFound();
        var text = ProgramText.Print(ProgramPlan.Of(program, draft), tenant.Required.Units.Mass());
        return File(Encoding.UTF8.GetBytes(text), "text/plain; charset=utf-8", $"{program.Name}.txt");
    }
}
