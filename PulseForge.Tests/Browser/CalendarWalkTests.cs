using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using NodaTime;
using PulseForge.Core.Training;
using PulseForge.Tests.Automation;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Browser;

/// <summary>A client looks at their month, moves a session and gives their calendar's address out.</summary>
public sealed class CalendarWalkTests(LiveApp app) : BrowserTest, IClassFixture<LiveApp>
{
    private Person Dana => app.World.Dana;

    /// <summary>All of its week lies ahead, whatever day it is.</summary>
    private LocalDate Wednesday => app.Today(Dana).Next(IsoDayOfWeek.Monday).PlusDays(2);

    [BrowserFact]
    public async Task Without_JavaScript_a_session_is_moved_and_moved_back_and_an_address_is_made()
    {
        await Start();
        var page = (await SignedIn(await WithoutJavaScript(), "/portal/plan")).Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "Calendar", Exact = true }).ClickAsync();
        await page.GotoAsync(app.Url($"/portal/calendar?on={Wednesday:uuuu-MM-dd}", app.World.IronHouse));
        await page.GetByRole(AriaRole.Link, new() { Name = "Move Lower A" }).ClickAsync();
        await page.GetByLabel($"{Wednesday.PlusDays(1):dddd d MMMM}").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Move session" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = $"{Wednesday.PlusDays(1):dddd d MMMM}" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = $"{Wednesday:dddd d MMMM}" })).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "In your own calendar" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Make an address" }).First.ClickAsync();
        await Assertions.Expect(page.GetByLabel("Address")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex(@"/feeds/[\w-]{43}\.ics$"));
    }

    [BrowserFact]
    public async Task The_pages_of_the_calendar_have_nothing_that_axe_objects_to_and_never_scroll_sideways()
    {
        var session = await Start();
        await app.ChangeSession(Dana, session, s => s.Move(Wednesday.PlusDays(1)));
        await Sql.Execute(app.Database.SuperuserConnection, $"update scheduled_sessions set name = '{new string('W', 80)}'");
        foreach (var (visit, scheme) in new[] { (await Desktop(), ColorScheme.Light), (await Phone(), ColorScheme.Dark) })
        {
            await SignedIn(visit, "/portal/calendar/feed");
            if (await visit.Page.GetByLabel("Address").CountAsync() == 0) await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Make an address" }).First.ClickAsync();
            await visit.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
            foreach (var path in new[] { $"?on={Wednesday.PlusDays(1):uuuu-MM-dd}", $"?on={Wednesday:uuuu-MM-dd}&view=week", $"/sessions/{session.Id}/move", "/feed" })
            {
                await visit.Page.GotoAsync(app.Url($"/portal/calendar{path}", app.World.IronHouse));
                Assert.Equal([], (await visit.Page.RunAxe()).Violations.Select(v => $"{path}: {v.Id} at {v.Nodes[0].Html}"));
                Assert.False(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"), $"{path} scrolls sideways");
            }
        }
    }

    private async Task<ScheduledSession> Start()
    {
        await Sql.Execute(app.Database.SuperuserConnection, "delete from calendar_feeds; delete from occurrences; delete from scheduled_sessions");
        return Assert.Single(await app.Schedule(Dana, Wednesday));
    }

    private async Task<Visit> SignedIn(Visit visit, string path)
    {
        await app.SignIn(visit, Dana);
        await visit.Page.GotoAsync(app.Url(path, app.World.IronHouse));
        return visit;
    }
}
