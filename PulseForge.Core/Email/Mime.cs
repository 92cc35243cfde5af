using MimeKit;

namespace PulseForge.Core.Email;

/// <summary>A mail as it goes over the wire: text and HTML, the same at every attempt.</summary>
public static class Mime
{
    /// <summary>Null when the recipient's address is none.</summary>
    public static MimeMessage? Of(OutboxEmail mail, string from, MailAttachment? attachment = null)
    {
        if (Mailbox(mail.ToName, mail.ToAddress) is not { } to) return null;
        var message = new MimeMessage { Subject = mail.Subject, MessageId = mail.MessageId, Date = mail.CreatedAt.ToDateTimeOffset(), Body = Body(mail, attachment) };
        message.From.Add(new MailboxAddress(mail.FromName, from));
        message.To.Add(to);
        if (mail.ReplyTo is { } reply && Mailbox("", reply) is { } replyTo) message.ReplyTo.Add(replyTo);
        // Vacation notices are not wanted in return.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        if (mail.UnsubscribeUrl is { } url) Unsubscribe(message, url);
        return message;
    }

    private static MailboxAddress? Mailbox(string name, string address)
    {
        if (!MailboxAddress.TryParse(address, out var parsed) || parsed.Address != address || !address.Contains('@', StringComparison.Ordinal)) return null;
        parsed.Name = name;
        return parsed;
    }

    private static Multipart Body(OutboxEmail mail, MailAttachment? attachment) => attachment is null ? Words(mail) : new Multipart("mixed") { Words(mail), Part(attachment) };

    private static MimePart Part(MailAttachment attachment) => new("application", "pdf")
    {
        Content = new MimeContent(new MemoryStream(attachment.Pdf)),
        ContentDisposition = new ContentDisposition(ContentDisposition.Attachment) { FileName = attachment.Name },
        ContentTransferEncoding = ContentEncoding.Base64,
    };

    private static MultipartAlternative Words(OutboxEmail mail) => new()
    {
        new TextPart("plain") { Text = mail.Text, ContentTransferEncoding = ContentEncoding.QuotedPrintable },
        new TextPart("html") { Text = mail.Html, ContentTransferEncoding = ContentEncoding.QuotedPrintable },
    };

    /// <summary>RFC 8058: the mail program shows its own button, which posts without a visit.</summary>
    private static void Unsubscribe(MimeMessage message, string url)
    {
        message.Headers.Add(HeaderId.ListUnsubscribe, $"<{url}>");
        message.Headers.Add(HeaderId.ListUnsubscribePost, "List-Unsubscribe=One-Click");
    }
}
