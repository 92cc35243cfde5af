using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PulseForge.Core.Accounts;
using PulseForge.Core.Data;
using PulseForge.Core.Tenancy;
using PulseForge.Web.Setup;

namespace PulseForge.Web.Authorization;

/// <summary>
/// Compares every signed-in request with the database in one compiled query: business, stamp, role, state and second factor. A changed password, role or suspension
/// therefore ends every other session at its next request.
/// </summary>
public sealed class SessionValidation(PulseForgeDb db, TenantAccessor tenant, ActorAccessor actor, PortalViews views, IOptions<IdentityOptions> identity)
{
    private static readonly Func<PulseForgeDb, Guid, Task<Facts?>> Find = EF.CompileAsyncQuery((PulseForgeDb db, Guid id) =>
        db.Users.AsNoTracking().NotAwaitingGuardian(db).Where(u => u.Id == id && u.SuspendedAt == null)
            .Select(u => new Facts(u.SecurityStamp, u.Role, u.TwoFactorEnabled, u.Locale, db.Clients.Where(c => c.UserId == u.Id).Select(c => (Guid?)c.Id).FirstOrDefault()))
            .SingleOrDefault());

    public async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        if (context.Request.Path.StartsWithSegments("/problem", StringComparison.Ordinal))
        {
            // Says what went wrong without the database, which may be away.
            context.RejectPrincipal();
            return;
        }
        var principal = context.Principal!;
        var facts = await FactsAsync(principal);
        if (facts is null || !Matches(principal, facts))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
            return;
        }
        context.HttpContext.Features.Set(new PersonLocale(facts.Locale));
        var person = new Actor(UserId(principal), facts.Role, facts.ClientId, Origin.From(context.HttpContext));
        db.ActAs(person);
        actor.Current = await views.EnterAsync(context.HttpContext, person, context.HttpContext.RequestAborted);
        db.ActAs(actor.Current);
    }

    private async Task<Facts?> FactsAsync(ClaimsPrincipal principal)
    {
        var ofThisBusiness = tenant.Current is { } current && principal.FindFirstValue(SessionClaims.Tenant) == current.Id.ToString();
        return ofThisBusiness && UserId(principal) is { } id ? await Find(db, id) : null;
    }

    private bool Matches(ClaimsPrincipal principal, Facts facts) =>
        principal.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType) == facts.Stamp && principal.FindFirstValue(SessionClaims.Role) == facts.Role.ToString()
        && (!facts.NeedsSecondFactor || principal.HasClaim(SessionClaims.Methods, SessionClaims.MultiFactor));

    private static Guid? UserId(ClaimsPrincipal principal) => Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;

    private sealed record Facts(string? Stamp, Role Role, bool HasSecondFactor, string Locale, Guid? ClientId)
    {
        /// <summary>Also for a session that was begun before it was demanded.</summary>
        public bool NeedsSecondFactor => HasSecondFactor || Role == Role.Admin;
    }
}
