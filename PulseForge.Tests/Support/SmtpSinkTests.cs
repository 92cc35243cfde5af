using System.Net.Sockets;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace PulseForge.Tests.Support;

public sealed class SmtpSinkTests : IAsyncDisposable
{
    private readonly SmtpSink _sink = new();

    public ValueTask DisposeAsync() => _sink.DisposeAsync();

    [Fact]
    public async Task It_keeps_a_mail_as_it_was_sent()
    {
        await Send("Señora,\r\n.a line that begins with a dot\r\n");

        var mail = await _sink.Next();
        Assert.Equal("coach@studio.example", mail.Sender);
        Assert.Equal(["dana@client.example"], mail.Recipients);
        Assert.Equal("Señora,\r\n.a line that begins with a dot\r\n", mail.Message.TextBody!.ReplaceLineEndings("\r\n"));
    }

    [Theory]
    [InlineData(SmtpBehaviour.Defer, SmtpStatusCode.ErrorInProcessing)]
    [InlineData(SmtpBehaviour.Reject, SmtpStatusCode.MailboxUnavailable)]
    public async Task It_defers_or_rejects_and_keeps_nothing(SmtpBehaviour behaviour, SmtpStatusCode code)
    {
        _sink.Behaviour = behaviour;

        var refusal = await Assert.ThrowsAsync<SmtpCommandException>(() => Send("refused"));
        Assert.Equal(code, refusal.StatusCode);
        Assert.Empty(_sink.All);
    }

    [Fact]
    public async Task It_takes_a_mail_and_drops_the_line_before_it_says_so()
    {
        _sink.Behaviour = SmtpBehaviour.DropAfterData;

        await Assert.ThrowsAnyAsync<Exception>(() => Send("unconfirmed"));
        Assert.Single(_sink.All);
    }

    [Fact]
    public async Task It_refuses_connections_and_takes_them_again_on_the_same_port()
    {
        var port = _sink.Port;
        _sink.Behaviour = SmtpBehaviour.RefuseConnection;
        await Assert.ThrowsAsync<SocketException>(() => Send("nobody there"));

        _sink.Behaviour = SmtpBehaviour.Accept;
        await Send("there again");
        Assert.Equal(port, _sink.Port);
        Assert.Single(_sink.All);
    }

    [Fact]
    public async Task It_stalls_until_the_sender_gives_up()
    {
        _sink.Behaviour = SmtpBehaviour.Stall;

        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Send("stalled", patience.Token));
    }

    private async Task Send(string body, CancellationToken cancellation = default)
    {
        using var message = new MimeMessage([new MailboxAddress("Coach", "coach@studio.example")], [new MailboxAddress("Dana", "dana@client.example")], "Today", new TextPart("plain") { Text = body });
        using var smtp = new SmtpClient();
        await smtp.ConnectAsync(_sink.Host, _sink.Port, SecureSocketOptions.None, cancellation);
        await smtp.SendAsync(message, cancellation);
        await smtp.DisconnectAsync(quit: true, cancellation);
    }
}
