using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using PulseForge.Core.Clients;
using PulseForge.Core.Tenancy;
using PulseForge.Tests.Automation;
using PulseForge.Tests.Pages.Coach.Programs;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Browser;

/// <summary>A program goes to a whole group. Every press is counted.</summary>
public sealed class AssigningWalkTests(LiveApp app) : BrowserTest, IClassFixture<LiveApp>
{
    private const int MostPresses = 8;

    private int presses;

    [BrowserFact]
    public async Task A_program_is_assigned_to_ten_clients_in_at_most_eight_presses()
    {
        var alice = app.World.Alice;
        await app.Change(alice.Business, db => Task.FromResult(Enumerable.Range(1, 10).Select(n => db.Add(Member(n)).Entity).ToList()));
        var visit = await Desktop();
        await app.SignIn(visit, alice);
        var page = visit.Page;
        await page.GotoAsync(app.Url("/coach/programs", app.World.IronHouse));
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Start from Novice") }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Publish" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Publish" }).First.ClickAsync();

        await Press(page.GetByRole(AriaRole.Link, new() { Name = "Assign", Exact = true }));
        await Press(page.GetByRole(AriaRole.Button, new() { Name = "fighters" }));
        await Assertions.Expect(page.GetByText("Clients, 10 chosen")).ToBeVisibleAsync();
        await Press(page.GetByRole(AriaRole.Button, new() { Name = "Assign program" }));

        await Assertions.Expect(page.GetByText("10 clients start")).ToBeVisibleAsync();
        Assert.InRange(presses, 3, MostPresses);
        await using var db = app.Db(alice);
        Assert.Equal(10, await db.Assignments.Select(a => a.ClientId).Distinct().CountAsync());

        presses = 0;
        await page.GotoAsync(app.Url("/coach/clients", app.World.IronHouse));
        await page.GetByLabel("Tag").SelectOptionAsync("fighters");
        await Assertions.Expect(page.Locator(".client-row")).ToHaveCountAsync(10);
        await Press(page.GetByLabel("Choose all on this page"));
        await Assertions.Expect(page.GetByText("10 chosen")).ToBeVisibleAsync();
        await Press(page.GetByRole(AriaRole.Button, new() { Name = "Assign a program" }));
        await Press(page.Locator("#program .line-row").First);
        await Assertions.Expect(page.GetByText("Clients, 10 chosen")).ToBeVisibleAsync();
        await Press(page.GetByRole(AriaRole.Button, new() { Name = "Assign program" }));
        await Assertions.Expect(page.GetByText("10 clients start")).ToBeVisibleAsync();
        Assert.InRange(presses, 4, MostPresses - 2);
    }

    private Client Member(int n)
    {
        var client = new Client($"Member {n}", null, "Europe/Madrid", UnitSystem.Kilograms, "en", app.Time.Now);
        client.Tag(["fighters"]);
        return client;
    }

    private Task Press(ILocator what)
    {
        presses++;
        return what.ClickAsync();
    }
}
