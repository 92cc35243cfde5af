using NodaTime;

namespace PulseForge.Core.Email;

// Account mail: what a person asked for or must know. It can't be refused.

/// <summary>To a new owner or coach: is this your address?</summary>
public sealed record ConfirmEmail(string Name, Uri Link, Duration Lasts) : MailMessage
{
    public override Sentence Subject => new("Confirm your e-mail address");
}

public sealed record ResetPassword(string Name, Uri Link, Duration Lasts) : MailMessage
{
    public override Sentence Subject => new("Choose a new password");
}

public sealed record SignInLink(string Name, Uri Link, Duration Lasts) : MailMessage
{
    public override Sentence Subject => new("Your sign-in link");
}

/// <summary>To the new address: it counts only once somebody there has confirmed it.</summary>
public sealed record ConfirmNewEmail(string Name, Uri Link, Duration Lasts) : MailMessage
{
    public override Sentence Subject => new("Confirm your new e-mail address");
}

/// <summary>To the old address, after the change.</summary>
public sealed record EmailChanged(string Name, string NewAddress, Instant At, DateTimeZone Zone) : MailMessage
{
    public override Sentence Subject => new("Your e-mail address was changed");
}

/// <summary>From the platform: where somebody has accounts. Nothing is sent to an address that has none.</summary>
public sealed record FindMyBusiness(IReadOnlyList<BusinessOfMine> Businesses) : MailMessage
{
    public override Sentence Subject => new("Where you sign in");
}

public sealed record BusinessOfMine(string Name, Uri SignIn);
