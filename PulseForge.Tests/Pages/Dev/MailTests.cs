using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PulseForge.Core.Data;
using PulseForge.Core.Email;
using PulseForge.Core.Tenancy;
using PulseForge.Tests.Email;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Dev;

public sealed class MailTests(DevApp app) : IClassFixture<DevApp>
{
    [Fact]
    public async Task Without_a_mail_server_every_mail_lands_here_with_its_links()
    {
        await Write(app.World.IronHouse, "dana@client.example");
        await app.Services.GetRequiredService<OutboxDelivery>().RunAsync(CancellationToken.None);
        var guest = app.Guest("iron-house.localhost");
        var list = await guest.Get("/dev/mail");
        var mail = await guest.Get(list.Element("tbody a").GetAttribute("href")!);
        var html = await guest.Get(mail.Element("iframe").GetAttribute("src")!);

        Assert.Equal("sent", list.TextOf("tbody .tag"));
        Assert.Contains("http://iron-house.localhost:5080/account/sign-in/abc", mail.TextOf("pre"), StringComparison.Ordinal);
        Assert.Equal("http://iron-house.localhost:5080/account/sign-in/abc", html.Element("td.button a").GetAttribute("href"));
        Assert.Contains("sandbox", html.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", html.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_shows_the_mails_of_its_own_business_alone()
    {
        var id = await Write(app.World.RingSide, "frank@client.example");
        var guest = app.Guest("iron-house.localhost");

        Assert.DoesNotContain("frank@client.example", (await guest.Get("/dev/mail")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await guest.Get($"/dev/mail/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await guest.Get($"/dev/mail/{id}/html")).Status);
    }

    [Fact]
    public async Task The_root_host_shows_the_platforms_own_or_an_empty_list() =>
        Assert.Equal(HttpStatusCode.OK, (await app.Guest().Get("/dev/mail")).Status);

    private async Task<Guid> Write(Business business, string address)
    {
        await using var scope = await app.Scope(business);
        var db = scope.ServiceProvider.GetRequiredService<PulseForgeDb>();
        var link = scope.ServiceProvider.GetRequiredService<Addresses>().Of(business.Identifier, "/account/sign-in/abc");
        await scope.ServiceProvider.GetRequiredService<Outbox>().EnqueueAsync(new SignInLink("Dana", link, NodaTime.Duration.FromMinutes(10)), new Recipient(address, "Dana", "en"), CancellationToken.None);
        await db.SaveChangesAsync();
        return db.OutboxEmails.Single(m => m.ToAddress == address).Id;
    }
}

public sealed class DevPagesElsewhereTests(WebApp app) : IClassFixture<WebApp>
{
    [Theory]
    [InlineData("/dev/mail")]
    [InlineData("/dev/clock")]
    [InlineData("/dev/design")]
    public async Task Outside_development_there_are_no_such_pages(string path)
    {
        Assert.Equal(HttpStatusCode.NotFound, (await app.Guest("iron-house.localhost").Get(path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(app.World.Alice)).Get(path)).Status);
    }
}
