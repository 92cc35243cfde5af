using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Time;

namespace PulseForge.Core.Email;

public enum MailTransport { Smtp, Development }

/// <summary>
/// A mail, written in the same transaction as its cause and sent at least once; its Message-ID never changes. A worker holds it by a lease:
/// the token fences it (saving checks it), and until the lease ends <see cref="NextAttemptAt"/> keeps others away.
/// </summary>
public sealed class OutboxEmail : Entity
{
    /// <summary>With <see cref="Backoff"/> about a day and a half.</summary>
    public const int MostAttempts = 14;

    private OutboxEmail() { }

    public OutboxEmail(string kind, Recipient to, RenderedMail mail, string fromName, string? replyTo, Uri? unsubscribe, string messageIdHost, Instant now)
    {
        (Kind, ToAddress, ToName, UserId, ClientId) = (kind, to.Address, HeaderText.OneLine(to.Name, 80), to.UserId, to.ClientId);
        (FromName, ReplyTo, UnsubscribeUrl) = (HeaderText.OneLine(fromName, 80), replyTo, unsubscribe?.AbsoluteUri);
        (Subject, Html, Text) = (HeaderText.OneLine(mail.Subject, 255), HeaderText.Storable(mail.Html), HeaderText.Storable(mail.Text));
        MessageId = $"{Id:N}@{messageIdHost}";
        (CreatedAt, NextAttemptAt) = (now, now);
    }

    /// <summary>Name of the message type, e.g. SessionToday.</summary>
    public string Kind { get; private init; } = "";

    public string ToAddress { get; private init; } = "";

    public string ToName { get; private init; } = "";

    public string FromName { get; private init; } = "";

    public string? ReplyTo { get; private init; }

    public string Subject { get; private init; } = "";

    /// <summary>Empty once the mail is delivered: it may hold a link that signs in.</summary>
    public string Html { get; private set; } = "";

    public string Text { get; private set; } = "";

    /// <summary>One-click unsubscribe (RFC 8058); null for account mail.</summary>
    public string? UnsubscribeUrl { get; private init; }

    public string MessageId { get; private init; } = "";

    /// <summary>The report whose pages go with it, read when it is sent.</summary>
    public Guid? ReportId { get; private set; }

    public Guid? ClientId { get; private init; }

    public Guid? UserId { get; private init; }

    public Instant CreatedAt { get; private init; }

    /// <summary>How often a server had it and did not take it.</summary>
    public int Attempts { get; private set; }

    /// <summary>By the business's clock; null once it is sent or dead.</summary>
    public Instant? NextAttemptAt { get; private set; }

    /// <summary>Fencing token of the worker that holds it.</summary>
    public Guid? LeaseToken { get; private set; }

    public Instant? SentAt { get; private set; }

    public MailTransport? SentBy { get; private set; }

    public Instant? DeadAt { get; private set; }

    /// <summary>When somebody decided that it will never be sent.</summary>
    public Instant? DiscardedAt { get; private set; }

    public string? LastError { get; private set; }

    public bool IsAccountMail => UnsubscribeUrl is null;

    /// <summary>Sends a report's pages along; they are saved with it.</summary>
    public void Attach(Guid reportId) => ReportId = reportId;

    /// <param name="chance">A random number from 0 to 1 that spreads the next attempt.</param>
    public void Record(Delivery delivery, MailTransport by, double chance, Instant now)
    {
        switch (delivery.Status)
        {
            case DeliveryStatus.Accepted: Sent(by, now); break;
            case DeliveryStatus.Deferred: Deferred(delivery.Reason, chance, now); break;
            case DeliveryStatus.Refused: Refused(delivery.Reason, now); break;
            case DeliveryStatus.Unreachable: Wait(now + Backoff.After(1, chance), delivery.Reason); break;
        }
    }

    /// <summary>A server took it over. What it said is dropped, but for development, where it is all there is to look at.</summary>
    public void Sent(MailTransport by, Instant now)
    {
        (SentAt, SentBy, NextAttemptAt, LeaseToken) = (now, by, null, null);
        if (by == MailTransport.Smtp) (Html, Text) = ("", "");
    }

    /// <summary>A server had it and did not take it for now.</summary>
    public void Deferred(string reason, double chance, Instant now)
    {
        Attempts++;
        if (Attempts >= MostAttempts) Refused(reason, now);
        else Wait(now + Backoff.After(Attempts, chance), reason);
    }

    /// <summary>It will never be taken: a dead letter until somebody replays it.</summary>
    public void Refused(string reason, Instant now)
    {
        LastError = HeaderText.OneLine(reason, 1000);
        (DeadAt, NextAttemptAt, LeaseToken) = (now, null, null);
    }

    /// <summary>Nothing was tried, through no fault of the mail.</summary>
    public void Wait(Instant until, string reason)
    {
        LastError = HeaderText.OneLine(reason, 1000);
        (NextAttemptAt, LeaseToken) = (until, null);
    }

    /// <summary>Takes a dead letter back into the queue, as if it had never been tried.</summary>
    public void Replay(Instant now)
    {
        if (DeadAt is null) throw new InvalidOperationException("Only a dead letter is replayed.");
        (DeadAt, Attempts, NextAttemptAt) = (null, 0, now);
        Raise("mail.replayed");
    }

    /// <summary>Gives a dead letter up. That it was there stays; what it said goes.</summary>
    public void Discard(Instant now)
    {
        if (DeadAt is null) throw new InvalidOperationException("Only a dead letter is discarded.");
        (DeadAt, DiscardedAt) = (null, now);
        (Html, Text) = ("", "");
        Raise("mail.discarded");
    }
}
