using Microsoft.AspNetCore.Mvc.Filters;
using PulseForge.Core.Data;

namespace PulseForge.Web.Setup;

/// <summary>
/// Marks a page whose form brings large files: it is read, on whatever signal, with the request's connection given back. After the limits of the form are known,
/// before antiforgery reads it.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SlowFormAttribute : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    /// <summary>Between those of the limits (900) and of antiforgery (1000).</summary>
    public int Order => 950;

    /// <summary>Where a body that is larger than the page takes is answered: by this page, with that in its query.</summary>
    public string? TooLarge { get; init; }

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var (request, cancel) = (context.HttpContext.Request, context.HttpContext.RequestAborted);
        if (!request.HasFormContentType) return;
        await context.HttpContext.RequestServices.GetRequiredService<PulseForgeDb>().WithoutConnectionAsync(() => ReadAsync(request, cancel), cancel);
    }

    private static async Task<bool> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        try
        {
            await request.ReadFormAsync(cancel);
            return true;
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException and not BadHttpRequestException)
        {
            // No form that a browser sends: antiforgery finds no token in it and says so.
            return false;
        }
    }
}
