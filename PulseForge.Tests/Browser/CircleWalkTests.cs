using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using PulseForge.Core.Automation;
using PulseForge.Core.Data;
using PulseForge.Tests.Automation;
using PulseForge.Tests.Support;
using PulseForge.Tests.Training;
using UglyToad.PdfPig;

namespace PulseForge.Tests.Browser;

/// <summary>
/// The main job all the way round, in one go: a coach logs on the gym floor and looks through the client's eyes, the morning brings session and check-in, answer and reply go by
/// mail, a missed session calls for the client and the coach, Monday brings the report to both, and the console closes and opens the business. Time passes by the clock panel.
/// </summary>
public sealed class CircleWalkTests(LiveApp app) : Walk(app), IClassFixture<LiveApp>
{
    private Person Dana => App.World.Dana;

    private string OfDana => $"/coach/clients/{Dana.ClientId}";

    [BrowserFact]
    public async Task From_the_gym_floor_through_check_in_flag_and_report_to_the_console()
    {
        var sessions = await AssignAsync();
        var coach = await Desktop();
        await App.SignIn(coach, App.World.Bob);

        await LogLiveAsync(coach.Page, sessions[0]);
        await SeePortalAsync(coach.Page);
        await AskWeeklyAsync(coach.Page);
        await PassAsync(coach.Page, "+1 week");
        await AnswerAsync(LinkIn(await MailTo(Dana.Email, "/c/"), "/c/"));
        await ReplyAsync(coach.Page);
        Assert.Contains("Two nights of good sleep first.", await MailTo(Dana.Email, "/portal/check-ins/"), StringComparison.Ordinal);
        await PassAsync(coach.Page, "+1 week", "+1 week");
        await Arrived(m => m.Recipients.Contains(Dana.Email) && m.Message.Subject == "Squat day is still open");
        await coach.Page.GotoAsync(App.Url("/coach", App.World.IronHouse));
        await Assertions.Expect(coach.Page.Locator(".flag-card .why")).ToContainTextAsync("Silent for");
        await ReadReportsAsync(coach.Page);
        await CloseAndOpenAsync(coach);
    }

    /// <summary>Squats today and every fourth day.</summary>
    private async Task<IReadOnlyList<Guid>> AssignAsync()
    {
        await using var db = App.Database.As(Dana.Business.Id);
        var trained = await TrainedClient.Assign(db, Dana, App.World.Bob);
        var sessions = await db.ScheduledSessions.Where(s => s.ClientId == Dana.ClientId).OrderBy(s => s.Date).ToListAsync();
        foreach (var (index, session) in sessions.Index()) session.Move(App.Today(Dana).PlusDays(4 * index));
        await db.SaveChangesAsync();
        await using var scope = await App.Scope(Dana.Business);
        var within = scope.ServiceProvider.GetRequiredService<PulseForgeDb>();
        await scope.ServiceProvider.GetRequiredService<Planner>().PlanProgramAsync(await within.Clients.SingleAsync(c => c.Id == Dana.ClientId), sessions, default);
        await within.SaveChangesAsync();
        return trained.Sessions;
    }

    private async Task LogLiveAsync(IPage page, Guid session)
    {
        await page.GotoAsync(App.Url("/coach", App.World.IronHouse));
        await page.GetByRole(AriaRole.Link, new() { Name = "Log Squat day for Dana" }).ClickAsync();
        for (var set = 1; set <= 3; set++)
        {
            await page.GetByRole(AriaRole.Button, new() { Name = $"Log set {set}" }).First.ClickAsync();
            await Assertions.Expect(page.GetByText($"{set} of 3 sets").First).ToBeVisibleAsync();
        }
        await page.GetByRole(AriaRole.Link, new() { Name = "Finish session" }).ClickAsync();
        await page.Locator("[name='Input.Rpe'][value='7']").CheckAsync(new() { Force = true });
        await page.GetByLabel("Minutes").FillAsync("45");
        await page.GetByRole(AriaRole.Button, new() { Name = "Finish session" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Session logged" })).ToBeVisibleAsync();
        await page.GotoAsync(App.Url($"{OfDana}/sessions/{session}", App.World.IronHouse));
        await Assertions.Expect(page.GetByText("Logged by Bob")).ToBeVisibleAsync();
    }

    private async Task SeePortalAsync(IPage page)
    {
        await page.GotoAsync(App.Url(OfDana, App.World.IronHouse));
        await page.GetByRole(AriaRole.Button, new() { Name = "See their portal" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Hello Dana" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Progress" }).ClickAsync();
        await Assertions.Expect(page.Locator("#weighing input").First).ToBeDisabledAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Back to my side" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(App.Url(OfDana, App.World.IronHouse));
    }

    private async Task AskWeeklyAsync(IPage page)
    {
        await page.GotoAsync(App.Url($"{OfDana}/check-ins", App.World.IronHouse));
        var weekday = App.Today(Dana).PlusDays(2).DayOfWeek.ToString();
        foreach (var day in await page.Locator("[name='Input.Weekdays']:checked").AllAsync()) await day.SetCheckedAsync(false, new() { Force = true });
        await page.GetByLabel(weekday).CheckAsync(new() { Force = true });
        await page.GetByRole(AriaRole.Button, new() { Name = "Start asking" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Every week on", new() { Exact = false }).Or(page.GetByText(weekday)).First).ToBeVisibleAsync();
    }

    private async Task AnswerAsync(string link)
    {
        var page = (await Phone()).Page;
        await page.GotoAsync(link);
        foreach (var question in new[] { "training", "energy", "soreness", "motivation", "sleep" }) await page.Locator($"label:has([name='a-{question}'][value='4'])").ClickAsync();
        await page.Locator("label:has([name='a-pain'][value='no'])").ClickAsync();
        await page.Locator("[name='a-wins']").FillAsync("The triples moved fast.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send to Bob" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Sent to Bob")).ToBeVisibleAsync();
    }

    private async Task ReplyAsync(IPage page)
    {
        await page.GotoAsync(App.Url("/coach/check-ins", App.World.IronHouse));
        await page.Locator("a.line-row").First.ClickAsync();
        await Assertions.Expect(page.GetByText("The triples moved fast.")).ToBeVisibleAsync();
        await page.Locator("[name='Input.Reply']").FillAsync("Two nights of good sleep first.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send and next" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Nothing waits for you")).ToBeVisibleAsync();
    }

    /// <summary>Client and coach have Monday's report by mail, and the coach downloads one.</summary>
    private async Task ReadReportsAsync(IPage page)
    {
        foreach (var reader in new[] { Dana, App.World.Bob })
        {
            var mail = await Arrived(m => m.Recipients.Contains(reader.Email) && m.Message.Attachments.Any());
            using var content = new MemoryStream();
            await ((MimeKit.MimePart)mail.Message.Attachments.First()).Content!.DecodeToAsync(content);
            using var pdf = PdfDocument.Open(content.ToArray());
            Assert.Contains("Back Squat", string.Concat(pdf.GetPages().Select(p => p.Text)), StringComparison.Ordinal);
        }
        await page.GotoAsync(App.Url($"{OfDana}/report", App.World.IronHouse));
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Last week as PDF" }).ClickAsync());
        Assert.EndsWith(".pdf", download.SuggestedFilename, StringComparison.Ordinal);
    }

    private async Task CloseAndOpenAsync(Visit visit)
    {
        var coach = visit.Page;
        var console = (await Desktop()).Page;
        await SignInAtConsoleAsync(console);
        await console.GetByRole(AriaRole.Link, new() { Name = "Iron House" }).First.ClickAsync();
        await console.GetByRole(AriaRole.Link, new() { Name = "Suspend…" }).ClickAsync();
        await console.Locator("[name='Input.Reason']").FillAsync("The walk closes it.");
        await console.GetByRole(AriaRole.Button, new() { Name = "Suspend this business" }).ClickAsync();
        await coach.GotoAsync(App.Url("/coach", App.World.IronHouse));
        await Assertions.Expect(coach.GetByRole(AriaRole.Heading, new() { Name = "is closed for now" })).ToBeVisibleAsync();
        Assert.StartsWith("503", visit.TakeComplaints()[0], StringComparison.Ordinal);

        await console.GetByRole(AriaRole.Link, new() { Name = "Restore…" }).ClickAsync();
        await console.GetByRole(AriaRole.Button, new() { Name = "Restore this business" }).ClickAsync();
        await coach.GotoAsync(App.Url("/coach", App.World.IronHouse));
        await Assertions.Expect(coach.Locator(".flag-card")).ToHaveCountAsync(1);
        await console.GetByRole(AriaRole.Link, new() { Name = "Audit" }).First.ClickAsync();
        foreach (var happened in new[] { "business.suspended", "business.restored", "client.portal_viewed", "session.finished" }) await Assertions.Expect(console.GetByText(happened).First).ToBeVisibleAsync();
    }

    private async Task SignInAtConsoleAsync(IPage page)
    {
        await page.GotoAsync(App.Url("/console/tenants", App.World.Ada.Host));
        await page.Locator("[name='Input.Email']").FillAsync(App.World.Ada.Email);
        await page.Locator("[name='Input.Password']").FillAsync(World.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        var app = new Authenticator(App, await page.Locator("#second-factor-key").InnerTextAsync());
        await page.Locator("[name='Input.Code']").FillAsync(app.Code());
        await page.GetByRole(AriaRole.Button, new() { Name = "Use this app" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "I have kept them" }).ClickAsync();
    }

    /// <summary>A mail that has come, or comes within a moment.</summary>
    private async Task<ReceivedMail> Arrived(Func<ReceivedMail, bool> wanted)
    {
        for (var tries = 0; ; tries++)
        {
            if (App.Mail.All.FirstOrDefault(wanted) is { } mail) return mail;
            Assert.True(tries < 100, $"Only these came: {string.Join(", ", App.Mail.All.Select(m => m.Message.Subject))}");
            await Task.Delay(200);
        }
    }
}
