namespace PulseForge.Web.Setup;

/// <summary>An unsafe request comes from this very host, whatever its antiforgery token says. Old browsers that send neither header pass on to that token.</summary>
public sealed class OriginCheck(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (IsSafe(context.Request.Method) || ComesFromHere(context.Request) || IsOneClick(context))
        {
            await next(context);
            return;
        }
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
    }

    private static bool IsSafe(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method) || HttpMethods.IsTrace(method);

    private static bool ComesFromHere(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"].FirstOrDefault() is { } site) return site is "same-origin" or "none";
        return request.Headers.Origin.FirstOrDefault() is not { } origin || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == request.Host.Value);
    }

    // RFC 8058 and payment providers post from elsewhere; such endpoints say so and prove their sender themselves.
    private static bool IsOneClick(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<PostedFromElsewhere>() is not null;
}

/// <summary>Endpoint metadata: other hosts post here, and the endpoint proves the sender by itself (a token or a signature).</summary>
public sealed record PostedFromElsewhere;
