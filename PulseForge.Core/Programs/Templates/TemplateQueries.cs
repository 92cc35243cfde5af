using Microsoft.EntityFrameworkCore;
using PulseForge.Core.Data;

namespace PulseForge.Core.Programs.Templates;

/// <summary>How templates are found.</summary>
public static class TemplateQueries
{
    /// <summary>Those whose name or tag has what was typed, and that have the tag.</summary>
    public static IQueryable<SessionTemplate> Found(this IQueryable<SessionTemplate> templates, string? typed, string? tag)
    {
        var words = typed?.Trim().ToLowerInvariant() ?? "";
        if (words.Length > 0) templates = templates.Where(t => EF.Functions.ILike(t.Name, $"%{Escaped(words)}%", "\\") || t.Tags.Any(own => EF.Functions.Like(own, $"%{Escaped(words)}%", "\\")));
        return string.IsNullOrEmpty(tag) ? templates : templates.Where(t => t.Tags.Contains(tag));
    }

    public static async Task<IReadOnlyList<string>> TemplateTagsAsync(this PulseForgeDb db, CancellationToken cancel) =>
        await db.SessionTemplates.SelectMany(t => t.Tags).Distinct().OrderBy(tag => tag).Take(TagWords.MostShown).ToListAsync(cancel);

    private static string Escaped(string words) => words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
}
