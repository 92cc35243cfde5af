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
}
