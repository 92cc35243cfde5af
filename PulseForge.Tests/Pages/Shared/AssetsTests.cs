using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using PulseForge.Tests.Support;
using PulseForge.Web.Setup;

namespace PulseForge.Tests.Pages.Shared;

public sealed class AssetsTests : IAsyncLifetime
{
    private readonly string root = Directory.CreateTempSubdirectory("pulseforge-assets-").FullName;
    private WebApplication? app;

    private HttpClient Client => app!.GetTestClient();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (app is not null) await app.DisposeAsync();
        Directory.Delete(root, recursive: true);
    }

    [Fact]
    public async Task A_file_is_cached_for_ever_and_comes_compressed_as_the_browser_likes()
    {
        await ServeAsync(built: true);

        var answer = await GetAsync("/assets/site.abc.css", "gzip, br");

        Assert.Equal("brotli", await answer.Content.ReadAsStringAsync());
        Assert.Equal(["br"], answer.Content.Headers.ContentEncoding);
        Assert.Equal("text/css", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("public, max-age=31536000, immutable", answer.Headers.CacheControl?.ToString());
        Assert.Equal(["Accept-Encoding"], answer.Headers.Vary);
    }

    [Theory]
    [InlineData("gzip", "gzip")]
    [InlineData("gzip, br;q=0", "gzip")]
    [InlineData("", "plain")]
    [InlineData("zstd", "plain")]
    [InlineData("identity;q=1, *;q=0", "plain")]
    public async Task Only_an_accepted_encoding_is_sent(string accepted, string expected)
    {
        await ServeAsync(built: true);

        Assert.Equal(expected, await (await GetAsync("/assets/site.abc.css", accepted)).Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/assets/site.old.css")]
    [InlineData("/assets/")]
    [InlineData("/assets/%2e%2e/assets.json")]
    [InlineData("/assets/..%2fassets.json")]
    public async Task What_was_not_built_is_not_found(string path)
    {
        await ServeAsync(built: true);

        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(path, "br")).StatusCode);
    }

    [Fact]
    public async Task A_page_names_the_file_that_was_built()
    {
        await ServeAsync(built: true);
        var assets = app!.Services.GetRequiredService<Assets>();

        Assert.Equal("/assets/site.abc.css", assets["site.css"]);
        Assert.Throws<InvalidOperationException>(() => assets["missing.css"]);
    }

    [Fact]
    public async Task Without_a_build_development_runs_and_production_does_not_start()
    {
        await ServeAsync(built: false);
        Assert.Equal("/assets/site.css", app!.Services.GetRequiredService<Assets>()["site.css"]);

        var refused = Assert.Throws<InvalidOperationException>(() => Build("Production").UseAssets());
        Assert.Contains("node build.mjs", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_icon_that_a_page_names_is_in_the_sprite()
    {
        var known = File.ReadAllLines(Repository.PathOf("wwwroot-src", "icons", "list.txt")).ToHashSet();
        var named = Directory.EnumerateFiles(Repository.PathOf("PulseForge.Web"), "*.cshtml", SearchOption.AllDirectories)
            .SelectMany(file => Regex.Matches(File.ReadAllText(file), "<icon[^>]*? name=\"([a-z0-9-]+)\"").Select(match => match.Groups[1].Value));

        Assert.Equal([], named.Except(known));
    }

    private async Task ServeAsync(bool built)
    {
        if (built) WriteAssets();
        app = Build("Development");
        app.UseAssets();
        await app.StartAsync();
    }

    private void WriteAssets()
    {
        var folder = Directory.CreateDirectory(Path.Combine(root, "wwwroot", "assets")).FullName;
        File.WriteAllText(Path.Combine(root, "wwwroot", "assets.json"), """{ "stamp": "", "files": { "site.css": "site.abc.css" } }""");
        File.WriteAllText(Path.Combine(folder, "site.abc.css"), "plain");
        File.WriteAllText(Path.Combine(folder, "site.abc.css.br"), "brotli");
        File.WriteAllText(Path.Combine(folder, "site.abc.css.gz"), "gzip");
    }

    private WebApplication Build(string environment)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = root, EnvironmentName = environment });
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton<Assets>();
        return builder.Build();
    }

    private Task<HttpResponseMessage> GetAsync(string path, string accepted)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
        return Client.SendAsync(request);
    }
}
