using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using PulseForge.Core.Accounts;

namespace PulseForge.Web.Authorization;

/// <summary>What a cookie says: the user, the stamp, the business and the role. Each is compared with the database at every request.</summary>
public sealed class SessionClaims(UserManager<User> users, IOptions<IdentityOptions> options) : UserClaimsPrincipalFactory<User>(users, options)
{
    public const string Tenant = "tenant";
    public const string Role = "role";
    public const string Name = "name";

    /// <summary>How a session was begun (RFC 8176); <see cref="MultiFactor"/> once a second factor was shown.</summary>
    public const string Methods = "amr";
    public const string MultiFactor = "mfa";

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(User user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(Tenant, user.TenantId.ToString()));
        identity.AddClaim(new Claim(Role, user.Role.ToString()));
        identity.AddClaim(new Claim(Name, user.Name));
        return identity;
    }
}
