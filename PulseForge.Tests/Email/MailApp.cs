using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PulseForge.Core.Email;
using PulseForge.Core.Platform;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Email;

/// <summary>The product with a mail server that misbehaves as told. It looks for nothing by itself: tests say when.</summary>
public sealed class MailApp : WebApp
{
    public SmtpSink Sink { get; } = new();

    public OutboxDelivery Delivery => Services.GetRequiredService<OutboxDelivery>();

    public Leases Leases => Services.GetRequiredService<Leases>();

    protected override IEnumerable<KeyValuePair<string, string>> Settings =>
    [
        new("Mail:Host", Sink.Host), new("Mail:Port", Sink.Port.ToString(CultureInfo.InvariantCulture)), new("Mail:Security", "None"),
        new("Mail:From", "post@pulseforge.example"), new("Mail:TimeoutSeconds", "3"), new("PulseForge:Process", "web"),
    ];

    public override async Task DisposeAsync()
    {
        await Sink.DisposeAsync();
        await base.DisposeAsync();
    }

    /// <summary>A mail in a business's outbox.</summary>
    public async Task<OutboxEmail> Write(Business business, string subject, bool refusable = false)
    {
        await using var db = Database.As(business.Id);
        var mail = Mail(business, subject, refusable);
        db.Add(mail);
        await db.SaveChangesAsync();
        return mail;
    }

    public async Task Write(Business business, IEnumerable<string> subjects)
    {
        await using var db = Database.As(business.Id);
        db.AddRange(subjects.Select(subject => Mail(business, subject, refusable: false)));
        await db.SaveChangesAsync();
    }

    public async Task<OutboxEmail> Read(OutboxEmail mail)
    {
        await using var platform = Database.Platform();
        return await platform.OutboxEmails.AsNoTracking().SingleAsync(m => m.Id == mail.Id);
    }

    /// <summary>How often mails with this subject arrived.</summary>
    public int Arrived(string subject) => Sink.All.Count(m => m.Message.Subject == subject);

    /// <summary>Waiting for the next attempt, or for the end of a lease, is over.</summary>
    public Task Impatience() => Sql.Execute(Database.SuperuserConnection, "update outbox_emails set next_attempt_at = now() where next_attempt_at is not null; update occurrences set next_attempt_at = least(next_attempt_at, now()) where next_attempt_at is not null and (lease_token is not null or attempts > 0)");

    private OutboxEmail Mail(Business business, string subject, bool refusable) => new(
        "SessionToday", new Recipient("dana@client.example", "Dana", "en"), new RenderedMail(subject, "<p>Bench</p>", "Bench"), "Iron House", null,
        refusable ? new Uri("https://iron-house.localhost/account/unsubscribe/abc") : null, $"{business.Identifier}.localhost", Time.Now);
}
