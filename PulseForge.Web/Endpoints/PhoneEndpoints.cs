using Microsoft.EntityFrameworkCore;
using PulseForge.Core.Data;
using PulseForge.Core.Reports;
using PulseForge.Core.Tenancy;
using PulseForge.Web.Setup;
using PulseForge.Web.Tenancy;

namespace PulseForge.Web.Endpoints;

/// <summary>What makes the portal an app of its business on a phone: manifest, icons, and the worker that answers without a connection.</summary>
public static class PhoneEndpoints
{
    private static readonly int[] Sizes = [180, 192, 512];

    public static void MapPhone(this IEndpointRouteBuilder endpoints)
    {
        var phone = endpoints.MapGroup("").AllowAnonymous().WithMetadata(new AnswersOn(HostKind.Tenant));
        phone.MapGet("/manifest.webmanifest", Manifest);
        foreach (var size in Sizes)
            phone.MapGet($"/brand/{{version:int}}/icon-{size}.png", (int version, TenantAccessor tenant, PulseForgeDb db, HttpResponse response, CancellationToken cancel) => IconAsync(version, size, tenant, db, response, cancel));
        phone.MapGet("/sw.js", WorkerAsync);
    }

    private static IResult Manifest(TenantAccessor tenant, HttpResponse response)
    {
        var (business, roles) = (tenant.Required, BrandPalette.From(HexColour.Parse(tenant.Required.BrandColor)).Light);
        response.Headers.CacheControl = "no-cache";
        return Results.Json(new
        {
            id = "/portal",
            name = business.Name,
            short_name = business.Name,
            start_url = "/portal/today",
            scope = "/",
            display = "standalone",
            background_color = $"{roles.Canvas}",
            theme_color = $"{roles.BrandFill}",
            icons = Sizes.Select(size => new { src = $"/brand/{business.BrandVersion}/icon-{size}.png", sizes = $"{size}x{size}", type = "image/png", purpose = "any maskable" }),
        }, contentType: "application/manifest+json");
    }

    private static async Task<IResult> IconAsync(int version, int size, TenantAccessor tenant, PulseForgeDb db, HttpResponse response, CancellationToken cancel)
    {
        var business = tenant.Required;
        var logo = business.HasLogo ? await db.Tenants.Where(t => t.Id == business.Id).Select(t => t.Logo).SingleOrDefaultAsync(cancel) : null;
        response.Headers.CacheControl = version == business.BrandVersion ? "public,max-age=31536000,immutable" : "no-cache";
        return Results.Bytes(BrandIcon.Draw(business.Name, business.BrandColor, logo, size), "image/png");
    }

    /// <summary>The worker with the files that it keeps: another version of any of them is another worker, which takes the place of the old one and its cache.</summary>
    private static async Task WorkerAsync(TenantAccessor tenant, Assets assets, HttpResponse response, CancellationToken cancel)
    {
        string[] kept = [assets["site.css"], assets["site.js"], assets["session.js"], assets["icons.svg"], assets["inter-latin.woff2"], $"/brand/{tenant.Required.BrandVersion}.css", .. tenant.Required.HasLogo ? [$"/brand/{tenant.Required.BrandVersion}/logo.png"] : Array.Empty<string>()];
        (response.ContentType, response.Headers.CacheControl) = ("text/javascript; charset=utf-8", "no-cache");
        await response.WriteAsync($"const KEPT={System.Text.Json.JsonSerializer.Serialize(kept)};\n", cancel);
        await response.SendFileAsync(Path.Combine(assets.Folder, Path.GetFileName(assets["sw.js"])), cancel);
    }
}
