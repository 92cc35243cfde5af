using NodaTime;
using PulseForge.Core.Data;

namespace PulseForge.Core.Programs;

/// <summary>A client trains a published version from a date, on chosen weekdays.</summary>
public sealed class Assignment : Entity
{
    public const int MaxPasses = 26;

    private Assignment() { }

    public Assignment(Guid clientId, ProgramVersion version, LocalDate startDate, IReadOnlyCollection<IsoDayOfWeek> weekdays, int passes, Guid? by, Instant now)
    {
        if (version.IsDraft) throw new ArgumentException("Only a published version is assigned.", nameof(version));
        if (weekdays.Count == 0) throw new ArgumentException("Choose at least one training day.", nameof(weekdays));
        if (passes is < 1 or > MaxPasses) throw new ArgumentOutOfRangeException(nameof(passes), "A program is gone through 1 to 26 times.");
        Passes = passes;
        (ClientId, VersionId, ProgramId, StartDate) = (clientId, version.Id, version.ProgramId, startDate);
        Weekdays = [.. weekdays.Distinct().Order().Select(d => (int)d)];
        (AssignedBy, AssignedAt) = (by, now);
        Raise("program.assigned", nameof(VersionId), nameof(StartDate), nameof(Weekdays));
    }

    public Guid ClientId { get; private init; }

    public Guid ProgramId { get; private init; }

    /// <summary>The version that is trained from now on; sessions that were done point at the one they were done with.</summary>
    public Guid VersionId { get; private set; }

    /// <summary>The version that was trained before this one took its place.</summary>
    public Guid? FollowedFrom { get; private set; }

    public LocalDate StartDate { get; private init; }

    /// <summary>ISO weekdays, 1 is Monday.</summary>
    public int[] Weekdays { get; private init; } = [];

    /// <summary>How often the program is gone through, 1–26: a four-week cycle is trained again with the next training max.</summary>
    public int Passes { get; private init; } = 1;

    public Guid? AssignedBy { get; private init; }

    public Instant AssignedAt { get; private init; }

    public LocalDate? EndedOn { get; private set; }

    public Guid? EndedBy { get; private set; }

    /// <summary>Goes over to another version of the same program.</summary>
    public void Follow(ProgramVersion version)
    {
        if (version.IsDraft || version.ProgramId != ProgramId) throw new ArgumentException("Only a published version of the same program is followed.", nameof(version));
        (FollowedFrom, VersionId) = (VersionId, version.Id);
        Raise("program.updated", nameof(VersionId));
    }

    public void End(LocalDate on, Guid by)
    {
        (EndedOn, EndedBy) = (on, by);
        Raise("program.ended", nameof(EndedOn));
    }
}
