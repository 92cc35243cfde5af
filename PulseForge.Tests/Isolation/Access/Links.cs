using NodaTime;
using PulseForge.Core.Accounts;
using PulseForge.Core.Data;
using PulseForge.Core.Feeds;
using PulseForge.Core.Tenancy;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Isolation.Access;

/// <summary>A link of every purpose in one business, open, spent and expired, with the tokens that their mails would have.</summary>
internal sealed class Links(PulseForgeDb db, Instant now)
{
    private readonly Dictionary<string, string> _tokens = new(StringComparer.Ordinal);

    public IEnumerable<string> Names => _tokens.Keys.Where(name => !name.Contains('/', StringComparison.Ordinal));

    public string Open(string name) => _tokens[name];

    public string Spent(string name) => _tokens[$"{name}/spent"];

    public string Expired(string name) => _tokens[$"{name}/expired"];

    public async Task Make(Person client, Guid session, Guid checkIn, Awaited awaited)
    {
        Add("SignIn", LinkPurpose.SignIn, client.UserId);
        Add("ResetPassword", LinkPurpose.ResetPassword, client.UserId);
        Add("ChangeEmail", LinkPurpose.ChangeEmail, client.UserId, detail: "elsewhere@example.org");
        Add("ConfirmEmail", LinkPurpose.ConfirmEmail, awaited.Unconfirmed);
        Add("InvitedClient", LinkPurpose.AcceptInvitation, clientId: awaited.Client);
        Add("InvitedCoach", LinkPurpose.AcceptInvitation, awaited.Coach);
        Add("Guardian", LinkPurpose.GuardianConsent, clientId: awaited.Minor, detail: "parent@example.com");
        Add("Session", LinkPurpose.Session, client.UserId, client.ClientId, session);
        Add("CheckIn", LinkPurpose.CheckIn, client.UserId, client.ClientId, checkIn);
        Add("Unsubscribe", LinkPurpose.Unsubscribe, client.UserId, detail: nameof(MailKinds.Sessions));
        await db.SaveChangesAsync();
    }

    /// <summary>The address of the client's calendar, and two that it had before.</summary>
    public async Task Share(CalendarFeeds feeds, Person client)
    {
        db.ActAs(new Actor(client.UserId, Role.Client, client.ClientId, "test"));
        foreach (var name in new[] { "Feed/spent", "Feed/expired", "Feed" })
        {
            _tokens[name] = await feeds.ShareAsync(FeedKind.Full, default);
            await db.SaveChangesAsync();
        }
    }

    private void Add(string name, LinkPurpose purpose, Guid? userId = null, Guid? clientId = null, Guid? subject = null, string? detail = null)
    {
        var (open, token) = AccessLink.Issue(purpose, now, Duration.FromDays(2), userId, clientId, subject, detail);
        var (spent, used) = AccessLink.Issue(purpose, now, Duration.FromDays(2), userId, clientId, subject, detail);
        var (expired, old) = AccessLink.Issue(purpose, now - Duration.FromDays(9), Duration.FromDays(2), userId, clientId, subject, detail);
        spent.Use(now);
        db.AddRange(open, spent, expired);
        (_tokens[name], _tokens[$"{name}/spent"], _tokens[$"{name}/expired"]) = (token, used, old);
    }
}
