namespace PulseForge.Core.Programs;

/// <summary>
/// A camp counted back from the week of its event: taper up to it, before that the competition phase, the specific one, and general preparation in what is left. Weeks after the event are a
/// transition. The order is that of classic periodization (general, specific, competition, transition: Matveyev; Issurin 2010, doi 10.2165/11319770-000000000-00000); how many weeks each has
/// is a proposal that the coach changes.
/// </summary>
public static class Camp
{
    /// <summary>Two weeks of taper did best (Bosquet et al. 2007); a short camp has no two to spare.</summary>
    private const int LongFrom = 8;

    /// <param name="eventWeek">The week of the event, from 1.</param>
    /// <param name="weeks">Of the whole program.</param>
    public static IReadOnlyList<PlanBand> Back(int eventWeek, int weeks)
    {
        if (eventWeek < 1 || eventWeek > weeks) throw new ArgumentOutOfRangeException(nameof(eventWeek), eventWeek, "The event lies within the program.");
        var taper = eventWeek >= LongFrom ? 2 : 1;
        var competition = Math.Min(4, (eventWeek - taper) / 3);
        var specific = (eventWeek - taper - competition + 1) / 2;
        (PhaseKind Kind, int Weeks)[] parts =
        [
            (PhaseKind.General, eventWeek - taper - competition - specific), (PhaseKind.Specific, specific), (PhaseKind.Competition, competition),
            (PhaseKind.Taper, taper), (PhaseKind.Transition, weeks - eventWeek),
        ];
        return Laid(parts.Where(part => part.Weeks > 0));
    }

    private static List<PlanBand> Laid(IEnumerable<(PhaseKind Kind, int Weeks)> parts)
    {
        var bands = new List<PlanBand>();
        foreach (var (kind, weeks) in parts)
        {
            var (first, factors) = (bands.Count == 0 ? 1 : bands[^1].LastWeek + 1, Phasing.UsualFactors(kind));
            bands.Add(new PlanBand(kind, Phasing.UsualName(kind), first, first + weeks - 1, factors.Sets, factors.Load));
        }
        return bands;
    }
}
