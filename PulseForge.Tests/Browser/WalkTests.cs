using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NodaTime;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Browser;

/// <summary>The walk that everything else stands on, in a real browser with real mail.</summary>
public sealed partial class WalkTests(LiveApp app) : Walk(app), IClassFixture<LiveApp>
{
    private static readonly DateTimeZone Madrid = DateTimeZoneProviders.Tzdb["Europe/Madrid"];

    [BrowserFact]
    public async Task A_visitor_opens_a_business_confirms_the_mail_and_sees_the_brand()
    {
        var page = (await Desktop()).Page;
        await page.GotoAsync(App.Url("/sign-up"));
        await page.GetByLabel("Business name").FillAsync("Walk Works");
        await page.Locator("[name='Input.Identifier']").FillAsync("walk-works");
        await page.GetByLabel("Your name").FillAsync("Wanda Walker");
        await page.GetByLabel("Your e-mail").FillAsync("wanda@example.com");
        await page.Locator("[name='Input.Password']").FillAsync("a long walk to the gym");
        await page.GetByRole(AriaRole.Button, new() { Name = "Open my business" }).ClickAsync();

        await page.GotoAsync(LinkIn(await MailTo("wanda@example.com"), "/account/confirm-email/"));
        await page.Locator("[name='Input.Password']").FillAsync("a long walk to the gym");
        await page.GetByRole(AriaRole.Button, new() { Name = "Confirm and sign in" }).ClickAsync();
        await page.WaitForURLAsync(url => url.StartsWith(App.Url("/coach", "walk-works.localhost"), StringComparison.Ordinal));

        await page.GotoAsync(App.Url("/coach/settings/brand", "walk-works.localhost"));
        await page.Locator("[name='Input.Color']").FillAsync("#0f766e");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save your looks" }).ClickAsync();
        await Assertions.Expect(page.Locator("link[href^='/brand/']")).ToHaveCountAsync(1);
        var colours = await page.EvaluateAsync<string>("() => fetch(document.querySelector(\"link[href^='/brand/']\").href).then(r => r.text())");
        Assert.Contains("#0f766e", colours, StringComparison.OrdinalIgnoreCase);
    }

    [BrowserFact]
    public async Task A_coach_publishes_and_assigns_and_the_client_logs_from_the_mail_until_the_next_target_follows()
    {
        var coach = await Desktop();
        await App.SignIn(coach, App.World.Bob);
        await PublishAsync(coach.Page);
        var first = Today().PlusDays(1);
        await AssignAsync(coach.Page, first);

        await coach.Page.GotoAsync(App.Url("/dev/clock", App.World.IronHouse));
        foreach (var step in new[] { "+1 day", "To the next morning" }) await coach.Page.GetByRole(AriaRole.Button, new() { Name = step }).ClickAsync();
        var mail = await MailTo(App.World.Dana.Email);
        var phone = (await Phone()).Page;
        await phone.GotoAsync(LinkIn(mail, "/s/"));
        await TrainAsync(phone);

        var dana = await Phone();
        await App.SignIn(dana, App.World.Dana);
        await dana.Page.GotoAsync(App.Url("/portal/today", App.World.IronHouse));
        await dana.Page.Locator("section.tile a.lift-row").First.ClickAsync();
        await Assertions.Expect(dana.Page.GetByText("62.5 kg × 5").First).ToBeVisibleAsync();
        await Assertions.Expect(dana.Page.GetByText("2.5 kg more.").First).ToBeVisibleAsync();
    }

    private async Task PublishAsync(IPage page)
    {
        await page.GotoAsync(App.Url("/coach/programs", App.World.IronHouse));
        await page.GetByRole(AriaRole.Button, new() { Name = "Start from Novice Linear 3×5" }).ClickAsync();
        await page.WaitForURLAsync(ProgramAddress());
        var program = page.Url;
        foreach (var (index, lines) in new[] { "A. Barbell Back Squat 3x5 60kg rest 3m progress +2.5kg", "A. Barbell Back Squat 3x5 60kg rest 3m progress +2.5kg" }.Index())
            await EditAsync(page, program, index, lines);
        await page.GotoAsync($"{program}/publish");
        await page.GetByRole(AriaRole.Button, new() { Name = "Publish version 1" }).ClickAsync();
        await page.GotoAsync($"{program}/assign");
    }

    private static async Task EditAsync(IPage page, string program, int session, string lines)
    {
        await page.GotoAsync(program);
        await page.Locator("a[href*='/sessions/']").Nth(session).ClickAsync();
        await page.Locator("[name='Input.Lines']").FillAsync("A. Barbell Back Squat 3x5 @@ 60kg");
        await Assertions.Expect(page.Locator("#reading .wrong, #reading [role=alert]").First).ToBeVisibleAsync();
        await page.Locator("[name='Input.Lines']").FillAsync(lines);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save session" }).ClickAsync();
    }

    private static async Task AssignAsync(IPage page, LocalDate first)
    {
        await page.GetByLabel("Dana").CheckAsync();
        await page.GetByLabel("First day").FillAsync(first.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture));
        var proposed = page.Locator("[name='Input.Weekdays']:checked");
        while (await proposed.CountAsync() > 0) await proposed.First.SetCheckedAsync(false, new() { Force = true });
        foreach (var offset in new[] { 0, 2, 4 }) await page.GetByLabel(first.PlusDays(offset).DayOfWeek.ToString()).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Assign program" }).ClickAsync();
        await page.WaitForURLAsync(url => !url.EndsWith("/assign", StringComparison.Ordinal));
    }

    private static async Task TrainAsync(IPage page)
    {
        for (var set = 1; set <= 3; set++)
        {
            await page.GetByRole(AriaRole.Button, new() { Name = $"Log set {set}" }).First.ClickAsync();
            await Assertions.Expect(page.GetByText($"{set} of 3 sets").First).ToBeVisibleAsync();
        }
        await page.GetByRole(AriaRole.Link, new() { Name = "Finish session" }).ClickAsync();
        await page.Locator("[name='Input.Rpe'][value='7']").CheckAsync(new() { Force = true });
        await page.GetByLabel("Minutes").FillAsync("45");
        await page.GetByLabel("A word to your coach").FillAsync("Felt light");
        await page.GetByRole(AriaRole.Button, new() { Name = "Finish session" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Well done" })).ToBeVisibleAsync();
    }

    private LocalDate Today() => App.Time.Now.InZone(Madrid).Date;

    [GeneratedRegex("/coach/programs/[0-9a-f-]{36}$")]
    private static partial Regex ProgramAddress();
}
