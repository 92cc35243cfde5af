using PulseForge.Core.Data;

namespace PulseForge.Core.Programs;

public enum PhaseKind { Accumulation, Intensification, Peak, Deload, Taper, Transition, General, Specific, Competition }

/// <summary>A band of weeks with one purpose. Factors of a deload apply to work sets and to loads.</summary>
public sealed class ProgramPhase : Entity
{
    private ProgramPhase() { }

    internal ProgramPhase(Guid versionId, PlanBand band)
    {
        if (band.FirstWeek < 1 || band.LastWeek < band.FirstWeek) throw new ArgumentException("A phase ends on or after its first week.", nameof(band));
        if (band.SetsFactor is <= 0 or > 2 || band.LoadFactor is <= 0 or > 2) throw new ArgumentException("Factors lie between 0 and 2.", nameof(band));
        (VersionId, Kind, Name, Repeats) = (versionId, band.Kind, band.Name, band.Repeats);
        (FirstWeek, LastWeek, SetsFactor, LoadFactor) = (band.FirstWeek, band.LastWeek, band.SetsFactor, band.LoadFactor);
    }

    public Guid VersionId { get; private init; }

    public PhaseKind Kind { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Its weeks are gone through until progress stalls.</summary>
    public bool Repeats { get; private set; }

    public int FirstWeek { get; private set; }

    public int LastWeek { get; private set; }

    /// <summary>Work sets are multiplied by this and rounded up; 1 changes nothing.</summary>
    public decimal SetsFactor { get; private set; } = 1;

    /// <summary>Loads are multiplied by this before they are rounded to plates; 1 changes nothing.</summary>
    public decimal LoadFactor { get; private set; } = 1;

    /// <summary>The phase as a document has it.</summary>
    public PlanBand Band => new(Kind, Name, FirstWeek, LastWeek, SetsFactor, LoadFactor, Repeats);

    internal void EndBy(int week) => LastWeek = Math.Min(LastWeek, week);
}
