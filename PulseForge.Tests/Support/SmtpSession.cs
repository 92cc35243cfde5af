using System.Text;
using MimeKit;

namespace PulseForge.Tests.Support;

/// <summary>One connection of <see cref="SmtpSink"/>: RFC 5321 as far as a sending client goes.</summary>
internal sealed class SmtpSession(Stream stream, SmtpBehaviour behaviour, Action<ReceivedMail> keep, Func<SmtpMoment, Task> reached)
{
    // Latin 1 carries any byte there and back: the message's own charset is MimeKit's concern.
    private readonly StreamReader _reader = new(stream, Encoding.Latin1);
    private readonly List<string> _recipients = [];
    private string _sender = "";

    public async Task Run(CancellationToken closing)
    {
        if (behaviour == SmtpBehaviour.Stall) await Task.Delay(Timeout.Infinite, closing);
        if (behaviour == SmtpBehaviour.Busy)
        {
            await Answer("421 4.3.2 too busy", closing);
            return;
        }

        await Answer("220 sink ready", closing);
        while (await _reader.ReadLineAsync(closing) is { } line)
            if (!await Obey(line, closing)) return;
    }

    private Task<bool> Obey(string line, CancellationToken closing) => Verb(line) switch
    {
        "EHLO" => Say("250-sink\r\n250-8BITMIME\r\n250 SMTPUTF8", closing),
        "HELO" or "NOOP" => Say("250 OK", closing),
        "RSET" => Reset(closing),
        "MAIL" => Begin(Address(line), closing),
        "RCPT" => AddRecipient(Address(line), closing),
        "DATA" => TakeMessage(closing),
        "QUIT" => HangUp(closing),
        _ => Say("502 not here", closing),
    };

    private Task<bool> Reset(CancellationToken closing)
    {
        _sender = "";
        _recipients.Clear();
        return Say("250 OK", closing);
    }

    private Task<bool> Begin(string sender, CancellationToken closing)
    {
        _recipients.Clear();
        _sender = sender;
        return Say(behaviour == SmtpBehaviour.RejectSender ? "550 5.7.1 not from here" : "250 OK", closing);
    }

    private async Task<bool> AddRecipient(string recipient, CancellationToken closing)
    {
        if (behaviour == SmtpBehaviour.Defer) return await Say("451 4.3.0 try again later", closing);
        if (behaviour == SmtpBehaviour.Reject) return await Say("550 5.1.1 no such mailbox", closing);
        _recipients.Add(recipient);
        await reached(SmtpMoment.Addressed);
        return await Say("250 OK", closing);
    }

    private async Task<bool> TakeMessage(CancellationToken closing)
    {
        if (_recipients.Count == 0) return await Say("503 no recipients", closing);
        await Answer("354 go on", closing);
        if (behaviour == SmtpBehaviour.DropInData || await ReadMessage(closing) is not { } text) return false;
        if (behaviour == SmtpBehaviour.DeferMessage) return await Say("451 4.3.0 try again later", closing);
        if (behaviour == SmtpBehaviour.RejectMessage) return await Say("554 5.6.0 not this one", closing);
        var message = await MimeMessage.LoadAsync(text, closing);
        keep(new ReceivedMail(_sender, [.. _recipients], message));
        await reached(SmtpMoment.Taken);
        if (behaviour == SmtpBehaviour.DropAfterData) return false;
        if (behaviour == SmtpBehaviour.StallAfterData) await Task.Delay(Timeout.Infinite, closing);
        await Answer("250 2.0.0 kept", closing);
        await reached(SmtpMoment.Confirmed);
        return true;
    }

    /// <summary>Null when the line broke before the last dot: that is no mail.</summary>
    private async Task<MemoryStream?> ReadMessage(CancellationToken closing)
    {
        var text = new StringBuilder();
        while (await _reader.ReadLineAsync(closing) is { } line)
        {
            if (line == ".") return new MemoryStream(Encoding.Latin1.GetBytes(text.ToString()));
            text.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        }
        return null;
    }

    private async Task<bool> HangUp(CancellationToken closing)
    {
        await Answer("221 bye", closing);
        return false;
    }

    private async Task<bool> Say(string answer, CancellationToken closing)
    {
        await Answer(answer, closing);
        return true;
    }

    private async Task Answer(string answer, CancellationToken closing) =>
        await stream.WriteAsync(Encoding.ASCII.GetBytes(answer + "\r\n"), closing);

    private static string Verb(string line) => line.Split(' ')[0].ToUpperInvariant();

    private static string Address(string line) => line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.LastIndexOf('>')];
}
