namespace PulseForge.Tests.Support;

public sealed class LiveAppTests(LiveApp app) : BrowserTest, IClassFixture<LiveApp>
{
    [BrowserFact]
    public async Task A_browser_reaches_a_business_on_its_own_host_with_its_session()
    {
        var visit = await Desktop();
        await app.SignIn(visit, app.World.Alice);

        await visit.Page.GotoAsync(app.Url("/", app.World.IronHouse));

        Assert.StartsWith(app.Url("/coach", app.World.IronHouse), visit.Page.Url, StringComparison.Ordinal);
        // What the page there says is for its own tests.
        visit.TakeComplaints();
    }
}
