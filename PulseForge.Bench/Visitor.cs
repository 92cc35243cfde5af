using System.Globalization;
using System.Net;
using AngleSharp.Html.Parser;

namespace PulseForge.Bench;

/// <summary>Somebody's browser at the published product, behind the proxy that ends TLS: the cookies are kept by hand, because they are for https alone.</summary>
internal sealed class Visitor : IDisposable
{
    private readonly Dictionary<string, string> _cookies = [];
    private readonly HttpClient _http;
    private readonly string _host;

    private Visitor(int port, string host)
    {
        _host = host;
        _http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}")) };
    }

    public static async Task<Visitor> SignInAsync(int port, string host, string email, string password)
    {
        var visitor = new Visitor(port, host);
        const string page = "/account/sign-in";
        var token = new HtmlParser().ParseDocument(await visitor.GetAsync(page)).QuerySelector("[name='__RequestVerificationToken']")!.GetAttribute("value")!;
        await visitor.SendAsync(HttpMethod.Post, page, HttpStatusCode.Redirect, token, ("Input.Email", email), ("Input.Password", password));
        return visitor;
    }

    public Task<string> GetAsync(string address) => SendAsync(HttpMethod.Get, address, HttpStatusCode.OK, null);

    public Task<string> PostAsync(string address, string token, params (string Name, string Value)[] fields) => SendAsync(HttpMethod.Post, address, HttpStatusCode.OK, token, fields);

    public void Dispose() => _http.Dispose();

    private async Task<string> SendAsync(HttpMethod method, string address, HttpStatusCode expected, string? token, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(method, address);
        request.Headers.Host = _host;
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Board", "1");
        if (_cookies.Count > 0) request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        if (token is not null) request.Content = new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        using var answer = await _http.SendAsync(request);
        Keep(answer);
        var text = await answer.Content.ReadAsStringAsync();
        return answer.StatusCode == expected ? text : throw new InvalidOperationException($"{method} {address}: {(int)answer.StatusCode} {answer.Headers.Location}\n{text[..Math.Min(text.Length, 500)]}");
    }

    private void Keep(HttpResponseMessage answer)
    {
        if (!answer.Headers.TryGetValues("Set-Cookie", out var set)) return;
        foreach (var cookie in set.Select(line => line.Split(';')[0].Split('=', 2))) _cookies[cookie[0]] = cookie[1];
    }
}
