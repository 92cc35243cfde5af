using PulseForge.Core.Programs.Notation;
using PulseForge.Core.Units;

namespace PulseForge.Core.Programs;

/// <summary>What is to stand in one cell of the grid.</summary>
/// <param name="Row">The exercise of the row, or the words of a line of text.</param>
/// <param name="Nth">Of this name in the session, from 0.</param>
/// <param name="Was">The cell's text as the editor saw it, empty for an empty cell.</param>
/// <param name="Now">Empty takes the line out.</param>
public sealed record CellEdit(int Week, int Day, string Row, int Nth, string Was, string Now);

/// <summary>Why a cell was left as it is.</summary>
/// <param name="Theirs">What somebody else has put there meanwhile; null for a line that can't be read.</param>
public sealed record CellFault(CellEdit Cell, NotationFault? Fault, string? Theirs);

/// <summary>
/// Edits of a grid's cells, worked out against the draft as it is now. A cell that somebody else has changed since it was seen is left alone, so two coaches who edit different cells
/// never meet, and two who edit the same are told.
/// </summary>
/// <param name="keepsUnread">Lines that can't be read are kept as text, as with everything that is pasted; else they are faults.</param>
public sealed class GridEditing(ProgramVersion draft, ExerciseNames names, MassUnit unit, bool keepsUnread)
{
    private readonly List<CellFault> faults = [];

    public IReadOnlyList<CellFault> Faults => faults;

    /// <summary>The sessions as they are to be; none of them is changed in the draft yet.</summary>
    public IReadOnlyList<PlacedSession> Apply(IEnumerable<CellEdit> cells) =>
        [.. cells.Where(cell => cell.Now != cell.Was).GroupBy(cell => (cell.Week, cell.Day)).Select(Edited).OfType<PlacedSession>()];

    private PlacedSession? Edited(IGrouping<(int Week, int Day), CellEdit> cells)
    {
        var session = draft.Sessions.FirstOrDefault(s => (s.Week, s.Day) == cells.Key);
        var before = session?.Workout ?? Workout.Empty;
        var there = cells.DistinctBy(cell => (cell.Row, cell.Nth)).Select(cell => (Cell: cell, Place: before.Find(new LineKey(cell.Row, cell.Nth)))).ToList();
        var after = before;
        // From the last line to the first: what is taken out or put in does not move those that are still to come.
        foreach (var (cell, place) in there.Where(c => c.Place is not null).OrderByDescending(c => c.Place!.Block).ThenByDescending(c => c.Place!.Item)) after = Changed(after, before, cell, place!);
        foreach (var (cell, _) in there.Where(c => c.Place is null)) after = Added(after, cell);
        return after == before ? null : new PlacedSession(cells.Key.Week, cells.Key.Day, session?.Name ?? GridRows.NameOf(draft, cells.Key.Day), after);
    }

    private Workout Changed(Workout workout, Workout before, CellEdit cell, LinePlace place)
    {
        var theirs = CellText.Print(before.Blocks[place.Block], place.Item, unit);
        if (cell.Was != theirs) return Refuse(workout, new CellFault(cell, null, theirs));
        if (IsEmptied(cell)) return new Workout(workout.Remove(place));
        return Typed(cell) is { } typed ? Limited(workout, workout.Replace(place, typed), cell) : workout;
    }

    private Workout Added(Workout workout, CellEdit cell)
    {
        if (cell.Was.Length > 0) return Refuse(workout, new CellFault(cell, null, ""));
        if (IsEmptied(cell) || Typed(cell) is not { } typed) return workout;
        var key = new LineKey(cell.Row, cell.Nth);
        var like = draft.Sessions.Where(s => s.Day == cell.Day).OrderBy(s => Math.Abs(s.Week - cell.Week)).FirstOrDefault(s => s.Workout.Find(key) is not null);
        return Limited(workout, workout.Insert(typed, key, like?.Workout ?? Workout.Empty), cell);
    }

    private static bool IsEmptied(CellEdit cell) => PlainText.OneLine(cell.Now).Length == 0;

    private Block? Typed(CellEdit cell)
    {
        var (typed, fault) = CellText.Parse(PlainText.OneLine(cell.Now), cell.Row, names, unit);
        if (fault is null || (keepsUnread && !fault.IsLost)) return typed;
        faults.Add(new CellFault(cell, fault, null));
        return null;
    }

    private Workout Limited(Workout workout, ValueList<Block> blocks, CellEdit cell) =>
        WorkoutLimits.ProblemWith(blocks) is { } problem ? Refuse(workout, new CellFault(cell, new NotationFault(1, 1, 0, problem), null)) : new Workout(blocks);

    private Workout Refuse(Workout workout, CellFault fault)
    {
        faults.Add(fault);
        return workout;
    }
}
