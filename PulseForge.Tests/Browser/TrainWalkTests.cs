using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using PulseForge.Tests.Support;
using PulseForge.Tests.Training;

namespace PulseForge.Tests.Browser;

/// <summary>A session that is trained otherwise than planned, and several side by side.</summary>
public sealed class TrainWalkTests(LiveApp app) : BrowserTest, IClassFixture<LiveApp>
{
    [BrowserFact]
    public async Task The_pages_have_nothing_that_axe_objects_to_and_never_scroll_sideways()
    {
        var (dana, erin) = (await Session(app.World.Dana), await Session(app.World.Erin));
        await Sql.Execute(app.Database.SuperuserConnection, "update tenants set client_swaps = 'SamePattern'");
        foreach (var (visit, scheme) in new[] { (await Desktop(), ColorScheme.Light), (await Phone(), ColorScheme.Dark) })
        {
            await app.SignIn(visit, app.World.Dana);
            await visit.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
            foreach (var path in new[] { "/portal/train?q=squat&x=goblet-squat", "/portal/train/activity", $"/portal/sessions/{dana}", $"/portal/sessions/{dana}/swap?at=0.0", $"/portal/sessions/{dana}/skip?at=0.0.1" }) await Check(visit, path);
        }

        foreach (var (visit, scheme) in new[] { (await Desktop(), ColorScheme.Dark), (await Phone(), ColorScheme.Light) })
        {
            await app.SignIn(visit, app.World.Alice);
            await visit.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
            foreach (var path in new[] { "/coach/live", $"/coach/live?s={dana}&s={erin}" }) await Check(visit, path);
        }
    }

    [BrowserFact]
    public async Task A_tap_in_one_column_changes_that_column_alone()
    {
        var (dana, erin) = (await Session(app.World.Dana), await Session(app.World.Erin));
        var visit = await Desktop();
        await app.SignIn(visit, app.World.Alice);
        await visit.Page.GotoAsync(app.Url($"/coach/live?s={dana}&s={erin}", app.World.IronHouse));
        var (left, right) = (visit.Page.Locator($"#s{dana:N}-sheet"), visit.Page.Locator($"#s{erin:N}-sheet"));

        await right.Locator(".set-now button.btn-log").ClickAsync();
        await Assertions.Expect(right.Locator(".set-row.is-done")).ToHaveCountAsync(1);
        await Assertions.Expect(right.Locator(".rest-bar")).ToBeVisibleAsync();
        await left.Locator(".set-offer button").ClickAsync();
        await Assertions.Expect(left.Locator(".set-row.is-warm")).ToHaveCountAsync(3);

        await Assertions.Expect(left.Locator(".set-row.is-done")).ToHaveCountAsync(0);
        await Assertions.Expect(right.Locator(".set-row.is-done")).ToHaveCountAsync(1);
        Assert.EndsWith($"/coach/live?s={dana}&s={erin}", visit.Page.Url, StringComparison.Ordinal);
    }

    private async Task Check(Visit visit, string path)
    {
        await visit.Page.GotoAsync(app.Url(path, app.World.IronHouse));
        Assert.Equal("", string.Join("\n", (await visit.Page.RunAxe()).Violations.Select(v => $"{v.Id} at {v.Nodes[0].Html} {path}")));
        Assert.False(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"), $"{path} scrolls sideways");
    }

    private async Task<Guid> Session(Person client)
    {
        await using var db = app.Database.As(client.Business.Id);
        return (await TrainedClient.Assign(db, client, app.World.Bob)).Sessions[0];
    }
}
