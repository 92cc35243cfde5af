using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace PulseForge.Core.Email;

/// <summary>Sends over one connection that it opens with the first mail, keeps, and opens again after a failure.</summary>
public sealed class SmtpSender(MailSettings settings) : IMailSender
{
    private SmtpClient? _client;

    public MailTransport Transport => MailTransport.Smtp;

    public async Task<Delivery> SendAsync(OutboxEmail mail, MailAttachment? attachment, CancellationToken cancel)
    {
        if (Mime.Of(mail, settings.From, attachment) is not { } message) return new Delivery(DeliveryStatus.Refused, $"{mail.ToAddress} is not an address.");
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(TimeSpan.FromSeconds(settings.TimeoutSeconds));
        using (message) return await ConnectAsync(patience.Token) ?? await SendAsync(message, patience.Token);
    }

    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        try { if (_client is { IsConnected: true }) await _client.DisconnectAsync(quit: true, patience.Token); }
        catch (Exception gone) when (IsConnectionFailure(gone)) { /* A server that does not even take a goodbye: everything is said. */ }
        HangUp();
    }

    /// <summary>Null once there is a connection on which we are welcome.</summary>
    private async Task<Delivery?> ConnectAsync(CancellationToken cancel)
    {
        if (_client is { IsConnected: true }) return null;
        try
        {
            HangUp();
            _client = new SmtpClient();
            await _client.ConnectAsync(settings.Host!, settings.Port, Security, cancel);
            if (settings.User is { } user) await _client.AuthenticateAsync(user, settings.Password ?? "", cancel);
            return null;
        }
        catch (Exception failure) when (IsConnectionFailure(failure) || failure is CommandException or SslHandshakeException or AuthenticationException or NotSupportedException)
        {
            HangUp();
            return new Delivery(DeliveryStatus.Unreachable, $"No connection to the mail server: {failure.Message}");
        }
    }

    private async Task<Delivery> SendAsync(MimeMessage message, CancellationToken cancel)
    {
        try
        {
            await _client!.SendAsync(message, cancel);
            return Delivery.Accepted;
        }
        catch (SmtpCommandException refusal)
        {
            return Judge(refusal);
        }
        catch (Exception failure) when (IsConnectionFailure(failure))
        {
            HangUp();
            return new Delivery(DeliveryStatus.Deferred, $"The mail server broke off: {failure.Message}");
        }
        catch (Exception failure) when (failure is NotSupportedException or FormatException)
        {
            return new Delivery(DeliveryStatus.Refused, failure.Message);
        }
    }

    // A server that refuses the sender, or wants a sign-in, refuses us and not this mail; 421 closes the connection.
    private static Delivery Judge(SmtpCommandException refusal) => ((int)refusal.StatusCode, refusal.ErrorCode) switch
    {
        (421, _) or (_, SmtpErrorCode.SenderNotAccepted) or (>= 530 and <= 539, _) or (454, _) => new(DeliveryStatus.Unreachable, Words(refusal)),
        (>= 500, _) => new(DeliveryStatus.Refused, Words(refusal)),
        _ => new(DeliveryStatus.Deferred, Words(refusal)),
    };

    private static string Words(SmtpCommandException refusal) => FormattableString.Invariant($"{(int)refusal.StatusCode} {refusal.Message}");

    private static bool IsConnectionFailure(Exception failure) =>
        failure is IOException or System.Net.Sockets.SocketException or ProtocolException or ServiceNotConnectedException or ServiceNotAuthenticatedException or OperationCanceledException or TimeoutException;

    private SecureSocketOptions Security => settings.Security switch
    {
        SmtpSecurity.Auto => SecureSocketOptions.Auto,
        SmtpSecurity.None => SecureSocketOptions.None,
        SmtpSecurity.StartTls => SecureSocketOptions.StartTls,
        SmtpSecurity.Tls => SecureSocketOptions.SslOnConnect,
    };

    private void HangUp()
    {
        _client?.Dispose();
        _client = null;
    }
}
