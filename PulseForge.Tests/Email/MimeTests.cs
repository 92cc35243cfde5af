using MimeKit;
using NodaTime;
using PulseForge.Core.Email;

namespace PulseForge.Tests.Email;

public class MimeTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 7, 0);

    [Fact]
    public void It_carries_text_and_html_and_answers_go_to_the_coach()
    {
        using var mime = Mime.Of(Mail(replyTo: "maya@studio.example"), "post@pulseforge.example")!;

        Assert.Equal("Northside Strength <post@pulseforge.example>", mime.From.ToString().Replace("\"", "", StringComparison.Ordinal));
        Assert.Equal("maya@studio.example", Assert.Single(mime.ReplyTo.Mailboxes).Address);
        Assert.Equal("Bench 4 × 6–8", mime.TextBody!.Trim());
        Assert.Equal("<p>Bench 4 × 6–8</p>", mime.HtmlBody!.Trim());
    }

    [Fact]
    public void The_message_id_is_the_mails_own_at_every_attempt()
    {
        var mail = Mail();
        using var first = Mime.Of(mail, "post@pulseforge.example")!;
        using var second = Mime.Of(mail, "post@pulseforge.example")!;

        Assert.Equal($"{mail.Id:N}@northside.example", first.MessageId);
        Assert.Equal(first.MessageId, second.MessageId);
        Assert.Equal(first.Date, second.Date);
    }

    [Fact]
    public void Mail_that_can_be_refused_is_stopped_by_one_click()
    {
        using var mime = Mime.Of(Mail(unsubscribe: new Uri("https://northside.example/account/unsubscribe/abc")), "post@pulseforge.example")!;

        Assert.Equal("<https://northside.example/account/unsubscribe/abc>", mime.Headers[HeaderId.ListUnsubscribe]);
        Assert.Equal("List-Unsubscribe=One-Click", mime.Headers[HeaderId.ListUnsubscribePost]);
    }

    [Fact]
    public void Account_mail_has_nothing_to_unsubscribe_from()
    {
        using var mime = Mime.Of(Mail(), "post@pulseforge.example")!;

        Assert.False(mime.Headers.Contains(HeaderId.ListUnsubscribe));
        Assert.False(mime.Headers.Contains(HeaderId.ListUnsubscribePost));
    }

    [Theory]
    [InlineData("Dana\r\nBcc: everybody@example.com", "Today\r\nBcc: everybody@example.com")]
    [InlineData("Dana\nX-Evil: 1", "Today\n\nAnother body")]
    [InlineData("\"Dana\" <other@example.com>,", "Today")]
    public void Names_and_subjects_add_no_header_and_no_recipient(string name, string subject)
    {
        using var mime = Mime.Of(Mail(name: name, subject: subject), "post@pulseforge.example")!;
        using var wire = new MemoryStream();
        mime.WriteTo(wire);
        using var read = MimeMessage.Load(new MemoryStream(wire.ToArray()));

        Assert.Equal("dana@client.example", Assert.Single(read.GetRecipients()).Address);
        Assert.Empty(read.Bcc);
        Assert.False(read.Headers.Contains("X-Evil"));
        Assert.Equal("Bench 4 × 6–8", read.TextBody!.Trim());
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("dana@client.example\r\nRCPT TO:<other@example.com>")]
    [InlineData("dana@client.example, other@example.com")]
    [InlineData("Dana <dana@client.example>")]
    [InlineData("")]
    public void What_is_no_single_address_gets_no_mail(string address) => Assert.Null(Mime.Of(Mail(address: address), "post@pulseforge.example"));

    private static OutboxEmail Mail(string name = "Dana", string subject = "Today", string address = "dana@client.example", string? replyTo = null, Uri? unsubscribe = null) =>
        new("SessionToday", new Recipient(address, name, "en"), new RenderedMail(subject, "<p>Bench 4 × 6–8</p>", "Bench 4 × 6–8"), "Northside Strength", replyTo, unsubscribe, "northside.example", Now);
}
