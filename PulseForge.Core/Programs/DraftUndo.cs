using Microsoft.EntityFrameworkCore;
using PulseForge.Core.Data;

namespace PulseForge.Core.Programs;

public enum UndoOutcome { Done, Nothing, ChangedMeanwhile }

/// <summary>Each coach takes back what they did themselves, and never what somebody else made of it since.</summary>
public sealed class DraftUndo(PulseForgeDb db)
{
    /// <summary>Whether there is something to take back and something to do again, for the buttons.</summary>
    public async Task<(bool Undo, bool Redo)> OfferedAsync(Guid draft, Guid by, CancellationToken cancel) =>
        (await Made(draft, by).AnyAsync(cancel), await Undone(draft, by).AnyAsync(cancel));

    /// <summary>Takes back the last edit; the caller saves. <paramref name="draft"/> is loaded whole.</summary>
    public async Task<(UndoOutcome Outcome, DraftChange? Change)> UndoAsync(ProgramVersion draft, Guid by, CancellationToken cancel)
    {
        if (await Made(draft.Id, by).OrderByDescending(e => e.Revision).FirstOrDefaultAsync(cancel) is not { } edit) return (UndoOutcome.Nothing, null);
        var back = edit.Change.Reverse();
        if (!draft.Replay(back)) return (UndoOutcome.ChangedMeanwhile, back);
        edit.Undo(draft.Revision);
        return (UndoOutcome.Done, back);
    }

    /// <summary>Does again what was taken back last.</summary>
    public async Task<(UndoOutcome Outcome, DraftChange? Change)> RedoAsync(ProgramVersion draft, Guid by, CancellationToken cancel)
    {
        if (await Undone(draft.Id, by).OrderBy(e => e.Revision).FirstOrDefaultAsync(cancel) is not { } edit) return (UndoOutcome.Nothing, null);
        if (!draft.Replay(edit.Change)) return (UndoOutcome.ChangedMeanwhile, edit.Change);
        edit.Redo();
        return (UndoOutcome.Done, edit.Change);
    }

    private IQueryable<ProgramEdit> Made(Guid draft, Guid by) => Mine(draft, by).Where(e => e.UndoneRevision == null);

    /// <summary>What was taken back before another edit of the same coach is out of reach: that edit took its place.</summary>
    private IQueryable<ProgramEdit> Undone(Guid draft, Guid by) => Mine(draft, by).Where(e => e.UndoneRevision != null && !Mine(draft, by).Any(later => later.Revision > e.UndoneRevision));

    private IQueryable<ProgramEdit> Mine(Guid draft, Guid by) => db.ProgramEdits.Where(e => e.VersionId == draft && e.MadeBy == by);
}
