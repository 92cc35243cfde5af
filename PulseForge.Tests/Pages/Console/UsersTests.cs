using System.Net;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Console;

public sealed class UsersTests(WebApp app) : IClassFixture<WebApp>
{
    [Fact]
    public async Task Users_are_found_across_businesses_clients_by_their_whole_address_only()
    {
        var ada = await app.As(app.World.Ada);
        Assert.Equal(["Bob"], await Names("bob@"));
        Assert.Empty(await Names("dan"));
        Assert.Equal(["Dana"], await Names(" DANA@example.com"));
        Assert.Equal(["Ada", "Alice", "Bob", "Charlie"], await Names("@example.com"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ada.Get("/console/users?q=a")).Status);

        async Task<IEnumerable<string>> Names(string search) => (await ada.Get($"/console/users?q={Uri.EscapeDataString(search)}")).Page.QuerySelectorAll("tbody tr td:first-child").Select(cell => cell.TextContent);
    }
}
