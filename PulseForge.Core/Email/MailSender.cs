namespace PulseForge.Core.Email;

public enum DeliveryStatus
{
    /// <summary>The server has taken it over.</summary>
    Accepted,

    /// <summary>The server had it and did not take it; another time it may.</summary>
    Deferred,

    /// <summary>It will never be taken: the address or the content is wrong.</summary>
    Refused,

    /// <summary>No server would talk to us: not this mail's fault, and none other need be tried now.</summary>
    Unreachable,
}

public sealed record Delivery(DeliveryStatus Status, string Reason = "")
{
    public static readonly Delivery Accepted = new(DeliveryStatus.Accepted);
}

/// <summary>Pages that go with a mail.</summary>
public sealed record MailAttachment(string Name, byte[] Pdf);

/// <summary>The way out for mails. One is opened for each run of a sender, keeps its connection, and is disposed at the end.</summary>
public interface IMailSender : IAsyncDisposable
{
    MailTransport Transport { get; }

    Task<Delivery> SendAsync(OutboxEmail mail, MailAttachment? attachment, CancellationToken cancel);
}

/// <summary>Opens the way out that the settings name.</summary>
public sealed class MailSenders(MailSettings settings)
{
    public IMailSender Open() => settings.HasServer ? new SmtpSender(settings) : new DevelopmentSender();
}

/// <summary>Without a server a mail has arrived where it is: /dev/mail shows it.</summary>
public sealed class DevelopmentSender : IMailSender
{
    public MailTransport Transport => MailTransport.Development;

    public Task<Delivery> SendAsync(OutboxEmail mail, MailAttachment? attachment, CancellationToken cancel) => Task.FromResult(Delivery.Accepted);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
