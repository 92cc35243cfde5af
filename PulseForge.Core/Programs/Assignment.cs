using NodaTime;
using PulseForge.Core.Data;

namespace PulseForge.Core.Programs;

/// <summary>The weeks of a program that are trained.</summary>
/// <param name="First">From 1.</param>
/// <param name="Last">Null for all that follow.</param>
public sealed record TrainedPart(int First, int? Last)
{
    public bool Contains(int week) => week >= First && week <= (Last ?? week);

    /// <summary>How many weeks of a version they are; none when it has become shorter than the first.</summary>
    /// <param name="weeks">Of the version.</param>
    public int WeeksOf(int weeks) => Math.Max(0, Math.Min(Last ?? weeks, weeks) - First + 1);
}

/// <summary>A client trains a published version from a date, on chosen weekdays.</summary>
public sealed class Assignment : Entity
{
    public const int MaxPasses = 26;

    private Assignment() { }

    public Assignment(Guid clientId, ProgramVersion version, LocalDate startDate, IReadOnlyCollection<IsoDayOfWeek> weekdays, int passes, Guid? by, Instant now, TrainedPart? part = null)
    {
        if (version.IsDraft) throw new ArgumentException("Only a published version is assigned.", nameof(version));
        if (weekdays.Count == 0) throw new ArgumentException("Choose at least one training day.", nameof(weekdays));
        if (passes is < 1 or > MaxPasses) throw new ArgumentOutOfRangeException(nameof(passes), "A program is gone through 1 to 26 times.");
        if (part is { } some && (some.First < 1 || (some.Last ?? version.Weeks) < some.First || some.Last > version.Weeks)) throw new ArgumentOutOfRangeException(nameof(part), "The weeks that are trained are weeks of the program.");
        (Passes, FirstWeek, LastWeek) = (passes, part?.First ?? 1, part?.Last == version.Weeks ? null : part?.Last);
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
    public int Passes { get; private set; } = 1;

    /// <summary>The first week of the program that is trained, from 1.</summary>
    public int FirstWeek { get; private init; } = 1;

    /// <summary>The last one; null for all that the version has, also those that a later version adds.</summary>
    public int? LastWeek { get; private init; }

    /// <summary>What came between, in the order in which it did.</summary>
    public ValueList<ProgramShift> Shifts { get; private set; } = [];

    public Guid? AssignedBy { get; private init; }

    public Instant AssignedAt { get; private init; }

    public LocalDate? EndedOn { get; private set; }

    public Guid? EndedBy { get; private set; }

    /// <summary>When it was ended: the planned sessions that went with it have the same instant.</summary>
    public Instant? EndedAt { get; private set; }

    public TrainedPart Part => new(FirstWeek, LastWeek);

    public void Shift(ProgramShift shift) => Shifts = [.. Shifts, shift];

    public void Unshift(ProgramShift shift) => Shifts = [.. Shifts.Where(s => s != shift)];

    /// <summary>Once more through the program.</summary>
    public void Extend()
    {
        if (Passes == MaxPasses) throw new InvalidOperationException("A program is gone through 1 to 26 times.");
        Passes++;
        Raise("program.extended", nameof(Passes));
    }

    /// <summary>Takes the last pass away.</summary>
    public void Shorten()
    {
        if (Passes == 1) throw new InvalidOperationException("A program is gone through 1 to 26 times.");
        Passes--;
        Shifts = [.. Shifts.Where(s => s.Pass < Passes)];
        Raise("program.shortened", nameof(Passes));
    }

    /// <summary>Goes over to another version of the same program.</summary>
    public void Follow(ProgramVersion version)
    {
        if (version.IsDraft || version.ProgramId != ProgramId) throw new ArgumentException("Only a published version of the same program is followed.", nameof(version));
        (FollowedFrom, VersionId) = (VersionId, version.Id);
        Raise("program.updated", nameof(VersionId));
    }

    /// <summary>It goes on as if it had not been ended.</summary>
    public void Resume()
    {
        (EndedOn, EndedBy, EndedAt) = (null, null, null);
        Raise("program.resumed", nameof(EndedOn));
    }

    public void End(LocalDate on, Guid by, Instant now)
    {
        (EndedOn, EndedBy, EndedAt) = (on, by, now);
        Raise("program.ended", nameof(EndedOn));
    }
}
