using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Faults;

/// <summary>Bodies beyond what the product takes, over a real connection: whoever sends it all reads an answer, and no part of it is kept.</summary>
public sealed class TooLargeTests(LiveApp app) : IClassFixture<LiveApp>
{
    private const int Megabyte = 1024 * 1024;

    [Theory]
    [InlineData("/coach/settings/brand", 60)] // beyond the server's own limit
    [InlineData("/coach/settings/brand", 6)] // beyond the page's
    [InlineData("/coach/clients/invite", 60)] // a page that takes no file
    [InlineData("/account/sign-in", 60)]
    [InlineData("/account/sign-in", 1)] // a page with limited tries has a limit of its own
    [InlineData("/nowhere", 60)]
    public async Task What_is_too_large_is_answered_with_413_after_all_of_it_was_sent(string path, int megabytes)
    {
        var answer = await Post(path, megabytes);

        Assert.StartsWith("HTTP/1.1 413", answer, StringComparison.Ordinal);
        Assert.Contains("That file is too large", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Photos_that_are_too_large_are_answered_by_their_page_at_the_field()
    {
        var path = $"/coach/clients/{app.World.Dana.ClientId}/photos";

        var answer = await Post(path, 200);

        Assert.StartsWith("HTTP/1.1 303", answer, StringComparison.Ordinal);
        Assert.Contains($"Location: {path}?large=true", answer, StringComparison.Ordinal);
        // What the page itself takes is more than the server takes of others: it reaches the form, which misses its token.
        Assert.StartsWith("HTTP/1.1 400", await Post(path, 60), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Afterwards_the_product_goes_on_as_before_and_has_kept_nothing()
    {
        await Post("/coach/settings/brand", 40);
        await using var db = app.Database.As(app.World.IronHouse.Id);

        Assert.Null((await db.Tenants.SingleAsync()).Logo);
        Assert.StartsWith("HTTP/1.1 400", await Post("/coach/settings/brand", 1), StringComparison.Ordinal);
    }

    /// <summary>As a browser does it: first all of the body, then the answer.</summary>
    private async Task<string> Post(string path, int megabytes)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("localhost", new Uri(app.Url("/")).Port);
        await using var stream = client.GetStream();
        var (open, close) = ("--b\r\nContent-Disposition: form-data; name=\"Input.Logo\"; filename=\"x.png\"\r\n\r\n", "\r\n--b--\r\n");
        var host = $"{app.World.IronHouse.Identifier}.localhost:{new Uri(app.Url("/")).Port}";
        await Write(stream, $"POST {path} HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\nCookie: {WebApp.SessionCookie}={await app.SessionOf(app.World.Alice)}\r\nContent-Type: multipart/form-data; boundary=b\r\n");
        await Write(stream, string.Create(CultureInfo.InvariantCulture, $"Content-Length: {open.Length + megabytes * (long)Megabyte + close.Length}\r\nConnection: close\r\n\r\n{open}"));
        for (var sent = 0; sent < megabytes; sent++) await stream.WriteAsync(new byte[Megabyte]);
        await Write(stream, close);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }

    private static Task Write(NetworkStream stream, string text) => stream.WriteAsync(Encoding.ASCII.GetBytes(text)).AsTask();
}
