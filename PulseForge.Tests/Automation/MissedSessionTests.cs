using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PulseForge.Core.Accounts;
using PulseForge.Core.Attention;
using PulseForge.Core.Automation;
using PulseForge.Core.Clients;
using PulseForge.Core.Platform;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Training;
using PulseForge.Tests.Email;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Automation;

/// <summary>What becomes of a session that nobody trains, while the business's clock passes.</summary>
public sealed class MissedSessionTests(MailApp app) : IClassFixture<MailApp>, IAsyncLifetime
{
    private static readonly DateTimeZone Madrid = DateTimeZoneProviders.Tzdb["Europe/Madrid"];

    private Person Dana => app.World.Dana;

    private DueWork Work => app.Services.GetRequiredService<DueWork>();

    private LocalDate Tomorrow => app.Today(Dana).PlusDays(1);

    public async Task InitializeAsync()
    {
        await Sql.Execute(app.Database.SuperuserConnection, """
            delete from outbox_emails; delete from occurrences; delete from access_links; delete from pauses; delete from workout_logs; delete from scheduled_sessions; delete from attention_settings;
            update clients set morning_time = '07:00', status = 'Active', time_zone = 'Europe/Madrid'; update users set unwanted_mail = 0; update tenants set clock_offset = '0';
            """);
        await app.Forget(Dana.Business);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_planned_session_is_missed_when_its_day_is_over_and_not_before()
    {
        var session = Assert.Single(await app.Schedule(Dana, Tomorrow));
        await Pass(Tomorrow + new LocalTime(23, 58));
        Assert.Equal(SessionStatus.Planned, (await Read(session)).Status);
        await Pass(Tomorrow.PlusDays(1) + new LocalTime(0, 1));

        var missed = await Read(session);
        Assert.Equal(SessionStatus.Missed, missed.Status);
        Assert.Equal(Tomorrow.PlusDays(1), missed.StatusAt!.Value.InZone(Madrid).Date);
        Assert.Equal(OccurrenceOutcome.Done, (await app.OccurrenceOf(session, OccurrenceKind.SessionOver)).Outcome);
    }

    [Fact]
    public async Task The_reminder_comes_once_at_nine_the_next_morning_with_a_link_that_opens_the_session()
    {
        var session = Assert.Single(await app.Schedule(Dana, Tomorrow));
        await Pass(Tomorrow.PlusDays(6) + LocalTime.Noon);

        var mail = Assert.Single(await Reminders());
        Assert.Equal(Tomorrow.PlusDays(1) + new LocalTime(9, 0), Minute(mail.CreatedAt));
        Assert.Equal(("Lower A is still open", Dana.Email, "bob@example.com"), (mail.Subject, mail.ToAddress, mail.ReplyTo));
        Assert.Matches("https://iron-house\\.localhost/s/[A-Za-z0-9_-]{43}", app.Sink.All.Last(m => m.Message.Subject == mail.Subject).Message.TextBody!);
        Assert.Contains("/account/unsubscribe/", mail.UnsubscribeUrl, StringComparison.Ordinal);
        await using var platform = app.Database.Platform();
        Assert.Equal(2, await platform.AccessLinks.CountAsync(l => l.Purpose == LinkPurpose.Session && l.SubjectId == session.Id));
    }

    [Fact]
    public async Task Two_workers_at_once_miss_each_session_once_and_send_one_reminder_for_a_day_of_two()
    {
        for (var round = 0; round < 10; round++)
        {
            var sessions = await app.Schedule(Dana, Tomorrow, Tomorrow);
            await Sql.Execute(app.Database.SuperuserConnection, "delete from outbox_emails; delete from occurrences where kind = 'SessionMail' or kind = 'MissedReminder'");
            await Sleep(Tomorrow.PlusDays(1) + new LocalTime(9, 30));
            await Task.WhenAll(Work.RunAsync(CancellationToken.None), Work.RunAsync(CancellationToken.None));

            Assert.Equal([OccurrenceOutcome.Done, OccurrenceOutcome.Done], [(await app.OccurrenceOf(sessions[0], OccurrenceKind.SessionOver)).Outcome!.Value, (await app.OccurrenceOf(sessions[1], OccurrenceKind.SessionOver)).Outcome!.Value]);
            Assert.Single(await Reminders());
            await InitializeAsync();
        }
    }

    [Fact]
    public async Task There_is_at_most_one_reminder_a_week()
    {
        var sessions = await app.Schedule(Dana, Tomorrow, Tomorrow.PlusDays(2), Tomorrow.PlusDays(8));
        await Pass(Tomorrow.PlusDays(12) + LocalTime.Noon);

        Assert.Equal([Tomorrow.PlusDays(1), Tomorrow.PlusDays(9)], (await Reminders()).Select(m => Minute(m.CreatedAt).Date));
        Assert.Equal(OccurrenceOutcome.RemindedLately, await Reminded(sessions[1]));
    }

    [Fact]
    public async Task What_was_done_moved_skipped_or_begun_meanwhile_needs_no_reminder()
    {
        var sessions = await app.Schedule(Dana, Tomorrow, Tomorrow, Tomorrow, Tomorrow);
        await Pass(Tomorrow.PlusDays(1) + new LocalTime(1, 0));
        await app.ChangeSession(Dana, sessions[0], s => s.Complete(app.Time.Now));
        await app.ChangeSession(Dana, sessions[1], s => s.Move(Tomorrow.PlusDays(3)));
        await app.ChangeSession(Dana, sessions[2], s => s.Skip(app.Time.Now));
        await app.Change(Dana.Business, db => Task.FromResult(db.Add(new WorkoutLog(sessions[3], app.Time.Now, null))));
        await Pass(Tomorrow.PlusDays(1) + LocalTime.Noon);

        Assert.Empty(await Reminders());
        Assert.Equal(
            [OccurrenceOutcome.SessionNotMissed, OccurrenceOutcome.SessionMoved, OccurrenceOutcome.SessionNotMissed, OccurrenceOutcome.SessionBegun],
            [await Reminded(sessions[0]), await Reminded(sessions[1]), await Reminded(sessions[2]), await Reminded(sessions[3])]);
    }

    [Fact]
    public async Task A_session_that_was_done_moved_or_begun_is_not_missed()
    {
        var sessions = await app.Schedule(Dana, Tomorrow, Tomorrow, Tomorrow);
        await app.ChangeSession(Dana, sessions[0], s => s.Complete(app.Time.Now));
        await app.ChangeSession(Dana, sessions[1], s => s.Move(Tomorrow.PlusDays(5)));
        await app.Change(Dana.Business, db => Task.FromResult(db.Add(new WorkoutLog(sessions[2], app.Time.Now, null))));
        await Pass(Tomorrow.PlusDays(2) + LocalTime.Noon);

        Assert.Equal([SessionStatus.Done, SessionStatus.Planned, SessionStatus.Planned], [(await Read(sessions[0])).Status, (await Read(sessions[1])).Status, (await Read(sessions[2])).Status]);
        Assert.Empty(await Reminders());
    }

    [Fact]
    public async Task Paused_days_are_left_out()
    {
        var session = Assert.Single(await app.Schedule(Dana, Tomorrow));
        await app.Change(Dana.Business, db => Task.FromResult(db.Add(new Pause(Dana.ClientId!.Value, Tomorrow, Tomorrow, PauseReason.Illness))));
        await Pass(Tomorrow.PlusDays(2) + LocalTime.Noon);

        Assert.Equal((SessionStatus.Planned, OccurrenceOutcome.ClientPaused), ((await Read(session)).Status, (await app.OccurrenceOf(session, OccurrenceKind.SessionOver)).Outcome!.Value));
        Assert.Empty(await Reminders());
    }

    [Fact]
    public async Task Nobody_is_reminded_who_is_paused_or_archived_by_then()
    {
        var session = Assert.Single(await app.Schedule(Dana, Tomorrow));
        await Pass(Tomorrow.PlusDays(1) + new LocalTime(1, 0));
        await app.Change(Dana.Business, db => Task.FromResult(db.Add(new Pause(Dana.ClientId!.Value, Tomorrow.PlusDays(1), null, PauseReason.Holiday))));
        await Pass(Tomorrow.PlusDays(1) + LocalTime.Noon);
        Assert.Equal(OccurrenceOutcome.ClientPaused, await Reminded(session));

        var frank = app.World.Frank;
        var other = Assert.Single(await app.Schedule(frank, app.Today(frank)));
        await app.ChangeClient(frank, c => c.Archive(app.Time.Now, app.World.Charlie.UserId));
        await Sql.Execute(app.Database.SuperuserConnection, "update occurrences set next_attempt_at = now() where next_attempt_at is not null");
        await Work.RunAsync(CancellationToken.None, frank.Business.Id);
        Assert.Equal(OccurrenceOutcome.ClientInactive, (await app.OccurrenceOf(other, OccurrenceKind.SessionOver)).Outcome);
    }

    [Fact]
    public async Task Who_refused_reminders_gets_none_and_no_link_is_left_behind()
    {
        await app.Change(Dana.Business, async db => (await db.Users.SingleAsync(u => u.Id == Dana.UserId)).ChooseMail(MailKinds.Reminders | MailKinds.Sessions));
        var session = Assert.Single(await app.Schedule(Dana, Tomorrow));
        await Pass(Tomorrow.PlusDays(1) + LocalTime.Noon);

        Assert.Equal(OccurrenceOutcome.Unwanted, await Reminded(session));
        await using var platform = app.Database.Platform();
        Assert.Empty(platform.AccessLinks);
    }

    [Fact]
    public async Task The_businesss_hours_count_and_its_quiet_hours_are_kept()
    {
        await Settle(s => s.Remind(true, 4, new LocalTime(20, 0), new LocalTime(10, 30)));
        await app.Schedule(Dana, Tomorrow);
        await Pass(Tomorrow.PlusDays(1) + LocalTime.Noon);

        Assert.Equal(Tomorrow.PlusDays(1) + new LocalTime(10, 30), Minute(Assert.Single(await Reminders()).CreatedAt));
    }

    [Fact]
    public async Task A_worker_that_comes_late_in_the_evening_leaves_the_reminder_for_the_morning()
    {
        var session = Assert.Single(await app.Schedule(Dana, Tomorrow));
        await Pass(Tomorrow.PlusDays(1) + new LocalTime(8, 0));
        await Sleep(Tomorrow.PlusDays(1) + new LocalTime(23, 0));
        await Work.RunAsync(CancellationToken.None);
        var waiting = await app.OccurrenceOf(session, OccurrenceKind.MissedReminder);
        Assert.Equal((null, null, Tomorrow.PlusDays(2) + new LocalTime(8, 0)), (waiting.Outcome, waiting.LeaseToken, Minute(waiting.NextAttemptAt!.Value)));
        await Pass(Tomorrow.PlusDays(2) + LocalTime.Noon);

        Assert.Equal(Tomorrow.PlusDays(2) + new LocalTime(8, 0), Minute(Assert.Single(await Reminders()).CreatedAt));
    }

    [Fact]
    public async Task A_business_can_do_without_reminders()
    {
        var session = Assert.Single(await app.Schedule(Dana, Tomorrow));
        await Pass(Tomorrow.PlusDays(1) + new LocalTime(1, 0));
        await Settle(s => s.Remind(false, 9, new LocalTime(21, 0), new LocalTime(8, 0)));
        await Pass(Tomorrow.PlusDays(1) + LocalTime.Noon);

        Assert.Equal(OccurrenceOutcome.SwitchedOff, await Reminded(session));
        var next = Assert.Single(await app.Schedule(Dana, Tomorrow.PlusDays(3)));
        await Pass(Tomorrow.PlusDays(5) + LocalTime.Noon);
        Assert.Equal(SessionStatus.Missed, (await Read(next)).Status);
        Assert.Empty(await Reminders());
    }

    [Fact]
    public async Task Who_flew_west_meanwhile_still_has_the_evening()
    {
        var session = Assert.Single(await app.Schedule(Dana, Tomorrow));
        await Sql.Execute(app.Database.SuperuserConnection, "update clients set time_zone = 'America/New_York'");
        await Pass(Tomorrow.PlusDays(1) + new LocalTime(2, 0));
        Assert.Equal(SessionStatus.Planned, (await Read(session)).Status);
        await Pass(Tomorrow.PlusDays(1) + LocalTime.Noon);

        Assert.Equal(SessionStatus.Missed, (await Read(session)).Status);
    }

    [Theory]
    [InlineData("Europe/Madrid", "2030-03-30", "2030-03-30T23:00:00Z", "2030-03-31T07:00:00Z")] // the night loses an hour: nine stays nine
    [InlineData("Europe/Madrid", "2030-03-31", "2030-03-31T22:00:00Z", "2030-04-01T07:00:00Z")]
    [InlineData("Europe/Madrid", "2030-10-26", "2030-10-26T22:00:00Z", "2030-10-27T08:00:00Z")] // and gains one
    [InlineData("America/New_York", "2030-11-02", "2030-11-03T04:00:00Z", "2030-11-03T14:00:00Z")]
    [InlineData("Asia/Tokyo", "2030-05-01", "2030-05-01T15:00:00Z", "2030-05-02T00:00:00Z")]
    [InlineData("America/Santiago", "2030-09-07", "2030-09-08T04:00:00Z", "2030-09-08T12:00:00Z")] // the next day has no midnight
    public async Task The_day_ends_and_the_reminder_comes_by_the_clients_own_clock(string zone, string date, string end, string reminder)
    {
        await app.ChangeClient(Dana, c => c.Introduce("Dana", null, zone, UnitSystem.Kilograms, "en", new LocalTime(7, 0)));
        var session = Assert.Single(await app.Schedule(Dana, NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value));
        await app.Change(Dana.Business, async db => new Planner(db, SystemClock.Instance).PlanReminder(await db.Clients.SingleAsync(c => c.Id == Dana.ClientId), session, new AttentionSettings()));

        Assert.Equal(Instant(end), (await app.OccurrenceOf(session, OccurrenceKind.SessionOver)).DueAt);
        Assert.Equal(Instant(reminder), (await app.OccurrenceOf(session, OccurrenceKind.MissedReminder)).DueAt);
    }

    private static Instant Instant(string iso) => NodaTime.Text.InstantPattern.General.Parse(iso).Value;

    private static LocalDateTime Minute(Instant at) => at.InZone(Madrid).LocalDateTime.With(t => new LocalTime(t.Hour, t.Minute));

    private async Task<TenantInfo> Tenant() => (await app.Services.GetRequiredService<TenantDirectory>().ByIdAsync(Dana.Business.Id, CancellationToken.None))!;

    /// <summary>Time passes with everything done that is due on the way.</summary>
    private async Task Pass(LocalDateTime until) => await app.Services.GetRequiredService<TimeTravel>().PassAsync(await Tenant(), until.InZoneLeniently(Madrid).ToInstant(), CancellationToken.None);

    /// <summary>Time passes and nobody works.</summary>
    private async Task Sleep(LocalDateTime until)
    {
        var tenant = await Tenant();
        await app.Services.GetRequiredService<BusinessClock>().AdvanceAsync(tenant, until.InZoneLeniently(Madrid).ToInstant() - app.Time.Now - tenant.ClockOffset, CancellationToken.None);
    }

    private Task Settle(Action<AttentionSettings> choose) => app.Change(Dana.Business, async db =>
    {
        var settings = await AttentionSettings.OfAsync(db, CancellationToken.None);
        choose(settings);
        db.Add(settings);
    });

    private async Task<ScheduledSession> Read(ScheduledSession session)
    {
        await using var db = app.Database.As(Dana.Business.Id);
        return await db.ScheduledSessions.AsNoTracking().SingleAsync(s => s.Id == session.Id);
    }

    private async Task<OccurrenceOutcome?> Reminded(ScheduledSession session) => (await app.OccurrenceOf(session, OccurrenceKind.MissedReminder)).Outcome;

    private async Task<List<Core.Email.OutboxEmail>> Reminders()
    {
        await using var platform = app.Database.Platform();
        return await platform.OutboxEmails.AsNoTracking().Where(m => m.Kind == "SessionMissed").OrderBy(m => m.CreatedAt).ToListAsync();
    }
}
