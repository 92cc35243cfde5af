using NodaTime;
using PulseForge.Core.Data;

namespace PulseForge.Core.Email;

/// <summary>A mail, written in the same transaction as its cause and sent at least once; its Message-ID never changes.</summary>
public sealed class OutboxEmail : Entity
{
    private OutboxEmail() { }

    public OutboxEmail(string kind, string toAddress, string toName, string fromName, string? replyTo, string subject, string html, string text, string? unsubscribeUrl, string messageIdHost, Instant now)
    {
        (Kind, ToAddress, ToName, FromName, ReplyTo) = (kind, toAddress, toName, fromName, replyTo);
        (Subject, Html, Text, UnsubscribeUrl) = (subject, html, text, unsubscribeUrl);
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

    public string Html { get; private init; } = "";

    public string Text { get; private init; } = "";

    /// <summary>One-click unsubscribe (RFC 8058); null for account mail.</summary>
    public string? UnsubscribeUrl { get; private init; }

    public string MessageId { get; private init; } = "";

    public Guid? ClientId { get; init; }

    public Guid? UserId { get; init; }

    public Instant CreatedAt { get; private init; }

    public int Attempts { get; private set; }

    /// <summary>By the database's clock; null once it is sent or dead.</summary>
    public Instant? NextAttemptAt { get; private set; }

    /// <summary>Fencing token of the worker that holds it.</summary>
    public Guid? LeaseToken { get; private set; }

    public Instant? LeasedUntil { get; private set; }

    public Instant? SentAt { get; private set; }

    public Instant? DeadAt { get; private set; }

    public string? LastError { get; private set; }
}
