using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using PulseForge.Core.Data;

namespace PulseForge.Core.Accounts;

public enum LinkPurpose { SignIn, ConfirmEmail, ResetPassword, ChangeEmail, AcceptInvitation, GuardianConsent, Session, CheckIn, Unsubscribe }

/// <summary>
/// A link in a mail: 256 random bits, stored hashed, bound to a business, a person and one purpose.
/// Opening it shows; only a POST spends it, so that mail scanners spend nothing.
/// </summary>
public sealed class AccessLink : Entity
{
    private AccessLink() { }

    private AccessLink(LinkPurpose purpose, Guid? userId, Guid? clientId, Guid? subjectId, string? detail, Instant now, Duration lifetime)
    {
        Purpose = purpose;
        UserId = userId;
        ClientId = clientId;
        SubjectId = subjectId;
        Detail = detail;
        CreatedAt = now;
        ExpiresAt = now + lifetime;
    }

    public LinkPurpose Purpose { get; private init; }

    public byte[] TokenHash { get; private set; } = [];

    public Guid? UserId { get; private init; }

    public Guid? ClientId { get; private init; }

    /// <summary>What the link opens besides its person, e.g. the scheduled session.</summary>
    public Guid? SubjectId { get; private init; }

    /// <summary>What the link carries besides, e.g. the new address of a changed e-mail.</summary>
    public string? Detail { get; private init; }

    public Instant CreatedAt { get; private init; }

    public Instant ExpiresAt { get; private set; }

    public Instant? UsedAt { get; private set; }

    /// <summary>Makes a link and the token that goes into its address; the token is not kept.</summary>
    public static (AccessLink Link, string Token) Issue(
        LinkPurpose purpose, Instant now, Duration lifetime, Guid? userId = null, Guid? clientId = null, Guid? subjectId = null, string? detail = null)
    {
        var token = NewToken();
        var link = new AccessLink(purpose, userId, clientId, subjectId, detail, now, lifetime) { TokenHash = Hash(token) };
        return (link, token);
    }

    /// <summary>256 random bits, as they stand in an address.</summary>
    public static string NewToken() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <param name="token">Null where an address has only spaces in its place: nobody's.</param>
    public static byte[] Hash(string? token) => SHA256.HashData(Encoding.UTF8.GetBytes(token ?? ""));

    public bool IsOpen(Instant now) => UsedAt is null && now < ExpiresAt;

    public void Use(Instant now)
    {
        if (!IsOpen(now)) throw new InvalidOperationException("The link is used or expired.");
        UsedAt = now;
    }

    public void Revoke(Instant now) => UsedAt ??= now;
}
