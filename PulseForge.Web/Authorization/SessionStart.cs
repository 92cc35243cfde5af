using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PulseForge.Core.Accounts;
using PulseForge.Core.Accounts.SecondFactors;
using PulseForge.Core.Audit;
using PulseForge.Core.Data;
using PulseForge.Core.Tenancy;

namespace PulseForge.Web.Authorization;

/// <summary>
/// Starts a session once somebody has proved who they are, for as long as their role allows. Whoever needs a second factor gets only halfway here,
/// however they came (password or link): the sign-in page leads them on to <c>/account/second-factor</c>.
/// </summary>
public sealed class SessionStart(SignInManager<User> signIn, PulseForgeDb db, SecondStep second, TimeProvider time)
{
    public static readonly TimeSpan HalfwayLasts = TimeSpan.FromMinutes(10);

    private const string Stamp = "stamp";

    public Task SignInAsync(User user, CancellationToken cancel) => user.NeedsSecondFactor ? AskAsync(user, cancel) : EnterAsync(user, [], cancel);

    /// <summary>Remembers the first factor for a few minutes, in which the second is shown, or enrolled by those who have none.</summary>
    public async Task AskAsync(User user, CancellationToken cancel)
    {
        db.ActAs(new Actor(user.Id, user.Role, null, db.Actor.Origin));
        await second.BeginAsync(user, cancel);
        db.Record("account.second_factor_asked", user);
        // False when the same person signs in twice at once: one key is enrolled then, whichever was first.
        await db.TrySaveAsync(cancel);
        var claims = new ClaimsIdentity([new(ClaimTypes.NameIdentifier, user.Id.ToString()), new(SessionClaims.Tenant, user.TenantId.ToString()), new(Stamp, user.SecurityStamp!)], IdentityConstants.TwoFactorUserIdScheme);
        await signIn.Context.SignInAsync(IdentityConstants.TwoFactorUserIdScheme, new ClaimsPrincipal(claims), new AuthenticationProperties { ExpiresUtc = time.GetUtcNow() + HalfwayLasts });
    }

    /// <summary>The second factor was shown.</summary>
    public async Task CompleteAsync(User user, CancellationToken cancel)
    {
        await EnterAsync(user, [Multi], cancel);
        await ForgetHalfwayAsync();
    }

    /// <summary>The same session, after what its cookie says was changed.</summary>
    public Task RenewAsync(User user) => RenewAsync(user, isMultiFactor: signIn.Context.User.HasClaim(Multi.Type, Multi.Value));

    public Task RenewAsync(User user, bool isMultiFactor) => signIn.SignInWithClaimsAsync(user, Properties(user.Role), isMultiFactor ? [Multi] : []);

    /// <summary>Who has shown the first factor here, and not yet the second.</summary>
    public async Task<User?> HalfwayPersonAsync(CancellationToken cancel)
    {
        var halfway = await signIn.Context.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme);
        if (!halfway.Succeeded || halfway.Principal.FindFirstValue(SessionClaims.Tenant) != db.TenantId.ToString()) return null;
        if (!Guid.TryParse(halfway.Principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id)) return null;
        var stamp = halfway.Principal.FindFirstValue(Stamp);
        var person = await db.Users.SingleOrDefaultAsync(u => u.Id == id && u.SuspendedAt == null && u.SecurityStamp == stamp, cancel);
        if (person is not null) db.ActAs(new Actor(person.Id, person.Role, null, db.Actor.Origin));
        return person;
    }

    public Task ForgetHalfwayAsync() => signIn.Context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);

    private static Claim Multi => new(SessionClaims.Methods, SessionClaims.MultiFactor);

    private async Task EnterAsync(User user, IEnumerable<Claim> claims, CancellationToken cancel)
    {
        db.ActAs(new Actor(user.Id, user.Role, null, db.Actor.Origin));
        db.Record("account.signed_in", user);
        await db.SaveChangesAsync(cancel);
        await signIn.SignInWithClaimsAsync(user, Properties(user.Role), claims);
    }

    private AuthenticationProperties Properties(Role role) => new() { IsPersistent = true, ExpiresUtc = time.GetUtcNow() + Lifetime(role) };

    /// <summary>Each use prolongs it.</summary>
    private static TimeSpan Lifetime(Role role) => role switch
    {
        Role.Client => TimeSpan.FromDays(90),
        Role.Owner or Role.Coach => TimeSpan.FromDays(14),
        Role.Admin => TimeSpan.FromHours(12),
    };
}
