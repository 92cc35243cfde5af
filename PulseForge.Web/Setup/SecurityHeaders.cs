using System.Security.Cryptography;

namespace PulseForge.Web.Setup;

/// <summary>What every answer says about itself. No inline script, style or evaluation; no third party; signed-in pages are not stored.</summary>
public sealed class SecurityHeaders(RequestDelegate next, IHostEnvironment environment)
{
    public Task InvokeAsync(HttpContext context)
    {
        var nonce = new CspNonce(Convert.ToBase64String(RandomNumberGenerator.GetBytes(18)));
        context.Features.Set(nonce);
        // At the start of the answer, because whoever reports an exception clears what was set before.
        context.Response.OnStarting(() => Write(context, nonce.Value));
        return next(context);
    }

    private Task Write(HttpContext context, string nonce)
    {
        var headers = context.Response.Headers;
        if (headers.ContentSecurityPolicy.Count == 0) headers.ContentSecurityPolicy = Policy(nonce);
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=()";
        if (!environment.IsDevelopment()) headers.StrictTransportSecurity = "max-age=63072000; includeSubDomains";
        if (headers.CacheControl.Count == 0 && context.User.Identity?.IsAuthenticated == true) headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }

    private static string Policy(string nonce) =>
        $"default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'nonce-{nonce}'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
        "manifest-src 'self'; worker-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
}

/// <summary>The nonce of this answer's scripts and styles.</summary>
public sealed record CspNonce(string Value);
