using System.Net;

namespace PulseForge.Tests.Support;

public sealed class WebAppTests(WebApp app) : IClassFixture<WebApp>
{
    [Fact]
    public async Task A_guest_meets_the_product_on_its_own_hosts_only()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await app.Guest("nobody.localhost").Get("/")).Status);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, (await app.Guest("stranger.example").Get("/")).Status);
    }

    [Fact]
    public async Task A_signed_in_person_is_told_apart_from_a_guest()
    {
        Assert.Equal("/account/sign-in", (await app.Guest(app.World.Alice.Host).Get("/")).Location);
        Assert.StartsWith("/coach", (await (await app.As(app.World.Alice)).Get("/")).Location, StringComparison.Ordinal);
        Assert.StartsWith("/portal", (await (await app.As(app.World.Dana)).Get("/")).Location, StringComparison.Ordinal);
    }
}
