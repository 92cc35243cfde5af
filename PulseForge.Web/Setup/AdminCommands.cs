using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Accounts;
using PulseForge.Core.Data;
using PulseForge.Core.Platform.Oversight;
using PulseForge.Core.Tenancy;

namespace PulseForge.Web.Setup;

/// <summary>
/// <c>create-admin EMAIL NAME</c> makes an admin of the platform, <c>reset-admin EMAIL</c> lets one in again who has lost phone and codes. Both print a link,
/// good once and for an hour, behind which the person chooses a password: none ever stands on a command line.
/// </summary>
public static class AdminCommands
{
    public static async Task<int> CreateAsync(IConfiguration configuration, string[] args)
    {
        if (args is not [var address, var name] || string.IsNullOrWhiteSpace(name) || name.Trim().Length > 80) return Refuse("Usage: create-admin EMAIL NAME, with the name in quotes and at most 80 characters long.");
        if (EmailAddress.Read(address) is not { Value: { } email } read) return Refuse(EmailAddress.Read(address).Error!.ToString(CultureInfo.InvariantCulture));
        return await WithAsync(configuration, admins => admins.CreateAsync(email, name.Trim(), CancellationToken.None)) is { } link
            ? Say($"{name.Trim()} is an admin of the platform.", link) : Refuse($"There is an admin with the address {email.Value} already: reset-admin lets them in again.");
    }

    public static async Task<int> ResetAsync(IConfiguration configuration, string[] args)
    {
        if (args is not [var address]) return Refuse("Usage: reset-admin EMAIL.");
        if (EmailAddress.Read(address) is not { Value: { } email }) return Refuse(EmailAddress.Read(address).Error!.ToString(CultureInfo.InvariantCulture));
        return await WithAsync(configuration, admins => admins.ResetAsync(email, CancellationToken.None)) is { } link
            ? Say("Every session of theirs has ended, and the second step is set up anew.", link) : Refuse($"There is no admin with the address {email.Value}.");
    }

    private static async Task<Uri?> WithAsync(IConfiguration configuration, Func<Admins, Task<Uri?>> work)
    {
        await using var db = new PulseForgeDb(new DbContextOptionsBuilder<PulseForgeDb>().UsePulseForge(configuration.Connection("App")).Options);
        db.Lease(Tenant.PlatformId, coachesSeeAllClients: false, Actor.System("command"), SystemClock.Instance);
        return await work(new Admins(db, configuration.Addresses(), SystemClock.Instance));
    }

    private static int Say(string what, Uri link)
    {
        Console.WriteLine($"{what} This link is good once, for an hour; who opens it chooses the password:\n{link}");
        return 0;
    }

    private static int Refuse(string why)
    {
        Console.Error.WriteLine(why);
        return 1;
    }
}
