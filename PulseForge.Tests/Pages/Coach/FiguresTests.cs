using PulseForge.Core.Training;
using PulseForge.Tests.Attention;
using PulseForge.Tests.Automation;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Coach;

public sealed class FiguresTests(WebApp app) : IClassFixture<WebApp>
{
    [Fact]
    public async Task The_figures_are_those_of_the_rows()
    {
        var sessions = await app.Plan(app.World.IronHouse, [app.World.Dana.ClientId!.Value], 40, 36, 20, 15, 10, 5);
        foreach (var done in new[] { 0, 1, 3, 4, 5 }) await app.ChangeSession(app.World.Dana, sessions[done], s => s.Complete(app.Time.Now));
        await app.Change(app.World.IronHouse, db =>
        {
            var log = new WorkoutLog(sessions[5], app.Time.Now, null);
            log.Finish(app.Time.Now, 7.5m, 60, null);
            return Task.FromResult(db.Add(log));
        });
        var page = await (await app.As(app.World.Bob)).Get("/coach");
        var cards = page.Page.QuerySelectorAll(".figure-card").Select(c => c.TextContent.ReplaceLineEndings(" ")).ToList();

        Assert.Contains("75 %", cards[0], StringComparison.Ordinal);
        Assert.Contains("−25 points on the 28 days before", cards[0], StringComparison.Ordinal);
        Assert.Contains("7.5 of 10", cards[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_client_writes_at_the_end_of_a_session_reaches_the_coachs_day()
    {
        var session = Assert.Single(await app.Plan(app.World.IronHouse, [app.World.Erin.ClientId!.Value], 0));
        await app.Change(app.World.IronHouse, db =>
        {
            var log = new WorkoutLog(session, app.Time.Now, null);
            log.Finish(app.Time.Now, 8, 55, "Left knee felt <b>odd</b> in the last set");
            return Task.FromResult(db.Add(log));
        });
        await app.ChangeSession(app.World.Erin, session, s => s.Complete(app.Time.Now));

        Assert.Contains("Left knee felt <b>odd</b> in the last set", (await (await app.As(app.World.Alice)).Get("/coach")).Page.QuerySelectorAll("[aria-labelledby=sessions] .word").Select(w => w.TextContent));
        Assert.DoesNotContain("Left knee", (await (await app.As(app.World.Bob)).Get("/coach")).Text, StringComparison.Ordinal);
    }
}
