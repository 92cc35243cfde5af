using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.CookiePolicy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.ResponseCompression;
using PulseForge.Web.Authorization;
using PulseForge.Web.Tenancy;

namespace PulseForge.Web.Setup;

/// <summary>Pages: their addresses, the hosts that they answer on, who may enter, and how what is typed is read.</summary>
public static class WebSetup
{
    public static void AddPages(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddRouting(o => (o.LowercaseUrls, o.LowercaseQueryStrings) = (true, false));
        services.AddRazorPages(o => Folders(o.Conventions)).AddMvcOptions(Binding.Strict).AddMvcOptions(Filters).AddTexts();
        services.AddAntiforgery(o => (o.Cookie.Name, o.Cookie.SecurePolicy, o.HeaderName) = ("__Host-antiforgery", CookieSecurePolicy.None, "X-Antiforgery"));
        services.Configure<CookiePolicyOptions>(o =>
        {
            o.HttpOnly = HttpOnlyPolicy.Always;
            o.OnAppendCookie = cookie => cookie.CookieOptions.Secure = true;
            o.OnDeleteCookie = cookie => cookie.CookieOptions.Secure = true;
        });
        services.AddResponseCompression(o => (o.EnableForHttps, o.MimeTypes) = (true, [.. ResponseCompressionDefaults.MimeTypes, "text/calendar"]));
    }

    private static void Filters(MvcOptions options)
    {
        options.Filters.Add<RefusedForms>();
        options.Filters.Add<HandlerRequired>();
    }

    private static void Folders(PageConventionCollection pages)
    {
        pages.Add(new PageRouteTransformerConvention(new KebabCase()));
        Folder(pages, "/Public", HostKind.Root, null, prefix: "Public");
        Folder(pages, "/Account", HostKind.Tenant | HostKind.Console, null);
        Folder(pages, "/Coach", HostKind.Tenant, Policies.Coach);
        pages.AuthorizeFolder("/Coach/Settings", Policies.Owner);
        Folder(pages, "/Portal", HostKind.Tenant, Policies.Client);
        Folder(pages, "/Console", HostKind.Console, Policies.Admin);
        Folder(pages, "/Session", HostKind.Tenant, null);
        foreach (var (page, below) in SessionPages) Everywhere(pages, page, below);
        pages.AddPageRoute("/Session/Sync", "/s/{token}/sync");
        Folder(pages, "/Suspended", HostKind.Tenant, null);
        Folder(pages, "/Answering", HostKind.Tenant, null);
        pages.AddPageRoute("/Answering/Index", "/c/{token}");
        Folder(pages, "/Dev", HostKind.Ours, null);
        Folder(pages, "/Problem", HostKind.Any, null);
    }

    /// <summary>What a session's page is called below its sheet.</summary>
    private static readonly (string Page, string Below)[] SessionPages = [("Index", ""), ("Finish", "/finish"), ("WarmingUp", "/warm-up"), ("Skipping", "/skip"), ("Swapping", "/swap")];

    // Beside the portal's address: behind the link of a mail, and where a coach logs for a client, or for several side by side.
    private static void Everywhere(PageConventionCollection pages, string page, string below)
    {
        pages.AddPageRoute($"/Session/{page}", $"/s/{{token}}{below}");
        pages.AddPageRoute($"/Session/{page}", $"/coach/clients/{{clientId:guid}}/sessions/{{id:guid}}/log{below}");
        pages.AddPageRoute($"/Session/{page}", $"/coach/live/{{clientId:guid}}/{{id:guid}}/{{beside}}{below}");
    }

    /// <summary>The coach's side, the console and the public site; what clients read is in every language.</summary>
    private static readonly string[] EnglishFolders = ["/Public", "/Coach", "/Console", "/Dev"];

    private static void Folder(PageConventionCollection pages, string folder, HostKind hosts, string? policy, string? prefix = null)
    {
        pages.AddFolderApplicationModelConvention(folder, page => page.EndpointMetadata.Add(new AnswersOn(hosts)));
        if (EnglishFolders.Contains(folder)) pages.AddFolderApplicationModelConvention(folder, page => page.EndpointMetadata.Add(new InEnglish()));
        if (policy is null) pages.AddFolderApplicationModelConvention(folder, OpenUnlessItSaysOtherwise);
        else pages.AuthorizeFolder(folder, policy);
        if (prefix is not null) pages.AddFolderRouteModelConvention(folder, page => StripPrefix(page, prefix));
    }

    // AllowAnonymous on the folder would win over [Authorize] on a page in it.
    private static void OpenUnlessItSaysOtherwise(PageApplicationModel page)
    {
        if (!page.HandlerTypeAttributes.OfType<IAuthorizeData>().Any()) page.EndpointMetadata.Add(new AllowAnonymousAttribute());
    }

    // The folder orders the source; the address of a public page has no "public" in it. The transformer builds the address from the metadata anew.
    private static void StripPrefix(PageRouteModel page, string prefix)
    {
        foreach (var selector in page.Selectors)
        {
            selector.AttributeRouteModel!.Template = Strip(selector.AttributeRouteModel.Template!, prefix);
            if (selector.EndpointMetadata.OfType<PageRouteMetadata>().SingleOrDefault() is not { } route) continue;
            selector.EndpointMetadata.Remove(route);
            selector.EndpointMetadata.Add(new PageRouteMetadata(Strip(route.PageRoute, prefix), route.RouteTemplate));
        }
    }

    private static string Strip(string route, string prefix) =>
        route.TrimStart('/') is var path && path.StartsWith(prefix, StringComparison.Ordinal) ? path[prefix.Length..].TrimStart('/') : route;
}

/// <summary>SignUp becomes sign-up.</summary>
public sealed class KebabCase : IOutboundParameterTransformer
{
    public string? TransformOutbound(object? value) =>
        value?.ToString() is { } name ? string.Concat(name.Select((c, i) => char.IsUpper(c) && i > 0 ? $"-{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}")) : null;
}
