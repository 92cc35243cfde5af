using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using PulseForge.Core.Data;
using PulseForge.Core.Programs;
using PulseForge.Core.Tenancy;
using PulseForge.Web.Components;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Programs;

/// <summary>Takes back what the coach did last to a draft, or does it again, whichever page it was done on.</summary>
public sealed class UndoingModel(PulseForgeDb db, BoardViews views, DraftUndo undo, ActorAccessor actor, IStringLocalizer<CoachTexts> t) : BoardPage(db, views, t)
{
    private static readonly int[] AllDays = [.. Enumerable.Range(1, ProgramSession.MaxDay)];

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel) => ReplayAsync(id, undo.UndoAsync, T["There is nothing to undo."], cancel);

    public Task<IActionResult> OnPostRedoAsync(Guid id, CancellationToken cancel) => ReplayAsync(id, undo.RedoAsync, T["There is nothing to redo."], cancel);

    private async Task<IActionResult> ReplayAsync(Guid id, Func<ProgramVersion, Guid, CancellationToken, Task<(UndoOutcome, DraftChange?)>> replay, string nothing, CancellationToken cancel)
    {
        if (!await FindAsync(id, AllDays, cancel)) return NotFound();
        var (outcome, change) = await replay(Draft, actor.Current.UserId!.Value, cancel);
        if (outcome == UndoOutcome.Nothing) return Refused(nothing);
        if (outcome == UndoOutcome.ChangedMeanwhile) return Refused(T["Somebody else has changed the same sessions since: nothing was undone."], StatusCodes.Status409Conflict);
        if (!await Db.TrySaveAsync(cancel)) return Refused(T["Somebody else changed this program just now. Try again."], StatusCodes.Status409Conflict);
        // Weeks that come or go, and days that no row is left of, change more than rows.
        return IsScript && (change!.WeeksBefore != change.WeeksAfter || change.PhasesBefore != change.PhasesAfter) ? Reload() : await AnswerAsync([.. change!.Days.Select(d => d.Day).Distinct()], cancel);
    }

    private StatusCodeResult Reload() => StatusCode(StatusCodes.Status205ResetContent);
}
