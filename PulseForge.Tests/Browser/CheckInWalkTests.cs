using Microsoft.Playwright;
using PulseForge.Tests.CheckIns;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Browser;

/// <summary>A check-in all the way round, in a real browser with real mail.</summary>
public sealed class CheckInWalkTests(LiveApp app) : Walk(app), IClassFixture<LiveApp>
{
    [BrowserFact]
    public async Task A_client_answers_from_the_mornings_mail_and_the_coachs_reply_comes_back_by_mail()
    {
        var coach = await Desktop();
        await App.SignIn(coach, App.World.Bob);
        await ScheduleAsync(coach.Page);
        await PassAsync(coach.Page, "To the next morning");

        var request = await MailTo(App.World.Dana.Email, "/c/");
        Assert.Matches("Sent at 0?7:0", request);
        await AnswerAsync((await Phone()).Page, LinkIn(request, "/c/"));
        await ReviewAsync(coach.Page);

        var reply = await MailTo(App.World.Dana.Email, "/portal/check-ins/");
        Assert.Contains("Two nights of good sleep first.", reply, StringComparison.Ordinal);
        var dana = await Phone();
        await App.SignIn(dana, App.World.Dana);
        await dana.Page.GotoAsync(LinkIn(reply, "/portal/check-ins/"));
        await Assertions.Expect(dana.Page.GetByText("Two nights of good sleep first.")).ToBeVisibleAsync();
    }

    private async Task ScheduleAsync(IPage page)
    {
        await page.GotoAsync(App.Url($"/coach/clients/{App.World.Dana.ClientId}/check-ins", App.World.IronHouse));
        foreach (var day in Asked.EveryDay) await page.GetByLabel(day.ToString()).CheckAsync(new() { Force = true });
        await page.GetByRole(AriaRole.Button, new() { Name = "Start asking" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Every day, in their morning")).ToBeVisibleAsync();
    }

    private static async Task AnswerAsync(IPage page, string link)
    {
        await page.GotoAsync(link);
        foreach (var question in new[] { "training", "energy", "soreness", "motivation" }) await TapAsync(page, $"a-{question}", "4");
        await page.Locator("[name='a-bodyweight']").FillAsync("71,8");
        await TapAsync(page, "a-pain", "no");
        await page.Locator("[name='a-wins']").FillAsync("The triples moved fast.");
        await TapAsync(page, "a-sleep", "2");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send to Bob" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Sent to Bob")).ToBeVisibleAsync();
    }

    private static Task TapAsync(IPage page, string question, string answer) => page.Locator($"label:has([name='{question}'][value='{answer}'])").ClickAsync();

    private async Task ReviewAsync(IPage page)
    {
        await page.GotoAsync(App.Url("/coach/check-ins", App.World.IronHouse));
        await page.Locator("a.line-row").First.ClickAsync();
        await Assertions.Expect(page.GetByText("The triples moved fast.")).ToBeVisibleAsync();
        await page.Locator("[name='Input.Reply']").FillAsync("Two nights of good sleep first.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send and next" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Nothing waits for you")).ToBeVisibleAsync();
    }
}
