using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PulseForge.Core.Accounts;
using PulseForge.Core.Automation;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Reports;
using PulseForge.Core.Training;
using PulseForge.Tests.Email;
using PulseForge.Tests.Support;
using UglyToad.PdfPig;

namespace PulseForge.Tests.Automation;

/// <summary>The report of a client's Monday morning. The Monday is set to today, and the morning to midnight, so that it is due at once.</summary>
public sealed class WeeklyReportTests(MailApp app) : IClassFixture<MailApp>, IAsyncLifetime
{
    private Person Dana => app.World.Dana;

    private DueWork Work => app.Services.GetRequiredService<DueWork>();

    private LocalDate Today => app.Today(Dana);

    public Task InitializeAsync() => Sql.Execute(app.Database.SuperuserConnection, """
        delete from outbox_emails; delete from reports; delete from occurrences; delete from access_links; delete from pauses; delete from scheduled_sessions;
        update clients set morning_time = '00:00', status = 'Active', reports_stopped_at = null; update users set unwanted_mail = 0; update tenants set status = 'Active';
        """);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Client_and_lead_coach_get_one_mail_each_with_the_same_pages()
    {
        await SessionLastWeek();
        await Due();
        await Work.RunAsync(CancellationToken.None);
        await Work.RunAsync(CancellationToken.None);
        // A busy machine may take longer than the second that this server is given: then the mail goes out at the next attempt.
        foreach (var _ in Enumerable.Range(0, 5)) { await app.Impatience(); await app.Delivery.RunAsync(CancellationToken.None); }

        await using var platform = app.Database.Platform();
        var (report, mails) = (await platform.Reports.SingleAsync(), await platform.OutboxEmails.OrderBy(m => m.ToAddress).ToListAsync());
        Assert.Equal(["bob@example.com", Dana.Email], mails.Select(m => m.ToAddress));
        Assert.All(mails, m => Assert.Equal((report.Id, true), (m.ReportId!.Value, m.UnsubscribeUrl is not null)));
        Assert.Equal((ReportKind.Weekly, Monday.PlusDays(-7), Monday.PlusDays(-1)), (report.Kind!.Value, report.From!.Value, report.To!.Value));
        Assert.Equal(OccurrenceOutcome.Done, (await Occurrence()).Outcome);
        var arrived = app.Sink.All.Where(m => m.Message.Attachments.Any()).ToList();
        Assert.Equal(2, arrived.Count);
        Assert.All(arrived, m => Assert.Equal(report.Pdf!, Bytes(m.Message.Attachments.Single())));
        Assert.Equal($"{Dana.Name} {Week(report.To!.Value)}.pdf", arrived[0].Message.Attachments.Single().ContentDisposition!.FileName);
    }

    [Fact]
    public async Task Two_workers_at_once_send_it_once()
    {
        await SessionLastWeek();
        await Due();
        await Task.WhenAll(Work.RunAsync(CancellationToken.None), Work.RunAsync(CancellationToken.None), Work.RunAsync(CancellationToken.None));

        Assert.Equal((1, 1L), (await app.MailsTo(Dana), await Count("reports")));
    }

    [Fact]
    public async Task The_coachs_words_stand_in_it_once()
    {
        await SessionLastWeek();
        await app.Change(Dana.Business, db =>
        {
            var coming = new Report(Dana.ClientId!.Value, app.World.Bob.UserId, app.Time.Now);
            coming.Say("Chest up, knees out.", app.World.Bob.UserId, app.Time.Now);
            db.Add(coming);
            return Task.CompletedTask;
        });
        await Due();
        await Work.RunAsync(CancellationToken.None);

        await using var platform = app.Database.Platform();
        using var pdf = PdfDocument.Open((await platform.Reports.SingleAsync()).Pdf!);
        Assert.Contains("kneesout", string.Concat(pdf.GetPages().SelectMany(p => p.Letters).Select(l => l.Value)).Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_one_plans_the_next_two_mondays_whatever_came_of_it()
    {
        await Due();
        await Work.RunAsync(CancellationToken.None);

        await using var platform = app.Database.Platform();
        Assert.Equal(OccurrenceOutcome.NothingToReport, (await Occurrence()).Outcome);
        var next = Today.Next(IsoDayOfWeek.Monday);
        Assert.Equal([next, next.PlusWeeks(1)], await platform.Occurrences.Where(o => o.NextAttemptAt != null).Select(o => o.Date).Order().ToListAsync());
    }

    [Fact]
    public async Task Who_is_archived_gets_none_and_no_next_one()
    {
        await SessionLastWeek();
        await app.ChangeClient(Dana, c => c.Archive(app.Time.Now, app.World.Bob.UserId));
        Assert.Equal(OccurrenceOutcome.ClientInactive, await Outcome());
        Assert.Equal(1L, await Count("occurrences"));
    }

    [Fact]
    public async Task Who_is_paused_gets_none()
    {
        await SessionLastWeek();
        await app.Change(Dana.Business, db => Task.FromResult(db.Add(new Pause(Dana.ClientId!.Value, Today.PlusDays(-9), null, PauseReason.Holiday))));
        Assert.Equal(OccurrenceOutcome.ClientPaused, await Outcome());
    }

    [Fact]
    public async Task Where_it_is_switched_off_none_goes_out()
    {
        await SessionLastWeek();
        await app.ChangeClient(Dana, c => c.StopReports(app.Time.Now, app.World.Bob.UserId));
        Assert.Equal(OccurrenceOutcome.SwitchedOff, await Outcome());
    }

    [Fact]
    public async Task Who_refused_reports_is_spared_and_the_other_still_gets_it()
    {
        await SessionLastWeek();
        await app.Change(Dana.Business, async db => (await db.Users.SingleAsync(u => u.Id == Dana.UserId)).ChooseMail(MailKinds.Reports));
        await Due();
        await Work.RunAsync(CancellationToken.None);
        Assert.Equal((0, 1), (await app.MailsTo(Dana), await app.MailsTo(app.World.Bob)));

        await InitializeAsync();
        await SessionLastWeek();
        await Sql.Execute(app.Database.SuperuserConnection, "update users set unwanted_mail = 4");
        Assert.Equal(OccurrenceOutcome.Unwanted, await Outcome());
    }

    [Fact]
    public async Task A_week_late_it_gives_way_to_the_next()
    {
        await SessionLastWeek();
        await Due();
        await Sql.Execute(app.Database.SuperuserConnection, "update occurrences set date = date - 7");
        await Work.RunAsync(CancellationToken.None);
        Assert.Equal(OccurrenceOutcome.TooLate, (await OccurrenceOn(Monday.PlusDays(-7))).Outcome);
    }

    [Fact]
    public async Task A_suspended_business_is_left_alone_until_it_is_restored()
    {
        await SessionLastWeek();
        await Due();
        await Sql.Execute(app.Database.SuperuserConnection, "update tenants set status = 'Suspended'");
        await app.Forget(Dana.Business);
        await Work.RunAsync(CancellationToken.None);
        Assert.Equal((null, 0L), ((await Occurrence()).DoneAt, await Count("reports")));

        await Sql.Execute(app.Database.SuperuserConnection, "update tenants set status = 'Active'; update occurrences set next_attempt_at = due_at");
        await app.Forget(Dana.Business);
        await Work.RunAsync(CancellationToken.None);
        Assert.Equal(1L, await Count("reports"));
    }

    /// <summary>The Monday that counts: this week's, whatever day it is.</summary>
    private LocalDate Monday => Today.PlusDays(1 - (int)Today.DayOfWeek);

    private async Task SessionLastWeek()
    {
        await app.Schedule(Dana, Monday.PlusDays(-4));
        await Sql.Execute(app.Database.SuperuserConnection, "delete from occurrences");
    }

    private Task Due() => app.Change(Dana.Business, db => Task.FromResult(db.Add(new Occurrence(OccurrenceKind.WeeklyReport, Dana.ClientId!.Value, Dana.ClientId!.Value, Monday, app.Time.Now - Duration.FromMinutes(1)))));

    private async Task<OccurrenceOutcome?> Outcome()
    {
        await Due();
        await Work.RunAsync(CancellationToken.None);
        Assert.Equal((0, 0, 0L), (await app.MailsTo(Dana), await app.MailsTo(app.World.Bob), await Count("reports")));
        return (await Occurrence()).Outcome;
    }

    private Task<Occurrence> Occurrence() => OccurrenceOn(Monday);

    private async Task<Occurrence> OccurrenceOn(LocalDate date)
    {
        await using var platform = app.Database.Platform();
        return await platform.Occurrences.AsNoTracking().SingleAsync(o => o.ClientId == Dana.ClientId && o.Kind == OccurrenceKind.WeeklyReport && o.Date == date);
    }

    private async Task<long> Count(string table) => (long)(await Sql.Scalar(app.Database.SuperuserConnection, $"select count(*) from {table}"))!;

    private static string Week(LocalDate day) => ReportFile.NameOf("x", day)[2..^4];

    private static byte[] Bytes(MimeKit.MimeEntity part)
    {
        using var memory = new MemoryStream();
        ((MimeKit.MimePart)part).Content!.DecodeTo(memory);
        return memory.ToArray();
    }
}
