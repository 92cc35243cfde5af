using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Programs;
using PulseForge.Core.Progress;
using PulseForge.Core.Reports;
using PulseForge.Core.Training;
using PulseForge.Tests.Automation;
using PulseForge.Tests.Pages.Coach.Programs;
using PulseForge.Tests.Support;
using PulseForge.Tests.Training;
using UglyToad.PdfPig;

namespace PulseForge.Tests.Pages.Coach.Clients;

/// <summary>The report as the coach and the client get it. Dana squats once a week: three of the last four weeks, one set short last time.</summary>
public sealed class ReportTests(WebApp app) : IClassFixture<WebApp>, IAsyncLifetime
{
    private static readonly decimal[] Loads = [100, 102.5m, 105];

    private Person Dana => app.World.Dana;

    private string Address => $"/coach/clients/{Dana.ClientId}";

    public async Task InitializeAsync()
    {
        await Sql.Execute(app.Database.SuperuserConnection, "delete from outbox_emails; delete from reports; delete from metric_entries; delete from logged_sets; delete from workout_logs; delete from scheduled_sessions; delete from assignments; update users set unwanted_mail = 0");
        await using var db = app.Database.As(Dana.Business.Id);
        await TrainAsync(db);
        var weight = await db.MetricDefinitions.SingleOrDefaultAsync() ?? db.Add(MetricDefinition.BodyWeight(app.Time.Now)).Entity;
        for (var day = 0; day < 30; day += 3) db.Add(new MetricEntry(Dana.ClientId!.Value, weight, app.Today(Dana).PlusDays(-day), 71 + day / 10m, null, app.Time.Now));
        await db.SaveChangesAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Its_figures_are_those_of_the_clients_and_the_coachs_pages()
    {
        var (dana, bob) = (await app.As(Dana), await app.As(app.World.Bob));
        var today = app.Today(Dana);
        var overview = await bob.Get(Address);
        var (portal, coach) = (await dana.Get("/portal/progress"), await bob.Get($"{Address}/progress"));

        var pdf = TextOf(await FileAsync(bob, $"{Address}/report.pdf?from={Iso(today.PlusDays(-27))}&to={Iso(today)}"));

        var parts = overview.Page.QuerySelectorAll(".parts .v").Select(v => v.TextContent.Trim()).ToList();
        Assert.Contains(Plain(parts[1].Replace("/", " of ", StringComparison.Ordinal)), pdf, StringComparison.Ordinal);
        Assert.Contains(Plain($"{parts[4]}, pauses left out"), pdf, StringComparison.Ordinal);
        foreach (var page in new[] { portal, coach })
        {
            Assert.Contains(Plain(page.Element("[data-weight]").FirstChild!.TextContent + " kg"), pdf, StringComparison.Ordinal);
            var lift = page.Element("[data-lift='Back Squat'] .v");
            Assert.Contains(Plain($"Back Squat {lift.FirstChild!.TextContent}"), Plain(Table(pdf)), StringComparison.Ordinal);
            Assert.Contains(Plain(lift.QuerySelector("small")!.TextContent), pdf, StringComparison.Ordinal);
        }

        // The table names first and last value; what stands between is the first.
        string Table(string text) => text.Replace(Plain(First(portal)), "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_has_a_safe_name_and_can_do_nothing_in_a_browser()
    {
        await app.ChangeClient(Dana, c => c.Describe("Dana \"; x=\r\ny/İpek", null, null, null, null));
        var response = await RawAsync(await app.As(app.World.Bob), $"{Address}/report.pdf");
        await app.ChangeClient(Dana, c => c.Describe("Dana", null, null, null, null));

        Assert.Equal("application/pdf", response.ContentHeaders.ContentType!.MediaType);
        Assert.Equal("attachment", response.ContentHeaders.ContentDisposition!.DispositionType);
        Assert.DoesNotContain('/', response.ContentHeaders.ContentDisposition.FileNameStar!);
        Assert.Contains("İpek", response.ContentHeaders.ContentDisposition.FileNameStar!, StringComparison.Ordinal);
        Assert.Contains("sandbox", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
    }

    [Theory]
    [InlineData("?from=2026-13-01&to=2026-11-01")]
    [InlineData("?from=2026-11-30&to=2026-11-01")]
    [InlineData("?from=1990-01-01&to=2026-11-01")]
    [InlineData("?to=9999-12-31")]
    [InlineData("?from=x")]
    public async Task Days_that_can_not_be_are_refused(string query)
    {
        Assert.Equal(HttpStatusCode.BadRequest, (await (await app.As(app.World.Bob)).Get($"{Address}/report.pdf{query}")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await (await app.As(Dana)).Get($"/portal/report.pdf{query}")).Status);
    }

    [Fact]
    public async Task The_coachs_words_are_kept_seen_by_the_coach_and_sent_with_the_pages()
    {
        var (bob, dana) = (await app.As(app.World.Bob), await app.As(Dana));
        await bob.Submit(await bob.Get($"{Address}/report"), "#words", ("Input.Words", "Your bar path is better."));

        Assert.Equal("Your bar path is better.", (await bob.Get($"{Address}/report")).TextOf("textarea"));
        Assert.Contains(Plain("bar path"), TextOf(await FileAsync(bob, $"{Address}/report.pdf")), StringComparison.Ordinal);
        Assert.DoesNotContain(Plain("bar path"), TextOf(await FileAsync(dana, "/portal/report.pdf")), StringComparison.Ordinal);

        var page = await bob.Follow(await bob.Submit(await bob.Get($"{Address}/report"), "form[action$=sending]"));
        Assert.Equal("", page.TextOf("textarea"));
        await using var db = app.Database.As(Dana.Business.Id);
        var (mail, kept) = (await db.OutboxEmails.SingleAsync(), await db.Reports.SingleAsync());
        Assert.Equal((Dana.Email, "ProgressReportReady", kept.Id), (mail.ToAddress, mail.Kind, mail.ReportId!.Value));
        Assert.Contains("Your bar path is better.", mail.Text, StringComparison.Ordinal);
        Assert.Contains($"/portal/reports/{kept.Id}", mail.Text, StringComparison.Ordinal);
        Assert.Contains(Plain("bar path"), TextOf(await FileAsync(dana, $"/portal/reports/{kept.Id}")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(app.World.Erin)).Get($"/portal/reports/{kept.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await bob.Get($"/coach/clients/{app.World.Erin.ClientId}/reports/{kept.Id}")).Status);
    }

    [Fact]
    public async Task Too_many_words_are_refused_and_kept()
    {
        var bob = await app.As(app.World.Bob);
        var refused = await bob.Submit(await bob.Get($"{Address}/report"), "#words", ("Input.Words", new string('x', Report.LongestWords + 1)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(Report.LongestWords + 1, refused.TextOf("textarea").Length);
    }

    [Fact]
    public async Task Who_refused_reports_gets_none_by_hand_either()
    {
        await app.Change(Dana.Business, async db => (await db.Users.SingleAsync(u => u.Id == Dana.UserId)).ChooseMail(Core.Accounts.MailKinds.Reports));
        var bob = await app.As(app.World.Bob);
        var page = await bob.Follow(await bob.Submit(await bob.Get($"{Address}/report"), "form[action$=sending]"));

        Assert.Contains("has refused reports", page.TextOf(".toast"), StringComparison.Ordinal);
        Assert.False(await app.Db(Dana).Reports.AnyAsync());
    }

    private async Task TrainAsync(PulseForgeDb db)
    {
        var trained = await TrainedClient.Assign(db, Dana, app.World.Bob);
        var today = app.Today(Dana);
        var sessions = await db.ScheduledSessions.Where(s => s.ClientId == Dana.ClientId).OrderBy(s => s.Date).ToListAsync();
        foreach (var (index, session) in sessions.Index())
        {
            session.Move(today.PlusDays(-22 + 7 * index));
            if (index == 3) continue;
            var log = db.Add(new WorkoutLog(session, app.Time.Now, null)).Entity;
            for (var set = 0; set < (index == 2 ? 2 : 3); set++)
                db.Add(new LoggedSet(log, trained.Squat, 0, 0, set, LoggedSetKind.Work, new SetTarget(Amount.Reps(5), Loads[index]), new SetResult(Loads[index], 5, Rpe: 8), app.Time.Now));
            log.Finish(app.Time.Now, 7, 50, null);
            session.Complete(app.Time.Now);
        }
        await db.SaveChangesAsync();
    }

    private static string First(Answer portal) => portal.Page.QuerySelectorAll("#lift-chart .chart-table tbody tr").Last().Children[1].TextContent.Split(',')[0].Replace(" kg", "", StringComparison.Ordinal);

    private static async Task<byte[]> FileAsync(Guest person, string path) => (await RawAsync(person, path)).Bytes;

    private static async Task<Answer> RawAsync(Guest person, string path)
    {
        var answer = await person.Get(path);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return answer;
    }

    private static string TextOf(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return Plain(string.Concat(document.GetPages().SelectMany(p => p.Letters).Select(l => l.Value)));
    }

    private static string Plain(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static string Iso(LocalDate date) => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
