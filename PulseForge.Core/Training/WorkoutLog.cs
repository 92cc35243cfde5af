using NodaTime;
using PulseForge.Core.Data;

namespace PulseForge.Core.Training;

/// <summary>What a client did in one session. One log for each scheduled session.</summary>
public sealed class WorkoutLog : Entity
{
    /// <summary>How long a session that was not finished counts as running. What is logged of it so far tells nothing of the client's strength: the hard sets may be to come.</summary>
    public static readonly Duration RunsFor = Duration.FromHours(12);

    private WorkoutLog() { }

    public WorkoutLog(ScheduledSession session, Instant startedAt, Guid? loggedBy, Guid? id = null)
    {
        if (id is { } made) Id = made;
        (ClientId, ScheduledSessionId) = (session.ClientId, session.Id);
        (Date, StartedAt, LoggedBy) = (session.Date, startedAt, loggedBy);
    }

    /// <summary>Of a workout that was done elsewhere. One import is one event, whatever it brings.</summary>
    public static WorkoutLog Imported(ScheduledSession session, Instant startedAt, int? minutes, string? note, Guid id) =>
        new(session, startedAt, null, id) { FinishedAt = startedAt + Duration.FromMinutes(minutes ?? 0), DurationMinutes = minutes, Note = note };

    public Guid ClientId { get; private init; }

    public Guid ScheduledSessionId { get; private init; }

    /// <summary>The client's local date that the work counts for.</summary>
    public LocalDate Date { get; private init; }

    public Instant StartedAt { get; private init; }

    public Instant? FinishedAt { get; private set; }

    /// <summary>CR-10 rating of the whole session, 0–10 in halves.</summary>
    public decimal? SessionRpe { get; private set; }

    /// <summary>Whole minutes, 1–600.</summary>
    public int? DurationMinutes { get; private set; }

    public string? Note { get; private set; }

    /// <summary>The user who typed it, when it was not the client.</summary>
    public Guid? LoggedBy { get; private init; }

    public string? Extra { get; private set; }

    /// <summary>Closes the session; finishing again corrects the rating, minutes and note.</summary>
    public void Finish(Instant now, decimal? sessionRpe, int? durationMinutes, string? note)
    {
        if (sessionRpe is < 0 or > 10) throw new ArgumentOutOfRangeException(nameof(sessionRpe), "A rating lies between 0 and 10.");
        if (durationMinutes is < 1 or > 600) throw new ArgumentOutOfRangeException(nameof(durationMinutes), "A session lasts 1 to 600 minutes.");
        FinishedAt ??= now;
        (SessionRpe, DurationMinutes, Note) = (sessionRpe, durationMinutes, note);
        Raise("session.finished", nameof(SessionRpe), nameof(DurationMinutes), nameof(Note));
    }
}
