using NodaTime;
using PulseForge.Core.Data;

namespace PulseForge.Core.Programs.Templates;

/// <summary>A session to be used again. What is inserted into a program is a copy: later edits of the template change no program.</summary>
public sealed class SessionTemplate : Entity, ISoftDeleted
{
    private SessionTemplate() { }

    public SessionTemplate(string name, IEnumerable<string> tags, Workout workout, Guid? createdBy, Instant now)
    {
        (Workout, CreatedBy, CreatedAt) = (workout, createdBy, now);
        Rewrite(name, tags, workout);
        Raise("template.created", nameof(Name));
    }

    /// <summary>1–120 characters.</summary>
    public string Name { get; private set; } = "";

    /// <summary>As <see cref="TagWords"/> reads them.</summary>
    public string[] Tags { get; private set; } = [];

    public Workout Workout { get; private set; } = null!;

    /// <summary>Grows with every edit; two coaches in one template never overwrite each other silently.</summary>
    public int Revision { get; private set; }

    public Guid? CreatedBy { get; private init; }

    public Instant CreatedAt { get; private init; }

    public Instant? DeletedAt { get; private set; }

    public Guid? DeletedBy { get; private set; }

    public void Rewrite(string name, IEnumerable<string> tags, Workout workout)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        (Name, Tags, Workout) = (PlainText.OneLine(name), [.. tags], workout);
        Revision++;
    }

    /// <summary>A copy as a session of a free day.</summary>
    public ProgramSession PutInto(ProgramVersion draft, int week, int day) => draft.AddSession(week, day, Name, Workout);

    /// <summary>A copy of its blocks behind those of a session; why not, where that would be more than a session holds.</summary>
    public Sentence? AppendTo(ProgramVersion draft, ProgramSession session)
    {
        var blocks = session.Workout.Blocks.Concat(Workout.Blocks).ToValueList();
        if (WorkoutLimits.ProblemWith(blocks) is { } problem) return problem;
        draft.Put([new PlacedSession(session.Week, session.Day, session.Name, new Workout(blocks))]);
        return null;
    }

    public void Remove(Instant now, Guid by)
    {
        (DeletedAt, DeletedBy) = (now, by);
        Raise("template.removed");
    }

    public void Restore() => (DeletedAt, DeletedBy) = (null, null);
}
