using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PulseForge.Core.Data;
using PulseForge.Core.Programs.Templates;
using PulseForge.Core.Tenancy;
using PulseForge.Web.Components;

namespace PulseForge.Web.Pages.Coach.Programs.Templates;

/// <summary>The business's sessions to be used again.</summary>
public sealed class IndexModel(PulseForgeDb db, TenantAccessor tenant) : PageModel
{
    public TemplateList List { get; private set; } = null!;

    public async Task OnGetAsync(string? q, string? tag, int? p, CancellationToken cancel) => List = await TemplateList.OfAsync(db, tenant.Required, q, tag, p, cancel);
}
