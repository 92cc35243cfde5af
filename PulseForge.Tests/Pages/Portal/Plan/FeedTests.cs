using System.Net;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Portal.Plan;

/// <summary>A person gives their calendar's address out, looks it up, renews it and takes it back.</summary>
public sealed class FeedTests(WebApp app) : IClassFixture<WebApp>, IAsyncLifetime
{
    private const string Feed = "/portal/calendar/feed";

    public Task InitializeAsync() => Sql.Execute(app.Database.SuperuserConnection, "delete from calendar_feeds");

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("Dana", Feed)]
    [InlineData("Bob", "/coach/calendar/feed")]
    [InlineData("Alice", "/coach/calendar/feed")]
    public async Task An_address_is_made_shown_again_renewed_and_stopped(string who, string page)
    {
        var person = await app.As(who switch { "Dana" => app.World.Dana, "Bob" => app.World.Bob, _ => app.World.Alice });
        Assert.False((await person.Get(page)).Has("#address-Full"));

        var made = await person.Follow(await person.Submit(await person.Get(page), "#share-Full"));
        var first = Address(made);
        Assert.Equal((first, HttpStatusCode.OK), (Address(await person.Get(page)), await Read(first)));
        Assert.False(made.Has("#address-BusyOnly"));

        var second = Address(await person.Follow(await person.Submit(made, "#share-Full")));
        Assert.NotEqual(first, second);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (await Read(first), await Read(second)));

        Assert.False((await person.Follow(await person.Submit(await person.Get(page), "#stop-Full"))).Has("#address-Full"));
        Assert.Equal(HttpStatusCode.NotFound, await Read(second));
        Assert.Equal(["feed.renewed", "feed.shared", "feed.stopped"], await Sql.Column(app.Database.SuperuserConnection, $"select distinct action from audit_entries where action like 'feed.%' and action <> 'feed.read' order by 1"));
    }

    [Fact]
    public async Task A_coach_who_sees_the_portal_as_a_client_does_sees_no_address()
    {
        var (dana, bob) = (await app.As(app.World.Dana), await app.As(app.World.Bob));
        var address = Address(await dana.Follow(await dana.Submit(await dana.Get(Feed), "#share-Full")));
        await bob.Submit(await bob.Get($"/coach/clients/{app.World.Dana.ClientId}"), "form[action$='/viewing']");

        var seen = await bob.Get(Feed);

        Assert.Equal(HttpStatusCode.OK, seen.Status);
        Assert.Contains("Only the client sees the address", seen.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(address.Split('/')[^1], seen.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kind=7")]
    [InlineData("kind=words")]
    [InlineData("kind=")]
    public async Task A_kind_that_is_none_makes_no_address(string body)
    {
        var dana = await app.As(app.World.Dana);
        var page = await dana.Get(Feed);
        page.Element("#share-Full [name='kind']").SetAttribute("value", body["kind=".Length..]);

        Assert.Equal(HttpStatusCode.BadRequest, (await dana.Submit(page, "#share-Full")).Status);
        Assert.Empty(await Sql.Column(app.Database.SuperuserConnection, "select kind from calendar_feeds"));
    }

    [Fact]
    public async Task Only_hashes_and_sealed_addresses_are_kept()
    {
        var dana = await app.As(app.World.Dana);
        var token = Address(await dana.Follow(await dana.Submit(await dana.Get(Feed), "#share-BusyOnly")), "BusyOnly").Split('/')[^1][..^4];

        var row = Assert.Single(await Sql.Column(app.Database.SuperuserConnection, "select encode(token_hash, 'escape') || encode(token, 'escape') from calendar_feeds"));
        Assert.DoesNotContain(token, row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_area_has_the_page_of_its_own_people()
    {
        Assert.Equal(HttpStatusCode.Redirect, (await app.Guest(app.World.Dana.Host).Get(Feed)).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await (await app.As(app.World.Bob)).Get(Feed)).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await (await app.As(app.World.Dana)).Get("/coach/calendar/feed")).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await app.As(app.World.Charlie)).Get("/coach/calendar/feed")).Status);
    }

    private static string Address(Answer page, string kind = "Full") => page.Element($"#address-{kind}").GetAttribute("value")!;

    private async Task<HttpStatusCode> Read(string address) => (await app.Guest(new Uri(address).Host).Get(new Uri(address).AbsolutePath)).Status;
}
