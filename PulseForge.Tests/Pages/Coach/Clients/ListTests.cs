using System.Net;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Coach.Clients;

public sealed class ListTests(WebApp app) : IClassFixture<WebApp>
{
    [Fact]
    public async Task A_coach_sees_only_assigned_clients_and_the_owner_all()
    {
        var (alice, bob) = (await app.As(app.World.Alice), await app.As(app.World.Bob));

        Assert.Equal(["Dana", "Erin"], Names(await alice.Get("/coach/clients")));
        Assert.Equal(["Dana"], Names(await bob.Get("/coach/clients")));
        Assert.Equal("1", (await bob.Get("/coach/clients")).TextOf(".views [aria-current] span"));
    }

    [Theory]
    [InlineData("dan", "Dana")]
    [InlineData("DANA@EXAMPLE", "Dana")]
    [InlineData("%", "")]
    [InlineData("_", "")]
    [InlineData("\\", "")]
    [InlineData("robert'); drop table clients;--", "")]
    public async Task Search_finds_parts_of_names_and_addresses_and_means_what_is_typed(string typed, string found)
    {
        var alice = await app.As(app.World.Alice);

        var part = await alice.GetPart($"/coach/clients?q={Uri.EscapeDataString(typed)}");

        Assert.Equal(HttpStatusCode.OK, part.Status);
        Assert.Equal(found.Length == 0 ? [] : [found], Names(part));
        Assert.False(part.Has("nav.views"));
        Assert.Contains("HX-Request", part.Headers.Vary);
    }

    [Fact]
    public async Task A_client_is_archived_and_taken_back_from_the_toast()
    {
        var charlie = await app.As(app.World.Charlie);
        var page = await charlie.Get($"/coach/clients/{app.World.Frank.ClientId}");

        var list = await charlie.Follow(await charlie.Submit(page, "form[action$=archive]"));

        Assert.Empty(Names(list));
        Assert.Equal(["Frank"], Names(await charlie.Get("/coach/clients?show=Archived")));
        await charlie.Submit(list, ".toast form");
        Assert.Equal(["Frank"], Names(await charlie.Get("/coach/clients")));
    }

    [Theory]
    [InlineData("/coach/clients?show=Nonsense")]
    [InlineData("/coach/clients?sort=42,5")]
    [InlineData("/coach/clients?coach=me")]
    [InlineData("/coach/clients?p=999999999999")]
    [InlineData("/coach/clients?p=-3")]
    public async Task An_address_that_makes_no_sense_leads_to_the_list(string address)
    {
        var alice = await app.As(app.World.Alice);
        var answer = await alice.Get(address);

        Assert.Equal(["Dana", "Erin"], Names(answer.Status == HttpStatusCode.Redirect ? await alice.Follow(answer) : answer));
    }

    private static List<string> Names(Answer page) => [.. page.Page.QuerySelectorAll(".client-row .name a").Select(a => a.TextContent)];
}
