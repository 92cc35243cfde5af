using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using PulseForge.Core.Data;
using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Notation;
using PulseForge.Web.Setup;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Programs;

/// <summary>Cells of the board's grid, typed, pasted, filled or cleared: all of them in one edit.</summary>
public sealed class CellsModel(PulseForgeDb db, BoardViews views, ExerciseBook book, IStringLocalizer<CoachTexts> t) : BoardPage(db, views, t)
{
    public const int Most = 1_000;
    private const int LongestName = WorkoutLimits.UnreadLine;

    /// <param name="cell">Each a <see cref="CellEdit"/> as json.</param>
    /// <param name="keep">Lines that can't be read are kept as text.</param>
    public async Task<IActionResult> OnPostAsync(Guid id, string?[] cell, bool keep, CancellationToken cancel)
    {
        var cells = GridJson.Read<CellEdit>(cell, Most);
        var days = (cells ?? []).Select(c => c.Day).Distinct().ToList();
        if (!await FindAsync(id, days, cancel)) return NotFound();
        if (cells is not { Count: > 0 } || cells.Exists(IsOutside)) return Refused(T["These cells are not of this program, or too many: at most {0:N0} at once.", Most]);
        var editing = new GridEditing(Draft, (await book.NamesAsync(cancel)).And(Draft.Sessions.SelectMany(s => s.Workout.Items)), Views.Unit, keep);
        var sessions = editing.Apply(cells);
        if (editing.Faults.Count > 0) return Faulty(editing.Faults);
        var own = await book.AdoptAsync(sessions.SelectMany(s => s.Workout!.Items), cancel);
        return await PutAsync([.. sessions.Select(s => s with { Workout = s.Workout!.With(own) })], days, cancel);
    }

    private bool IsOutside(CellEdit cell) => cell.Week < 1 || cell.Week > Draft.Weeks || cell.Day is < 1 or > ProgramSession.MaxDay || cell.Row.Length > LongestName || cell.Nth < 0;

    /// <summary>All or nothing: each cell with what is wrong, for the editor to show at its place.</summary>
    private JsonResult Faulty(IReadOnlyList<CellFault> faults) => new(new
    {
        why = faults.Any(f => f.Theirs is not null) ? T["Somebody else has changed this cell."].Value : Say(faults[0].Fault!),
        cells = faults.Select(f => new { f.Cell.Week, f.Cell.Day, f.Cell.Row, f.Cell.Nth, f.Cell.Now, f.Theirs, why = f.Fault is null ? null : T.Say(f.Fault.Problem).Value, f.Fault?.Suggestion, f.Fault?.Column, f.Fault?.Length }),
    }) { StatusCode = faults.Any(f => f.Theirs is not null) ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity };
}
