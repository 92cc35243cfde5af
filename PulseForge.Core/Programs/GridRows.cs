using PulseForge.Core.Programs.Notation;

namespace PulseForge.Core.Programs;

/// <summary>A row whose first chosen week goes into those after it.</summary>
public sealed record FilledRow(int Day, string Row, int Nth, int From, int Until);

/// <summary>Rows of a grid, which are lines of the same day in all its weeks. Each verb answers the sessions as they are to be.</summary>
public static class GridRows
{
    /// <summary>Below a day: in the weeks that have lines on it, in every week where none has. The problem is that of the first week that can't hold it.</summary>
    public static (IReadOnlyList<PlacedSession> Sessions, Sentence? Problem) Append(ProgramVersion draft, int day, GridLines lines)
    {
        var there = draft.Sessions.Where(s => s.Day == day).ToDictionary(s => s.Week);
        var written = there.Values.Where(s => s.Workout.Blocks.Count > 0).Select(s => s.Week).Order().ToList();
        var weeks = written.Count > 0 ? written : [.. Enumerable.Range(1, draft.Weeks)];
        var placed = new List<PlacedSession>();
        foreach (var (nth, week) in weeks.Index())
        {
            var session = there.GetValueOrDefault(week);
            var blocks = (session?.Workout ?? Workout.Empty).Append(lines.Change.After(lines.Blocks, nth), lines.Joins);
            if (WorkoutLimits.ProblemWith(blocks) is { } problem) return ([], problem);
            placed.Add(new PlacedSession(week, day, session?.Name ?? NameOf(draft, day), new Workout(blocks)));
        }

        return (placed, null);
    }

    public static IReadOnlyList<PlacedSession> Remove(ProgramVersion draft, int day, LineKey row) => Changed(draft, day, row, (workout, place) => workout.Remove(place));

    /// <summary>Another exercise with the same sets.</summary>
    public static IReadOnlyList<PlacedSession> Rename(ProgramVersion draft, int day, LineKey row, ExerciseRef exercise) => Changed(draft, day, row, (workout, place) =>
        workout.Blocks[place.Block].IsText ? workout.Blocks : workout.Replace(place, Block.Straight(workout.Blocks[place.Block].Items[place.Item] with { Exercise = exercise })));

    /// <summary>Before another row, or below all; a week that has only one of them stays as it is.</summary>
    public static IReadOnlyList<PlacedSession> Move(ProgramVersion draft, int day, LineKey row, LineKey? before) => Changed(draft, day, row, (workout, place) =>
        before is null ? workout.Move(place, null) : workout.Find(before) is { } next ? workout.Move(place, next) : workout.Blocks);

    /// <summary>Puts the line of the first week into the others, each a step further; where a row begins empty nothing happens to it.</summary>
    public static (IReadOnlyList<PlacedSession> Sessions, Sentence? Problem) Fill(ProgramVersion draft, IReadOnlyList<FilledRow> rows, WeeklyChange change)
    {
        var sessions = draft.Sessions.ToDictionary(s => (s.Week, s.Day), s => new PlacedSession(s.Week, s.Day, s.Name, s.Workout));
        var filled = new HashSet<(int, int)>();
        foreach (var row in rows)
        {
            var key = new LineKey(row.Row, row.Nth);
            if (sessions.GetValueOrDefault((row.From, row.Day))?.Workout is not { } source || source.Find(key) is not { } place) continue;
            for (var week = row.From + 1; week <= row.Until; week++)
            {
                var there = sessions.GetValueOrDefault((week, row.Day)) ?? new PlacedSession(week, row.Day, NameOf(draft, row.Day), Workout.Empty);
                var line = change.After([source.At(place)], week - row.From)[0];
                var blocks = there.Workout!.Find(key) is { } same ? there.Workout!.Replace(same, line) : there.Workout!.Insert(line, key, source);
                if (WorkoutLimits.ProblemWith(blocks) is { } problem) return ([], problem);
                sessions[(week, row.Day)] = there with { Workout = new Workout(blocks) };
                filled.Add((week, row.Day));
            }
        }

        return ([.. filled.Select(at => sessions[at])], null);
    }

    /// <summary>What a new session of a day is called: as in other weeks, else by its number.</summary>
    internal static string NameOf(ProgramVersion draft, int day) => draft.Sessions.Where(s => s.Day == day).MaxBy(s => s.Week)?.Name ?? $"Day {day}";

    private static IReadOnlyList<PlacedSession> Changed(ProgramVersion draft, int day, LineKey row, Func<Workout, LinePlace, ValueList<Block>> change) =>
    [
        .. draft.Sessions.Where(s => s.Day == day).Select(s => (Session: s, Place: s.Workout.Find(row))).Where(s => s.Place is not null)
            .Select(s => new PlacedSession(s.Session.Week, day, s.Session.Name, new Workout(change(s.Session.Workout, s.Place!))))
    ];
}
