using PulseForge.Core.Units;

namespace PulseForge.Core.Programs;

/// <summary>One session of the grid.</summary>
public sealed record GridSession(Guid Id, int Week, int Day, string Name, bool IsReadable, bool IsCompetition = false);

/// <summary>What a week asks of one exercise.</summary>
/// <param name="Words">The words of the sets, each with whether it differs from the week before.</param>
/// <param name="Text">What an editor of the cell shows.</param>
/// <param name="IsSame">Nothing differs from the week before.</param>
public sealed record GridCell(Guid SessionId, IReadOnlyList<(string Text, bool IsNew)> Words, string Text, string? Block, bool IsSame, bool IsUnread);

/// <summary>An exercise of a day through the weeks; a week that leaves it out has no cell.</summary>
/// <param name="Nth">Of this exercise in the day, from 0.</param>
public sealed record GridRow(string Marker, string Exercise, int Nth, bool IsGrouped, IReadOnlyList<GridCell?> Cells)
{
    public bool IsText => Marker.Length == 0;
}

/// <summary>The n-th training day through the weeks.</summary>
public sealed record GridDay(int Day, IReadOnlyList<GridSession?> Sessions, IReadOnlyList<GridRow> Rows);

/// <summary>A band above the weeks.</summary>
public sealed record GridBand(int Weeks, ProgramPhase? Phase);

/// <summary>Weeks beside each other, days below each other: a program as a table. Pure: made of one loaded version.</summary>
public sealed record ProgramGrid(IReadOnlyList<int> Weeks, IReadOnlyList<GridBand> Bands, IReadOnlyList<int> WorkSets, IReadOnlyList<GridDay> Days)
{
    /// <param name="firstWeek">Long programs are looked at in parts.</param>
    public static ProgramGrid Of(ProgramVersion version, MassUnit unit, int firstWeek, int weeks)
    {
        var shown = Enumerable.Range(firstWeek, Math.Min(weeks, version.Weeks - firstWeek + 1)).ToList();
        var days = version.Sessions.Select(s => s.Day).DefaultIfEmpty(1).Max();
        return new ProgramGrid(
            shown, BandsOf(version, shown), [.. shown.Select(week => WorkSetsOf(version, week))],
            [.. Enumerable.Range(1, days).Select(day => DayOf(version, day, shown, unit))]);
    }

    public static int WorkSetsOf(ProgramVersion version, int week) =>
        version.Sessions.Where(s => s.Week == week).SelectMany(s => s.Workout.Blocks).Sum(block => block.Items.Sum(item => item.WorkSets) * block.Repetitions);

    private static List<GridBand> BandsOf(ProgramVersion version, List<int> weeks)
    {
        var bands = new List<GridBand>();
        foreach (var phase in weeks.Select(week => version.Phases.FirstOrDefault(p => p.FirstWeek <= week && week <= p.LastWeek)))
        {
            if (bands.Count > 0 && bands[^1].Phase == phase) bands[^1] = bands[^1] with { Weeks = bands[^1].Weeks + 1 };
            else bands.Add(new GridBand(1, phase));
        }
        return bands;
    }

    private static GridDay DayOf(ProgramVersion version, int day, List<int> weeks, MassUnit unit)
    {
        var sessions = weeks.Select(week => version.Sessions.FirstOrDefault(s => s.Week == week && s.Day == day)).ToList();
        var lines = sessions.Select(session => session is null ? [] : Counted(PlanLines.Of(session.Workout, unit))).ToList();
        var keys = lines.SelectMany(week => week.Keys).Distinct().ToList();
        return new GridDay(day, [.. sessions.Select(Head)], [.. keys.Select(key => Row(key, sessions, lines))]);
    }

    private static GridSession? Head(ProgramSession? session) =>
        session is null ? null : new GridSession(session.Id, session.Week, session.Day, session.Name, session.Workout.IsReadable, session.IsCompetition);

    /// <summary>An exercise may stand in a session more than once: the n-th in one week belongs to the n-th in the next.</summary>
    private static Dictionary<(string Exercise, int Nth), PlanLine> Counted(IEnumerable<PlanLine> lines)
    {
        var counted = new Dictionary<(string Exercise, int Nth), PlanLine>();
        foreach (var line in lines) counted.Add((line.Exercise, counted.Keys.Count(key => key.Exercise == line.Exercise)), line);
        return counted;
    }

    private static GridRow Row((string Exercise, int Nth) key, List<ProgramSession?> sessions, List<Dictionary<(string Exercise, int Nth), PlanLine>> lines)
    {
        var first = lines.First(week => week.ContainsKey(key))[key];
        var cells = lines.Select((week, index) => week.TryGetValue(key, out var line) ? Cell(sessions[index]!.Id, line, Before(key, lines, index)) : null);
        return new GridRow(first.Marker, first.Exercise, key.Nth, first.IsGrouped, [.. cells]);
    }

    private static PlanLine? Before((string Exercise, int Nth) key, List<Dictionary<(string Exercise, int Nth), PlanLine>> lines, int index) =>
        lines.Take(index).Reverse().Select(week => week.GetValueOrDefault(key)).FirstOrDefault(line => line is not null);

    private static GridCell Cell(Guid session, PlanLine line, PlanLine? before)
    {
        var known = before?.Sets.Split(' ') ?? [];
        var words = line.Sets.Split(' ').Select((word, index) => (word, before is not null && (index >= known.Length || known[index] != word))).ToList();
        return new GridCell(session, words, line.Text, line.Block, before is not null && before.Sets == line.Sets && before.Block == line.Block, line.IsUnread);
    }
}
