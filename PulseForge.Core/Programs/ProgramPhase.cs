using PulseForge.Core.Data;

namespace PulseForge.Core.Programs;

public enum PhaseKind { Accumulation, Intensification, Peak, Deload, Taper, Transition, General, Specific, Competition }

/// <summary>A band of weeks with one purpose. Factors of a deload apply to work sets and to loads.</summary>
public sealed class ProgramPhase : Entity
{
    private ProgramPhase() { }

    internal ProgramPhase(Guid versionId, PhaseKind kind, string name, int firstWeek, int lastWeek, decimal setsFactor, decimal loadFactor)
    {
        if (firstWeek < 1 || lastWeek < firstWeek) throw new ArgumentException("A phase ends on or after its first week.", nameof(lastWeek));
        if (setsFactor is <= 0 or > 2 || loadFactor is <= 0 or > 2) throw new ArgumentException("Factors lie between 0 and 2.", nameof(setsFactor));
        (VersionId, Kind, Name) = (versionId, kind, name);
        (FirstWeek, LastWeek, SetsFactor, LoadFactor) = (firstWeek, lastWeek, setsFactor, loadFactor);
    }

    public Guid VersionId { get; private init; }

    public PhaseKind Kind { get; private set; }

    public string Name { get; private set; } = "";

    public int FirstWeek { get; private set; }

    public int LastWeek { get; private set; }

    /// <summary>Work sets are multiplied by this and rounded up; 1 changes nothing.</summary>
    public decimal SetsFactor { get; private set; } = 1;

    /// <summary>Loads are multiplied by this before they are rounded to plates; 1 changes nothing.</summary>
    public decimal LoadFactor { get; private set; } = 1;

    internal void EndBy(int week) => LastWeek = Math.Min(LastWeek, week);
}
