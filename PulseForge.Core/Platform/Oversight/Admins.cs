using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Accounts;
using PulseForge.Core.Accounts.SecondFactors;
using PulseForge.Core.Audit;
using PulseForge.Core.Data;
using PulseForge.Core.Tenancy;

namespace PulseForge.Core.Platform.Oversight;

/// <summary>
/// Makes the platform's admins, from the command line alone. Nobody types a password for another: the answer is a link, good once and for an hour, behind
/// which they choose theirs; the second step is set up at their first sign-in.
/// </summary>
public sealed class Admins(PulseForgeDb platform, Addresses addresses, IClock clock)
{
    /// <summary>The link; null when there is an admin with this address.</summary>
    public async Task<Uri?> CreateAsync(EmailAddress email, string name, CancellationToken cancel)
    {
        if (await platform.Users.WithEmail(email.Value).AnyAsync(cancel)) return null;
        var admin = new User(email.Value, name, Role.Admin, "Etc/UTC", UnitSystem.Kilograms, "en-US", clock.GetCurrentInstant());
        platform.Add(admin);
        platform.Record("account.admin_created", admin, nameof(User.Role));
        return await LinkAsync(admin, cancel);
    }

    /// <summary>For one who has lost phone and recovery codes: every session ends, the second step is set up anew. Null when there is none with this address.</summary>
    public async Task<Uri?> ResetAsync(EmailAddress email, CancellationToken cancel)
    {
        if (await platform.Users.WithEmail(email.Value).SingleOrDefaultAsync(cancel) is not { } admin) return null;
        if (await platform.SecondFactors.SingleOrDefaultAsync(f => f.UserId == admin.Id, cancel) is { } factor) platform.Remove(factor);
        admin.EndSecondFactor();
        platform.Record("account.admin_reset", admin, nameof(User.TwoFactorEnabled));
        return await LinkAsync(admin, cancel);
    }

    private async Task<Uri> LinkAsync(User admin, CancellationToken cancel)
    {
        var (link, token) = AccessLink.Issue(LinkPurpose.ResetPassword, clock.GetCurrentInstant(), LinkLife.ResetPassword, admin.Id);
        platform.Add(link);
        await platform.SaveChangesAsync(cancel);
        return addresses.Console($"/account/password/reset/{token}");
    }
}
