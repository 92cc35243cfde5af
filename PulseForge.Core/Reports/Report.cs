using NodaTime;
using PulseForge.Core.Data;

namespace PulseForge.Core.Reports;

public enum ReportKind
{
    /// <summary>Written by itself on the client's Monday.</summary>
    Weekly,

    /// <summary>Sent because the coach asked for it.</summary>
    Requested,
}

/// <summary>
/// A progress report. It begins with the coach's words for the coming one, of which a client has one at a time; written, it holds the pages exactly
/// as they were sent, so that what was handed out can be looked at again whatever was corrected since.
/// </summary>
public sealed class Report : Entity
{
    public const int LongestWords = 2000;

    private Report() { }

    public Report(Guid clientId, Guid? by, Instant now) => (ClientId, CreatedBy, CreatedAt) = (clientId, by, now);

    public Guid ClientId { get; private init; }

    public Instant CreatedAt { get; private init; }

    public Guid? CreatedBy { get; private init; }

    /// <summary>What the coach says to the client in it.</summary>
    public string? Words { get; private set; }

    public Guid? WordsBy { get; private set; }

    public Instant? WordsAt { get; private set; }

    /// <summary>Null until it is written, as are its days and pages.</summary>
    public ReportKind? Kind { get; private set; }

    /// <summary>The client's local dates, both included.</summary>
    public LocalDate? From { get; private set; }

    public LocalDate? To { get; private set; }

    public byte[]? Pdf { get; private set; }

    public Instant? WrittenAt { get; private set; }

    public void Say(string? words, Guid? by, Instant now)
    {
        RefuseOnceWritten();
        if (words?.Length > LongestWords) throw new ArgumentException("A coach's words have at most 2,000 characters.", nameof(words));
        (Words, WordsBy, WordsAt) = (string.IsNullOrWhiteSpace(words) ? null : words.Trim(), by, now);
        Raise("report.worded", nameof(Words));
    }

    public void Write(ReportKind kind, LocalDate from, LocalDate to, byte[] pdf, Instant now)
    {
        RefuseOnceWritten();
        if (to < from) throw new ArgumentException("A report ends on or after its first day.", nameof(to));
        if (pdf.Length == 0) throw new ArgumentException("A report has pages.", nameof(pdf));
        (Kind, From, To, Pdf, WrittenAt) = (kind, from, to, pdf, now);
        Raise("report.written", nameof(Kind), nameof(From), nameof(To));
    }

    private void RefuseOnceWritten()
    {
        if (WrittenAt is not null) throw new InvalidOperationException("What was handed out stays as it was.");
    }
}
