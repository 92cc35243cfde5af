using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using NodaTime;
using PulseForge.Core.Training;
using PulseForge.Tests.Automation;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Browser;

/// <summary>A client goes silent: the reminder, the flag on the coach's day, and how training clears it. Time passes by the clock panel.</summary>
public sealed class AttentionWalkTests(LiveApp app) : Walk(app), IClassFixture<LiveApp>
{
    private static readonly DateTimeZone Madrid = DateTimeZoneProviders.Tzdb["Europe/Madrid"];

    private Person Dana => App.World.Dana;

    [BrowserFact]
    public async Task A_missed_session_brings_one_reminder_silence_a_flag_and_training_clears_it()
    {
        var today = App.Today(Dana);
        var sessions = await App.Schedule(Dana, [.. new[] { 1, 3, 5, 9, 10 }.Select(today.PlusDays)]);
        var coach = await Desktop();
        await App.SignIn(coach, App.World.Bob);
        await PassAsync(coach.Page, "+1 week", "+1 day");

        await using (var platform = App.Database.Platform())
        {
            var reminder = await platform.OutboxEmails.SingleAsync(m => m.Kind == "SessionMissed");
            Assert.Equal((today.PlusDays(2), 9), (reminder.CreatedAt.InZone(Madrid).Date, reminder.CreatedAt.InZone(Madrid).Hour));
        }
        await coach.Page.GotoAsync(App.Url("/coach", App.World.IronHouse));
        var card = coach.Page.Locator(".flag-card");
        await Assertions.Expect(card.Locator(".who")).ToContainTextAsync("Dana");
        await Assertions.Expect(card.Locator(".why")).ToHaveTextAsync(string.Format(CultureInfo.GetCultureInfo("en-US"), "Has not trained yet: 3 planned sessions missed since {0:ddd d MMM}.", today.PlusDays(1)));

        await SnoozeByKeyAsync(coach.Page);
        await PassAsync(coach.Page, "+1 day");
        await TrainAsync(sessions[3]);
        await PassAsync(coach.Page, "+1 day");
        await TrainAsync(sessions[4]);
        await coach.Page.GotoAsync(App.Url("/coach", App.World.IronHouse));
        await Assertions.Expect(card).ToHaveCountAsync(0);
        await Assertions.Expect(coach.Page.GetByRole(AriaRole.Heading, new() { Name = "Nobody needs you now" })).ToBeVisibleAsync();
        Assert.Single(App.Mail.All, m => m.Message.Subject == "Lower A is still open");
    }

    /// <summary>By keys alone: S snoozes the card in focus, Undo brings it back.</summary>
    private static async Task SnoozeByKeyAsync(IPage page)
    {
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("s");
        await Assertions.Expect(page.Locator(".flag-card")).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Assertions.Expect(page.Locator(".flag-card")).ToHaveCountAsync(1);
    }

    private async Task TrainAsync(ScheduledSession session)
    {
        var dana = await Phone();
        await App.SignIn(dana, Dana);
        await dana.Page.GotoAsync(App.Url($"/portal/sessions/{session.Id}/finish", App.World.IronHouse));
        await dana.Page.Locator("[name='Input.Rpe'][value='7']").CheckAsync(new() { Force = true });
        await dana.Page.GetByLabel("Minutes").FillAsync("45");
        await dana.Page.GetByRole(AriaRole.Button, new() { Name = "Finish session" }).ClickAsync();
        await Assertions.Expect(dana.Page.GetByRole(AriaRole.Heading, new() { Name = "Well done" })).ToBeVisibleAsync();
    }
}
