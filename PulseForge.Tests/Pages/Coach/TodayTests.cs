using System.Net;
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
    }

    [Fact]
    public async Task A_client_has_no_way_in()
    {
        Assert.Equal(HttpStatusCode.Redirect, (await (await app.As(app.World.Dana)).Get("/coach")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await app.Guest(app.World.Dana.Host).Get("/coach")).Status);
    }
}
