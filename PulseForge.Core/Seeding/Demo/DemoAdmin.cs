using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Accounts;
using PulseForge.Core.Data;
using PulseForge.Core.Tenancy;

namespace PulseForge.Core.Seeding.Demo;

/// <summary>The admin of the demo's platform, for development. The second step is set up at the first sign-in, as with every admin.</summary>
public static class DemoAdmin
{
    public const string Email = "jo@pulseforge.example";

    /// <summary>Does nothing when the admin is there already.</summary>
    public static async Task SeedAsync(PulseForgeDb platform, IClock clock, CancellationToken cancel = default)
    {
        platform.Lease(Tenant.PlatformId, false, Actor.System("seed"), clock);
        if (await platform.Users.WithEmail(Email).AnyAsync(cancel)) return;
        var admin = new User(Email, "Jo Brandt", Role.Admin, "Etc/UTC", UnitSystem.Kilograms, "en", clock.GetCurrentInstant());
        admin.UsePassword(new PasswordHasher<User>().HashPassword(admin, DemoStudio.Password));
        admin.ConfirmEmail();
        platform.Add(admin);
        await platform.SaveChangesAsync(cancel);
    }
}
