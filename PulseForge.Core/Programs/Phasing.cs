namespace PulseForge.Core.Programs;

/// <summary>Where a band of weeks can't stand: which of the list, at what, and why.</summary>
/// <param name="Field">The name of the property of <see cref="PlanBand"/>.</param>
public sealed record BandFault(int Index, string Field, Sentence Problem);

/// <summary>What a list of phases may be, and what is proposed for them. Pure.</summary>
public static class Phasing
{
    /// <summary>What a kind asks for when nobody says otherwise; other kinds change nothing.</summary>
    /// <remarks>
    /// A deload leaves three of five sets at nine tenths of the load, the product's own default. A taper halves the sets and keeps the load: volume cut by 41–60 %
    /// at the same intensity gained most (Bosquet et al. 2007, meta-analysis, doi 10.1249/mss.0b013e31806010e0).
    /// </remarks>
    public static (decimal Sets, decimal Load) UsualFactors(PhaseKind kind) => kind switch
    {
        PhaseKind.Deload => (0.6m, 0.9m),
        PhaseKind.Taper => (0.5m, 1),
        _ => (1, 1),
    };

    /// <summary>What a phase is called that nobody named: as the text writes it without a name, but that a general phase by this name says nothing.</summary>
    public static string UsualName(PhaseKind kind) => kind == PhaseKind.General ? "General preparation" : kind.ToString();

    /// <summary>All that is wrong with a list of phases of a program of so many weeks; each phase is told once about a week that it shares.</summary>
    public static IReadOnlyList<BandFault> Faults(IReadOnlyList<PlanBand> bands, int weeks) =>
        [.. bands.Index().SelectMany(band => Faults(band.Item, band.Index, weeks)), .. bands.Index().Select(band => Overlap(bands, band.Index)).OfType<BandFault>()];

    /// <summary>In order, and neighbours that are alike as one: what the text would make of them.</summary>
    public static IReadOnlyList<PlanBand> Joined(IEnumerable<PlanBand> bands)
    {
        var joined = new List<PlanBand>();
        foreach (var band in bands.OrderBy(band => band.FirstWeek))
        {
            if (joined.Count > 0 && joined[^1].LastWeek + 1 == band.FirstWeek && joined[^1].IsLike(band with { FirstWeek = 0, LastWeek = 0 })) joined[^1] = joined[^1] with { LastWeek = band.LastWeek };
            else joined.Add(band);
        }
        return joined;
    }

    private static IEnumerable<BandFault> Faults(PlanBand band, int index, int weeks)
    {
        if (Limit.Outside(band.FirstWeek, 1, weeks, ProgramTexts.PhaseWeek) is { } first) yield return new(index, nameof(PlanBand.FirstWeek), first);
        if (Limit.Outside(band.LastWeek, 1, weeks, ProgramTexts.PhaseWeek) is { } last) yield return new(index, nameof(PlanBand.LastWeek), last);
        else if (band.LastWeek < band.FirstWeek) yield return new(index, nameof(PlanBand.LastWeek), new Sentence(ProgramTexts.PhaseOrder, band.FirstWeek));
        if (PlanLimits.Line(band.Name, PlanLimits.PhaseName) is { } name) yield return new(index, nameof(PlanBand.Name), name);
        else if (band.IsPlain) yield return new(index, nameof(PlanBand.Name), new Sentence(ProgramTexts.PhasePlain));
        if (PlanLimits.Factor(band.SetsFactor) is { } sets) yield return new(index, nameof(PlanBand.SetsFactor), sets);
        if (PlanLimits.Factor(band.LoadFactor) is { } load) yield return new(index, nameof(PlanBand.LoadFactor), load);
    }

    /// <summary>The first phase of the list keeps its weeks; the one after it is told.</summary>
    private static BandFault? Overlap(IReadOnlyList<PlanBand> bands, int index)
    {
        var band = bands[index];
        var other = bands.Take(index).FirstOrDefault(other => other.FirstWeek <= band.LastWeek && band.FirstWeek <= other.LastWeek);
        return other is null ? null : new BandFault(index, nameof(PlanBand.FirstWeek), new Sentence(ProgramTexts.PhaseOverlap, Math.Max(band.FirstWeek, other.FirstWeek), other.Name));
    }
}
