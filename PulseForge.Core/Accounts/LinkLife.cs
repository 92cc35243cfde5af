using NodaTime;

namespace PulseForge.Core.Accounts;

/// <summary>How long the links of account mails work.</summary>
public static class LinkLife
{
    public static readonly Duration SignIn = Duration.FromMinutes(10);
    public static readonly Duration ResetPassword = Duration.FromHours(1);
    public static readonly Duration ConfirmEmail = Duration.FromDays(3);
    public static readonly Duration ChangeEmail = Duration.FromHours(24);
    public static readonly Duration Invitation = Duration.FromDays(14);
}
