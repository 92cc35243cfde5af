using System.Text;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Browser;

/// <summary>A coach brings a program as a file, keeps one of its sessions as a template, puts it elsewhere, and shares the program.</summary>
public sealed class SharingWalkTests(LiveApp app) : BrowserTest, IClassFixture<LiveApp>
{
    private const string Table = "week;day;exercise;sets\n1;1;Barbell Back Sqaut;5x5 @80%\n;;Barbell Bench Press;4x6-8\n2;1;Barbell Deadlift;1x5\n";

    [BrowserFact]
    public async Task A_coach_reads_a_file_takes_a_suggestion_and_uses_a_session_again_and_axe_has_nothing_to_say()
    {
        var visit = await Desktop();
        var page = visit.Page;
        await app.SignIn(visit, app.World.Alice);
        await page.GotoAsync(app.Url("/coach/programs/new/file", app.World.IronHouse));
        await page.GetByLabel("File").SetInputFilesAsync(new FilePayload { Name = "Winter.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(Table) });
        await page.GetByRole(AriaRole.Button, new() { Name = "Read it" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Take it" }).ClickAsync();
        await Assertions.Expect(page.Locator(".fault")).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "Make draft" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Winter" })).ToBeVisibleAsync();
        var board = new Uri(page.Url).AbsolutePath;

        await page.Locator(".day-link").First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Save as template" }).ClickAsync();
        await page.GetByLabel("Tags").FillAsync("lower, heavy");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save template" }).ClickAsync();
        await page.GotoAsync(app.Url($"{board}/insert?week=2&day=2", app.World.IronHouse));
        await page.GetByRole(AriaRole.Link, new() { Name = "heavy" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Insert Day 1" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Week 2, day 2" })).ToBeVisibleAsync();

        string[] paths = [$"{board}/share", $"{board}/print", "/coach/programs/new/file", "/coach/programs/templates", "/coach/programs/templates/new", "/coach/programs/new/templates", $"{board}/insert?week=1&day=2", "/coach/help/formats"];
        await LookAsync(visit, ColorScheme.Light, paths);
        var phone = await Phone();
        await app.SignIn(phone, app.World.Alice);
        await LookAsync(phone, ColorScheme.Dark, paths);
    }

    private async Task LookAsync(Visit visit, ColorScheme scheme, string[] paths)
    {
        await visit.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
        var found = new List<string>();
        foreach (var path in paths)
        {
            await visit.Page.GotoAsync(app.Url(path, app.World.IronHouse));
            found.AddRange((await visit.Page.RunAxe()).Violations.Select(v => $"{path}: {v.Id} at {v.Nodes[0].Html}"));
            if (await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth")) found.Add($"{path} scrolls sideways");
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
    }
}
