using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Privacy;

namespace PulseForge.Core.CheckIns;

/// <summary>
/// One check-in of a client: asked once for a date, answered and corrected until it closes, read and replied to by a coach. Scores stay plain,
/// because they are drawn and compared; free words and the reply are sealed.
/// </summary>
public sealed class CheckIn : Entity
{
    /// <summary>Unanswered for so long, the client is reminded once, and it counts as overdue.</summary>
    public static readonly Duration Patience = Duration.FromHours(24);

    private CheckIn() { }

    public CheckIn(CheckInSchedule schedule, CheckInFormVersion version, string formName, LocalDate date, Instant dueAt, Instant closesAt)
    {
        if (version.Number == 0 || version.FormId != schedule.FormId) throw new ArgumentException("A published version of the schedule's form is asked.", nameof(version));
        (ClientId, ScheduleId, FormId, VersionId, FormName) = (schedule.ClientId, schedule.Id, version.FormId, version.Id, formName);
        (Date, DueAt, ClosesAt) = (date, dueAt, closesAt);
    }

    public Guid ClientId { get; private init; }

    public Guid ScheduleId { get; private init; }

    public Guid FormId { get; private init; }

    /// <summary>The version that was asked, whatever the form asks today.</summary>
    public Guid VersionId { get; private init; }

    public string FormName { get; private init; } = "";

    /// <summary>The client's own date.</summary>
    public LocalDate Date { get; private init; }

    public Instant DueAt { get; private init; }

    public Instant ClosesAt { get; private init; }

    /// <summary>When its mail was written; null when the client gets none.</summary>
    public Instant? SentAt { get; private set; }

    public Instant? RemindedAt { get; private set; }

    /// <summary>When the client first sent something, complete or not. Looking alone is not counted: mail scanners look, too.</summary>
    public Instant? OpenedAt { get; private set; }

    public Instant? AnsweredAt { get; private set; }

    /// <summary>When the answers were last corrected.</summary>
    public Instant? CorrectedAt { get; private set; }

    /// <summary>When a stop question was answered with yes; a correction to no takes it away.</summary>
    public Instant? StoppedAt { get; private set; }

    public CheckInAnswers? Answers { get; private set; }

    /// <summary>The free words by question.</summary>
    public Sealed? Words { get; private set; }

    public Instant? ReviewedAt { get; private set; }

    public Guid? ReviewedBy { get; private set; }

    public Sealed? Reply { get; private set; }

    public Instant? RepliedAt { get; private set; }

    /// <summary>Grows with every answer and review: a form that was sent twice, or is older than what is there, is noticed.</summary>
    public int Revision { get; private set; }

    public bool IsOpen(Instant now) => now < ClosesAt;

    public void Sent(Instant now) => SentAt ??= now;

    public void Remind(Instant now) => RemindedAt ??= now;

    public void Open(Instant now) => OpenedAt ??= now;

    /// <summary>The first answers, or corrected ones: what a coach had read already waits to be read again.</summary>
    public void Answer(CheckInAnswers answers, Sealed? words, bool stops, Instant now)
    {
        if (!IsOpen(now)) throw new InvalidOperationException("This check-in is closed.");
        Open(now);
        if (AnsweredAt is null) AnsweredAt = now;
        else CorrectedAt = now;
        (Answers, Words, StoppedAt) = (answers, words, stops ? StoppedAt ?? now : null);
        (ReviewedAt, ReviewedBy) = (null, null);
        Revision++;
        Raise(CorrectedAt is null ? "check_in.answered" : "check_in.corrected");
    }

    /// <param name="reply">What the client is told, or null for a check-in that needs no words.</param>
    public void Review(Sealed? reply, Guid by, Instant now)
    {
        if (AnsweredAt is null) throw new InvalidOperationException("There is nothing to review yet.");
        if (ReviewedAt is not null) throw new InvalidOperationException("It was reviewed already.");
        (ReviewedAt, ReviewedBy) = (now, by);
        if (reply is not null) (Reply, RepliedAt) = (reply, now);
        Revision++;
        Raise(reply is null ? "check_in.reviewed" : "check_in.replied", nameof(ReviewedAt));
    }
}
