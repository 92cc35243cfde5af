namespace PulseForge.Web.Authorization;

public static class Origin
{
    /// <summary>The network address that a request came from, for audit and consents.</summary>
    public static string From(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "unknown";
}
