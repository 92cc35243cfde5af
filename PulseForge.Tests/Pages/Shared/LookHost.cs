using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PulseForge.Tests.Support;
using PulseForge.Web.Setup;

namespace PulseForge.Tests.Pages.Shared;

/// <summary>The design page in a host of its own: components are tested without tenants, accounts or a database.</summary>
public sealed class LookHost : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly HttpClient client;
    private readonly Dictionary<string, string> cookies = [];

    private LookHost(WebApplication app)
    {
        this.app = app;
        client = app.GetTestClient();
    }

    public static async Task<LookHost> StartAsync(string environment = "Development")
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = Repository.PathOf("PulseForge.Web"), EnvironmentName = environment });
        builder.WebHost.UseTestServer();
        builder.Services.AddLook();
        var pages = builder.Services.AddRazorPages().AddTexts();
        foreach (var part in ApplicationPartFactory.GetApplicationPartFactory(typeof(Assets).Assembly).GetApplicationParts(typeof(Assets).Assembly))
            pages.PartManager.ApplicationParts.Add(part);
        var app = builder.Build();
        app.UseTexts();
        app.MapRazorPages();
        await app.StartAsync();
        return new LookHost(app);
    }

    public Task<HttpResponseMessage> GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

    public async Task<IDocument> PageAsync(string path = "/dev/design") => Parse(await (await GetAsync(path)).Content.ReadAsStringAsync());

    /// <summary>Fills the form of the page as a browser without script would, and sends it.</summary>
    public async Task<(HttpStatusCode Status, IDocument Page)> SendAsync(params (string Name, string Value)[] fields)
    {
        var token = (await PageAsync()).QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var request = new HttpRequestMessage(HttpMethod.Post, "/dev/design")
        {
            Content = new FormUrlEncodedContent([.. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)), KeyValuePair.Create("__RequestVerificationToken", token)]),
        };
        var answer = await SendAsync(request);
        return (answer.StatusCode, Parse(await answer.Content.ReadAsStringAsync()));
    }

    /// <summary>Keeps cookies as a browser does: an empty one is forgotten.</summary>
    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        if (cookies.Count > 0) request.Headers.Add("Cookie", string.Join("; ", cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        var answer = await client.SendAsync(request);
        foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set.Select(line => line.Split(';')[0].Split('=', 2)) : [])
            if (cookie[1].Length == 0) cookies.Remove(cookie[0]);
            else cookies[cookie[0]] = cookie[1];
        return answer;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static IDocument Parse(string html) => new HtmlParser().ParseDocument(html);
}
