using PulseForge.Core.Programs.Notation;
using PulseForge.Core.Units;

namespace PulseForge.Core.Programs;

public enum ChangeKind { Added, Removed, Renamed, Changed, Phases }

/// <summary>What differs in one session between two versions.</summary>
/// <param name="Before">The lines that go, in the notation; the old name of a renamed session.</param>
/// <param name="After">The lines that come.</param>
public sealed record SessionChange(int Week, int Day, string Name, ChangeKind Kind, ValueList<string> Before, ValueList<string> After);

/// <summary>The same change in several weeks, told once.</summary>
public sealed record PlanChange(IReadOnlyList<int> Weeks, int Day, string Name, ChangeKind Kind, ValueList<string> Before, ValueList<string> After);

/// <summary>What a publication changes, session by session and line by line.</summary>
public static class VersionDiff
{
    /// <param name="before">The published version; null when there is none yet, then everything is new.</param>
    public static IReadOnlyList<PlanChange> Of(ProgramVersion? before, ProgramVersion after, MassUnit unit) =>
        [.. Rephasing(before, after), .. Changes(before, after, unit).GroupBy(c => (c.Day, c.Kind, c.Name, c.Before, c.After))
            .Select(same => new PlanChange([.. same.Select(c => c.Week).Order()], same.Key.Day, same.Key.Name, same.Key.Kind, same.Key.Before, same.Key.After))
            .OrderBy(c => c.Weeks[0]).ThenBy(c => c.Day).ThenBy(c => c.Kind)];

    /// <summary>The lines that go and those that come when one document takes another's place.</summary>
    public static (ValueList<string> Gone, ValueList<string> Come) Lines(Workout before, Workout after, MassUnit unit) => Different([.. Lines(before, unit)], [.. Lines(after, unit)]);

    /// <summary>The bands of weeks stand before the sessions, as day 0.</summary>
    private static IEnumerable<PlanChange> Rephasing(ProgramVersion? before, ProgramVersion after)
    {
        var (gone, come) = Different(Phases(before), Phases(after));
        return gone.Count + come.Count == 0 ? [] : [new PlanChange([1], 0, "", ChangeKind.Phases, gone, come)];
    }

    private static string[] Phases(ProgramVersion? version) => [.. (version?.Phases ?? []).OrderBy(phase => phase.FirstWeek).Select(phase => ProgramPrinter.Print(phase.Band))];

    private static IEnumerable<SessionChange> Changes(ProgramVersion? before, ProgramVersion after, MassUnit unit)
    {
        var old = (before?.Sessions ?? []).ToDictionary(s => (s.Week, s.Day));
        var now = after.Sessions.ToDictionary(s => (s.Week, s.Day));
        foreach (var key in old.Keys.Union(now.Keys))
            foreach (var change in Between(old.GetValueOrDefault(key), now.GetValueOrDefault(key), unit)) yield return change;
    }

    private static IEnumerable<SessionChange> Between(ProgramSession? old, ProgramSession? now, MassUnit unit)
    {
        if (old is null) return [new SessionChange(now!.Week, now.Day, now.Name, ChangeKind.Added, [], Lines(now.Workout, unit))];
        if (now is null) return [new SessionChange(old.Week, old.Day, old.Name, ChangeKind.Removed, Lines(old.Workout, unit), [])];
        return [.. Renaming(old, now), .. Rewriting(old, now, unit)];
    }

    private static IEnumerable<SessionChange> Renaming(ProgramSession old, ProgramSession now) =>
        old.Name == now.Name ? [] : [new SessionChange(now.Week, now.Day, now.Name, ChangeKind.Renamed, [old.Name], [now.Name])];

    private static IEnumerable<SessionChange> Rewriting(ProgramSession old, ProgramSession now, MassUnit unit)
    {
        if (old.Workout == now.Workout) return [];
        var (gone, come) = Lines(old.Workout, now.Workout, unit);
        return gone.Count + come.Count == 0 ? [] : [new SessionChange(now.Week, now.Day, now.Name, ChangeKind.Changed, gone, come)];
    }

    private static ValueList<string> Lines(Workout workout, MassUnit unit) => WorkoutNotation.Lines(workout, unit).ToValueList();

    /// <summary>What is left when the longest common subsequence of both is taken out.</summary>
    private static (ValueList<string> Gone, ValueList<string> Come) Different(string[] old, string[] now)
    {
        var common = CommonLengths(old, now);
        var (gone, come) = (new List<string>(), new List<string>());
        var (i, j) = (0, 0);
        while (i < old.Length || j < now.Length)
        {
            if (i < old.Length && j < now.Length && old[i] == now[j]) (i, j) = (i + 1, j + 1);
            else if (j == now.Length || (i < old.Length && common[i + 1, j] >= common[i, j + 1])) gone.Add(old[i++]);
            else come.Add(now[j++]);
        }
        return (gone.ToValueList(), come.ToValueList());
    }

    private static int[,] CommonLengths(string[] old, string[] now)
    {
        var lengths = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
            for (var j = now.Length - 1; j >= 0; j--)
                lengths[i, j] = old[i] == now[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
        return lengths;
    }
}
