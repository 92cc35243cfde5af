using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Email;
using PulseForge.Core.Time;

namespace PulseForge.Core.Automation;

/// <summary>The mail of a session's morning; the end of its day; the reminder of one that was missed; the report of a week; a check-in and its reminder; the next part of an import; a goal that was reached; the end of a goal's last day.</summary>
public enum OccurrenceKind { SessionMail, SessionOver, MissedReminder, WeeklyReport, CheckInMail, CheckInReminder, HistoryImport, Celebration, GoalOver }

/// <summary>What became of an occurrence: done, or why there was nothing to do.</summary>
public enum OccurrenceOutcome { Done, SessionGone, SessionMoved, SessionNotPlanned, ClientInactive, ClientPaused, NoAddress, Unwanted, TooLate, SessionBegun, SessionNotMissed, RemindedLately, SwitchedOff, NothingToReport, ScheduleGone, Answered, NotReached }

/// <summary>
/// Something to be done once for a client on a local date. Unique by (client, kind, subject, date); written with its cause,
/// taken under a lease with a fencing token, and marked done in the same transaction as its effect.
/// </summary>
public sealed class Occurrence : Entity
{
    /// <summary>With <see cref="Backoff"/> about a day and a half.</summary>
    public const int MostAttempts = 14;

    private Occurrence() { }

    public Occurrence(OccurrenceKind kind, Guid clientId, Guid subjectId, LocalDate date, Instant dueAt)
    {
        (Kind, ClientId, SubjectId, Date) = (kind, clientId, subjectId, date);
        (DueAt, NextAttemptAt) = (dueAt, dueAt);
    }

    public OccurrenceKind Kind { get; private init; }

    public Guid ClientId { get; private init; }

    /// <summary>The row it is about, e.g. the scheduled session.</summary>
    public Guid SubjectId { get; private init; }

    /// <summary>The client's local date.</summary>
    public LocalDate Date { get; private init; }

    /// <summary>By the business's clock.</summary>
    public Instant DueAt { get; private set; }

    public int Attempts { get; private set; }

    /// <summary>When a worker may take it, by the business's clock: when it is due, at the end of a lease, or later after a failure. Null once it is done or dead.</summary>
    public Instant? NextAttemptAt { get; private set; }

    /// <summary>Fencing token of the worker that holds it.</summary>
    public Guid? LeaseToken { get; private set; }

    public Instant? DoneAt { get; private set; }

    public OccurrenceOutcome? Outcome { get; private set; }

    public Instant? DeadAt { get; private set; }

    /// <summary>When somebody decided that it will never be done.</summary>
    public Instant? DiscardedAt { get; private set; }

    public string? LastError { get; private set; }

    public bool IsOpen => NextAttemptAt is not null;

    public void Finish(OccurrenceOutcome outcome, Instant now)
    {
        if (!IsOpen) throw new InvalidOperationException("An occurrence is finished once.");
        (Outcome, DoneAt, NextAttemptAt, LeaseToken) = (outcome, now, null, null);
    }

    public void Fail(string reason, double chance, Instant now)
    {
        LastError = HeaderText.OneLine(reason, 1000);
        Attempts++;
        LeaseToken = null;
        if (Attempts >= MostAttempts) (DeadAt, NextAttemptAt) = (now, null);
        else NextAttemptAt = now + Backoff.After(Attempts, chance);
    }

    /// <summary>The client's hours moved, or these are hours in which they are left alone.</summary>
    public void Postpone(Instant dueAt)
    {
        if (IsOpen) (DueAt, NextAttemptAt, LeaseToken) = (dueAt, dueAt, null);
    }

    /// <summary>Its session was found moved, skipped or gone, and stands on this day again: nothing was sent, so it is looked at once more.</summary>
    public void Reopen(Instant dueAt)
    {
        if (Outcome is not (OccurrenceOutcome.SessionMoved or OccurrenceOutcome.SessionNotPlanned or OccurrenceOutcome.SessionGone)) return;
        (Outcome, DoneAt, DueAt, NextAttemptAt, Attempts) = (null, null, dueAt, dueAt, 0);
    }

    /// <summary>It is due, and this is not the hour for it: the worker gives it back.</summary>
    public void Wait(Instant until)
    {
        if (!IsOpen) throw new InvalidOperationException("It is done already.");
        (NextAttemptAt, LeaseToken) = (until, null);
    }

    /// <summary>Takes a dead one back into the queue, as if it had never been tried.</summary>
    public void Replay(Instant now)
    {
        if (DeadAt is null) throw new InvalidOperationException("Only what failed for good is replayed.");
        (DeadAt, Attempts, NextAttemptAt) = (null, 0, now);
        Raise("occurrence.replayed");
    }

    /// <summary>Gives a dead one up; it stays, with its reason.</summary>
    public void Discard(Instant now)
    {
        if (DeadAt is null) throw new InvalidOperationException("Only what failed for good is discarded.");
        (DeadAt, DiscardedAt) = (null, now);
        Raise("occurrence.discarded");
    }
}
