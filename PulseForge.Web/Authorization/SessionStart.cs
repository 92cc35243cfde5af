using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using PulseForge.Core.Accounts;
using PulseForge.Core.Audit;
using PulseForge.Core.Data;
using PulseForge.Core.Tenancy;

namespace PulseForge.Web.Authorization;

/// <summary>Starts a session once somebody has proved who they are, for as long as their role allows.</summary>
public sealed class SessionStart(SignInManager<User> signIn, PulseForgeDb db, TimeProvider time)
{
    public async Task SignInAsync(User user, CancellationToken cancel)
    {
        db.ActAs(new Actor(user.Id, user.Role, null, db.Actor.Origin));
        db.Record("account.signed_in", user);
        await db.SaveChangesAsync(cancel);
        await RenewAsync(user);
    }

    /// <summary>The same session, after what its cookie says was changed.</summary>
    public Task RenewAsync(User user) => signIn.SignInAsync(user, Properties(user.Role), authenticationMethod: null);

    private AuthenticationProperties Properties(Role role) => new() { IsPersistent = true, ExpiresUtc = time.GetUtcNow() + Lifetime(role) };

    /// <summary>Each use prolongs it.</summary>
    private static TimeSpan Lifetime(Role role) => role switch
    {
        Role.Client => TimeSpan.FromDays(90),
        Role.Owner or Role.Coach => TimeSpan.FromDays(14),
        Role.Admin => TimeSpan.FromHours(12),
    };
}
