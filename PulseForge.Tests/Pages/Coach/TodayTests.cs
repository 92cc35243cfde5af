using System.Net;
using PulseForge.Tests.Attention;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Coach;

public sealed class TodayTests(WebApp app) : IClassFixture<WebApp>
{
    [Fact]
    public async Task A_new_coach_sees_three_steps_and_no_zeros()
    {
        var today = await (await app.As(app.World.Alice)).Get("/coach");

        Assert.Equal(HttpStatusCode.OK, today.Status);
        Assert.Equal(3, today.Page.QuerySelectorAll(".start-step").Length);
        Assert.False(today.Has(".figures"));
    }

    [Fact]
    public async Task A_client_has_no_way_in()
    {
        Assert.Equal(HttpStatusCode.Redirect, (await (await app.As(app.World.Dana)).Get("/coach")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await app.Guest(app.World.Dana.Host).Get("/coach")).Status);
    }

    [Fact]
    public async Task Its_queries_do_not_grow_with_the_clients_and_a_crowd_is_shown_in_part()
    {
        var charlie = await app.As(app.World.Charlie);
        await app.Gather(app.World.Charlie, 3, i => $"First {i}", 12, 9, 4, 0);
        var few = await Count(charlie);
        await app.Gather(app.World.Charlie, 57, i => $"{new string('م', 40)} {i} {new string('W', 30)}", 12, 9, 4, 0);
        var many = await Count(charlie);
        var page = await charlie.Get("/coach");

        Assert.Equal(few, many);
        // The session of who asks, eight of the board, and the check-ins that wait.
        Assert.True(many.Count <= 10, string.Join("\n\n", many));
        Assert.Equal(12, page.Page.QuerySelectorAll(".flag-card").Length);
        Assert.Equal("Show all 60", page.TextOf("section[aria-labelledby=needs] a[href$='all=true']").Trim());
        Assert.Equal(60, (await charlie.Get("/coach?all=true")).Page.QuerySelectorAll(".flag-card").Length);
        Assert.Equal(60, (await charlie.Get("/coach?all=true")).Page.QuerySelectorAll("section[aria-labelledby=sessions] .line-row").Length);
        Assert.Equal("/coach", (await charlie.Get("/coach?all=nonsense")).Location);
    }

    private async Task<IReadOnlyList<string>> Count(Guest who)
    {
        await who.Get("/coach");
        using var queries = QueryCounter.Of(app.Database);
        await who.Get("/coach");
        return queries.Queries;
    }
}
