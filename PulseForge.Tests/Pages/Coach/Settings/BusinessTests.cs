using System.Net;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Coach.Settings;

public sealed class BusinessTests(WebApp app) : IClassFixture<WebApp>
{
    private const string Settings = "/coach/settings";

    [Fact]
    public async Task An_owner_says_how_far_clients_may_move_their_sessions()
    {
        var alice = await app.As(app.World.Alice);
        var page = await alice.Get(Settings);
        Assert.Equal("SameWeek", page.Element("[name='Input.ClientMoves'][checked]").GetAttribute("value"));

        page = await alice.Follow(await alice.Submit(page, ".settings-form", ("Input.ClientMoves", "SevenDays")));

        Assert.Equal("SevenDays", page.Element("[name='Input.ClientMoves'][checked]").GetAttribute("value"));
        Assert.Equal(["SameWeek", "SevenDays"], await Sql.Column(app.Database.SuperuserConnection, $"select client_moves from tenants where identifier in ('iron-house', 'ring-side') order by 1"));
    }

    [Fact]
    public async Task An_owner_says_what_clients_may_put_in_an_exercises_place()
    {
        var alice = await app.As(app.World.Alice);
        var page = await alice.Get(Settings);
        Assert.Equal("Listed", page.Element("[name='Input.ClientSwaps'][checked]").GetAttribute("value"));

        page = await alice.Follow(await alice.Submit(page, ".settings-form", ("Input.ClientSwaps", "SamePattern")));

        Assert.Equal("SamePattern", page.Element("[name='Input.ClientSwaps'][checked]").GetAttribute("value"));
    }

    [Theory]
    [InlineData("Always")]
    [InlineData("7")]
    [InlineData("")]
    public async Task An_answer_that_is_none_changes_nothing(string answer)
    {
        var alice = await app.As(app.World.Alice);
        var page = await alice.Get(Settings);
        foreach (var radio in page.Page.QuerySelectorAll("[name='Input.ClientMoves']")) radio.Remove();
        page.Element(".settings-form").InnerHtml += "<input name='Input.ClientMoves'>";
        var before = await Sql.Column(app.Database.SuperuserConnection, "select client_moves from tenants order by id");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await alice.Submit(page, ".settings-form", ("Input.ClientMoves", answer))).Status);
        Assert.Equal(before, await Sql.Column(app.Database.SuperuserConnection, "select client_moves from tenants order by id"));
    }
}
