using Microsoft.EntityFrameworkCore;
using PulseForge.Core.Data;
using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Notation;
using PulseForge.Core.Programs.Templates;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Units;
using PulseForge.Web.Components;

namespace PulseForge.Web.Pages.Coach.Programs.Templates;

/// <summary>A template at a glance: its lines, and what they ask for.</summary>
public sealed record TemplateRow(Guid Id, string Name, IReadOnlyList<string> Tags, string Lines, WorkoutSummary Summary);

/// <summary>Templates that were looked for.</summary>
public sealed record TemplateList(string? Search, string? Tag, IReadOnlyList<string> Tags, Paging Paging, IReadOnlyList<TemplateRow> Rows)
{
    private const int Size = 20;

    /// <summary>Nothing was asked for and nothing is there.</summary>
    public bool IsUnused => Rows.Count == 0 && string.IsNullOrWhiteSpace(Search) && string.IsNullOrEmpty(Tag);

    public static async Task<TemplateList> OfAsync(PulseForgeDb db, TenantInfo business, string? search, string? tag, int? page, CancellationToken cancel)
    {
        var found = db.SessionTemplates.AsNoTracking().Found(search, tag);
        var paging = new Paging(page, await found.CountAsync(cancel), Size);
        var rows = await found.OrderBy(t => t.Name).ThenBy(t => t.Id).Skip(paging.Skip).Take(paging.Size).Select(t => new { t.Id, t.Name, t.Tags, t.Workout }).ToListAsync(cancel);
        return new TemplateList(
            search, tag, await db.TemplateTagsAsync(cancel), paging,
            [.. rows.Select(row => new TemplateRow(row.Id, row.Name, row.Tags, WorkoutNotation.Print(row.Workout, business.Units.Mass()), WorkoutSummary.Of(row.Workout)))]);
    }
}
