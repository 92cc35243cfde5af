using System.Security.Claims;
using PulseForge.Core.Accounts;
using PulseForge.Web.Authorization;
using PulseForge.Web.Tenancy;

namespace PulseForge.Web.Endpoints;

/// <summary>"/" of a business or of the console leads to where the person belongs.</summary>
public static class HomeEndpoint
{
    public static void MapHome(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(HostMiddleware.Home, (ClaimsPrincipal person) => Results.LocalRedirect(Of(person)))
            .AllowAnonymous().WithMetadata(new AnswersOn(HostKind.Tenant | HostKind.Console));

    public static string Of(ClaimsPrincipal person) => person.FindFirstValue(SessionClaims.Role) switch
    {
        nameof(Role.Owner) or nameof(Role.Coach) => "/coach",
        nameof(Role.Client) => "/portal/today",
        nameof(Role.Admin) => "/console/tenants",
        _ => "/account/sign-in",
    };
}
