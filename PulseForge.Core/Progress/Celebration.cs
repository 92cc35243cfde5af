using NodaTime;
using PulseForge.Core.Data;

namespace PulseForge.Core.Progress;

/// <summary>
/// That a goal or a step of one was reached and its client is to hear of it: once for each, whatever is corrected later. The unique key holds when two
/// requests find the same at once.
/// </summary>
public sealed class Celebration : Entity
{
    private Celebration() { }

    /// <param name="milestoneId">Null for the goal itself.</param>
    /// <param name="isNews">False for what was reached long ago: it is noted, and nobody is told.</param>
    public Celebration(Guid clientId, Guid goalId, Guid? milestoneId, LocalDate reachedOn, bool isNews, Instant now)
    {
        (ClientId, GoalId, MilestoneId, ReachedOn, FoundAt) = (clientId, goalId, milestoneId, reachedOn, now);
        if (!isNews) SeenAt = now;
    }

    public Guid ClientId { get; private init; }

    public Guid GoalId { get; private init; }

    public Guid? MilestoneId { get; private init; }

    /// <summary>The client's local date.</summary>
    public LocalDate ReachedOn { get; private init; }

    public Instant FoundAt { get; private init; }

    /// <summary>When the client closed it.</summary>
    public Instant? SeenAt { get; private set; }

    public void See(Instant now) => SeenAt ??= now;
}
