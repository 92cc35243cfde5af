using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using PulseForge.Core.Data;
using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Notation;
using PulseForge.Web.Setup;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Programs;

/// <summary>Cells of the board's grid filled to the right with the first chosen week's, each a step further.</summary>
public sealed class RowFillingModel(PulseForgeDb db, BoardViews views, IStringLocalizer<CoachTexts> t) : BoardPage(db, views, t)
{
    private const int Most = 200;

    /// <param name="row">Each a <see cref="FilledRow"/> as json.</param>
    public async Task<IActionResult> OnPostAsync(Guid id, string? change, string?[] row, CancellationToken cancel)
    {
        var rows = GridJson.Read<FilledRow>(row, Most);
        var days = (rows ?? []).Select(r => r.Day).Distinct().ToList();
        if (!await FindAsync(id, days, cancel)) return NotFound();
        if (rows is not { Count: > 0 } || rows.Exists(r => r.From < 1 || r.Until > Draft.Weeks || r.From >= r.Until)) return Refused(T["Choose cells of two weeks or more."]);
        var (step, unclear) = WeeklyChangeText.Parse(change, Views.Unit);
        if (step is null) return Refused(T.Say(unclear!));
        var (sessions, problem) = GridRows.Fill(Draft, rows, step);
        return problem is null ? await PutAsync(sessions, days, cancel) : Refused(T["This goes too far: {0}", T.Say(problem)]);
    }
}
