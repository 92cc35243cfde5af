using NodaTime;

namespace PulseForge.Core.Email;

// Invitations go out because a person of the business asked for it, once; there is nothing to unsubscribe from.

public sealed record CoachInvitation(string BusinessName, string InvitedBy, Uri Link, Duration Lasts) : MailMessage
{
    public override Sentence Subject => new("{0} invites you to coach at {1}", InvitedBy, BusinessName);
}

public sealed record ClientInvitation(string BusinessName, string Name, string InvitedBy, Uri Link, Duration Lasts) : MailMessage
{
    public override Sentence Subject => new("{0} invites you to train with {1}", InvitedBy, BusinessName);
}

/// <summary>To the parent or guardian of a minor, who consents in their place.</summary>
public sealed record GuardianConsent(string BusinessName, string ClientName, string CoachName, Uri Link, Duration Lasts) : MailMessage
{
    public override Sentence Subject => new("{0} needs your consent to train with {1}", ClientName, BusinessName);
}

/// <summary>To the minor, once their guardian has consented.</summary>
public sealed record GuardianAgreed(string BusinessName, string Name, Uri SignIn) : MailMessage
{
    public override Sentence Subject => new("You can start at {0}", BusinessName);
}
