using Microsoft.AspNetCore.Authorization;
using PulseForge.Core.Accounts;

namespace PulseForge.Web.Authorization;

/// <summary>Who may enter which part. Which rows they see there is said by the domain (ClientVisibility).</summary>
public static class Policies
{
    public const string Coach = "Coach";
    public const string Owner = "Owner";
    public const string Client = "Client";
    public const string Admin = "Admin";

    public static void AddPolicies(this AuthorizationBuilder authorization) => authorization
        .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build())
        .AddPolicy(Coach, p => p.RequireClaim(SessionClaims.Role, nameof(Role.Owner), nameof(Role.Coach)))
        .AddPolicy(Owner, p => p.RequireClaim(SessionClaims.Role, nameof(Role.Owner)))
        .AddPolicy(Client, p => p.RequireAssertion(c => c.User.HasClaim(SessionClaims.Role, nameof(Role.Client)) || (c.Resource as HttpContext)?.Features.Get<PortalView>() is not null))
        .AddPolicy(Admin, p => p.RequireClaim(SessionClaims.Role, nameof(Role.Admin)).RequireClaim(SessionClaims.Methods, SessionClaims.MultiFactor));
}
