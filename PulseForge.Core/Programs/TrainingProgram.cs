using NodaTime;
using PulseForge.Core.Data;

namespace PulseForge.Core.Programs;

/// <summary>A plan of the business: one draft that is edited, and immutable published versions that are assigned.</summary>
public sealed class TrainingProgram : Entity, ISoftDeleted
{
    private TrainingProgram() { }

    public TrainingProgram(string name, string goal, string level, Guid? createdBy, Instant now)
    {
        CreatedBy = createdBy;
        CreatedAt = now;
        Describe(name, goal, level, null);
        Raise("program.created", nameof(Name));
    }

    public string Name { get; private set; } = "";

    public string Goal { get; private set; } = "";

    public string Level { get; private set; } = "";

    public string? Description { get; private set; }

    /// <summary>The ISO weekdays that suit its training days, 1 is Monday; may be empty.</summary>
    public int[] Weekdays { get; private set; } = [];

    /// <summary>Slug of the starting program that it was made from, or null.</summary>
    public string? StartedFrom { get; init; }

    public Guid? CreatedBy { get; private init; }

    public Instant CreatedAt { get; private init; }

    public Instant? DeletedAt { get; private set; }

    public Guid? DeletedBy { get; private set; }

    public void Describe(string name, string goal, string level, string? description)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        (Name, Goal, Level, Description) = (name.Trim(), goal, level, description);
    }

    /// <summary>Is called and meant as a document says.</summary>
    public void Describe(ProgramPlan plan)
    {
        Describe(plan.Name, plan.Goal, plan.Level, plan.About);
        Weekdays = [.. plan.Weekdays.Select(day => (int)day)];
    }

    public void Remove(Instant now, Guid by)
    {
        (DeletedAt, DeletedBy) = (now, by);
        Raise("program.removed");
    }

    public void Restore() => (DeletedAt, DeletedBy) = (null, null);
}
