namespace PulseForge.Core.Email;

public enum SmtpSecurity { Auto, None, StartTls, Tls }

/// <summary>How mail leaves. Without a host it stays where it can be looked at: /dev/mail, in development only.</summary>
public sealed record MailSettings
{
    public string? Host { get; init; }

    public int Port { get; init; } = 587;

    public SmtpSecurity Security { get; init; } = SmtpSecurity.Auto;

    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>The address that all mails come from; the name before it is the business's.</summary>
    public string From { get; init; } = "";

    /// <summary>Connections to the server at once, in each worker.</summary>
    public int Senders { get; init; } = 4;

    /// <summary>How long the server may take for one mail before it counts as not taken.</summary>
    public int TimeoutSeconds { get; init; } = 20;

    public bool HasServer => !string.IsNullOrEmpty(Host);
}
