namespace PulseForge.Tests.Isolation.Access;

/// <summary>Who asks: somebody with a cookie (or none) on one host, and the words that no answer may tell them.</summary>
/// <param name="Cookie">Session and antiforgery cookies, as a browser sends them.</param>
/// <param name="Antiforgery">A token that fits, so that it is the authorization that answers.</param>
internal sealed record Caller(string Name, string Host, string Cookie, string Antiforgery, IReadOnlyList<string> MayNotSee)
{
    public Caller At(string host) => this with { Host = host };

    public HttpRequestMessage Request(string method, string address, string? body)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), $"https://{Host}{address}");
        request.Headers.TryAddWithoutValidation("Cookie", Cookie);
        if (method is "GET" or "HEAD" or "OPTIONS") return request;
        request.Headers.TryAddWithoutValidation("Origin", $"https://{Host}");
        request.Headers.TryAddWithoutValidation("X-Antiforgery", Antiforgery);
        request.Content = new ByteArrayContent(System.Text.Encoding.ASCII.GetBytes(body ?? ""));
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/x-www-form-urlencoded");
        return request;
    }
}
