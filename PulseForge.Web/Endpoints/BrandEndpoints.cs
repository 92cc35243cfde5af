using Microsoft.EntityFrameworkCore;
using PulseForge.Core.Data;
using PulseForge.Core.Tenancy;
using PulseForge.Web.Tenancy;

namespace PulseForge.Web.Endpoints;

/// <summary>A business's colours as a style sheet, and its logo. The version is in the address, so both may be kept forever.</summary>
public static class BrandEndpoints
{
    private const string Forever = "public,max-age=31536000,immutable";

    public static void MapBrand(this IEndpointRouteBuilder endpoints)
    {
        var brand = endpoints.MapGroup("/brand").AllowAnonymous().WithMetadata(new AnswersOn(HostKind.Tenant));
        brand.MapGet("/{version:int}.css", Colours);
        brand.MapGet("/{version:int}/logo.png", LogoAsync);
    }

    private static IResult Colours(int version, TenantAccessor tenant, HttpResponse response)
    {
        Keep(response, version == tenant.Required.BrandVersion);
        return Results.Text(BrandStylesheet.For(BrandPalette.From(HexColour.Parse(tenant.Required.BrandColor))), "text/css; charset=utf-8");
    }

    private static async Task<IResult> LogoAsync(int version, TenantAccessor tenant, PulseForgeDb db, HttpResponse response, CancellationToken cancel)
    {
        var logo = await db.Tenants.Where(t => t.Id == tenant.Required.Id).Select(t => t.Logo).SingleOrDefaultAsync(cancel);
        if (logo is null) return Results.NotFound();
        Keep(response, version == tenant.Required.BrandVersion);
        // Mails show it too, inside pages of other hosts.
        response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        return Results.Bytes(logo, "image/png");
    }

    // An old address still answers with what is current, but is not kept.
    private static void Keep(HttpResponse response, bool isCurrent) => response.Headers.CacheControl = isCurrent ? Forever : "no-cache";
}
