using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PulseForge.Core.Email;

namespace PulseForge.Tests.Support;

/// <summary>The mails that the product wrote to somebody, newest last, read from the outbox of all businesses.</summary>
public static partial class Mailbox
{
    public static async Task<IReadOnlyList<OutboxEmail>> MailsTo(this WebApp app, string address)
    {
        await using var platform = app.Database.Platform();
        return await platform.OutboxEmails.AsNoTracking().Where(m => m.ToAddress == address).OrderBy(m => m.Id).ToListAsync();
    }

    public static async Task<OutboxEmail> LastMailTo(this WebApp app, string address) =>
        await app.MailsTo(address) is [.., var last] ? last : throw new InvalidOperationException($"Nobody wrote to {address}.");

    /// <summary>The address that the newest mail asks to open: its first link to a page of an account.</summary>
    public static async Task<Uri> LastLinkTo(this WebApp app, string address)
    {
        var mail = await app.LastMailTo(address);
        return new Uri(Link().Match(mail.Text).Value is { Length: > 0 } link ? link : throw new InvalidOperationException($"No link in:\n{mail.Text}"));
    }

    [GeneratedRegex(@"https?://\S+/account/\S+")]
    private static partial Regex Link();
}
