using System.Globalization;
using System.Security.Claims;
using Microsoft.Extensions.Localization;
using PulseForge.Core.Accounts;
using PulseForge.Core.Tenancy;
using PulseForge.Web.Authorization;
using PulseForge.Web.Components;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Tenancy;

/// <summary>The shell of the business that the host names, for the person that the cookie names.</summary>
public sealed class BusinessShell(TenantAccessor tenant, IHttpContextAccessor http, IStringLocalizer<SharedTexts> texts) : IShellProvider
{
    public ValueTask<Shell> CurrentAsync(CancellationToken cancel)
    {
        var person = http.HttpContext?.User;
        var shell = tenant.Current is { } business && business.Id != Tenant.PlatformId ? Of(business) : Shell.PulseForge;
        return ValueTask.FromResult(shell with { User = person?.Identity?.IsAuthenticated == true ? Someone(person) : null });
    }

    private static Shell Of(TenantInfo business) => new()
    {
        BusinessName = business.Name,
        BrandVersion = business.BrandVersion.ToString(CultureInfo.InvariantCulture),
        LogoUrl = business.HasLogo ? $"/brand/{business.BrandVersion.ToString(CultureInfo.InvariantCulture)}/logo.png" : null,
    };

    private ShellUser Someone(ClaimsPrincipal person) => new(person.FindFirstValue(SessionClaims.Name) ?? "", person.FindFirstValue(SessionClaims.Role) switch
    {
        nameof(Role.Owner) => texts["Owner"],
        nameof(Role.Coach) => texts["Coach"],
        nameof(Role.Admin) => texts["Platform admin"],
        _ => texts["Client"],
    });
}
