using Microsoft.Extensions.Localization;
using PulseForge.Core.Programs.Progression;
using PulseForge.Core.Training;
using PulseForge.Core.Units;
using PulseForge.Web.Pages.Session;

namespace PulseForge.Web.Pages.Coach.Programs;

/// <summary>All sets of an exercise in one short line: "5 × 40 kg × 10".</summary>
public static class SetSummary
{
    public static string Of(IStringLocalizer t, SheetItem item, MassUnit unit)
    {
        var words = new List<string>();
        foreach (var (set, count) in Runs(item.Target.Sets)) words.Add(Words(t, set, count, unit));
        return string.Join(", ", words);
    }

    private static string Words(IStringLocalizer t, PlannedSet set, int count, MassUnit unit)
    {
        var target = t.Target(set, unit);
        var sets = count == 1 ? target : t["{0} sets: {1}", count, target].Value;
        return set.LoadKg is null && t.Effort(set) is { Length: > 0 } effort ? t["{0} at {1}", sets, effort] : sets;
    }

    private static List<(PlannedSet Set, int Count)> Runs(IEnumerable<PlannedSet> sets)
    {
        var runs = new List<(PlannedSet Set, int Count)>();
        foreach (var set in sets)
        {
            if (runs.Count > 0 && runs[^1].Set == set) runs[^1] = (set, runs[^1].Count + 1);
            else runs.Add((set, 1));
        }
        return runs;
    }
}
