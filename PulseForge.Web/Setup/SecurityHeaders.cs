using System.Security.Cryptography;

namespace PulseForge.Web.Setup;

/// <summary>What every answer says about itself. No inline script, style or evaluation; no third party; signed-in pages are not stored.</summary>
public sealed class SecurityHeaders(RequestDelegate next, IHostEnvironment environment)
{
    public Task InvokeAsync(HttpContext context)
    {
        var nonce = new CspNonce(Convert.ToBase64String(RandomNumberGenerator.GetBytes(18)));
        context.Features.Set(nonce);
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy(nonce.Value);
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=()";
        if (!environment.IsDevelopment()) headers.StrictTransportSecurity = "max-age=63072000; includeSubDomains";
        context.Response.OnStarting(NoStore, context);
        return next(context);
    }

    private static string Policy(string nonce) =>
        $"default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'nonce-{nonce}'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
        "manifest-src 'self'; worker-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static Task NoStore(object state)
    {
        var context = (HttpContext)state;
        if (context.Response.Headers.CacheControl.Count == 0 && context.User.Identity?.IsAuthenticated == true) context.Response.Headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }
}

/// <summary>The nonce of this answer's scripts and styles.</summary>
public sealed record CspNonce(string Value);
