using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Text;
using PulseForge.Core.Accounts;
using PulseForge.Core.Automation;
using PulseForge.Core.CheckIns;
using PulseForge.Core.Clients;
using PulseForge.Core.Tenancy;
using PulseForge.Tests.Automation;
using PulseForge.Tests.Email;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.CheckIns;

/// <summary>When clients are asked. What is due is made due by the database, so that nobody waits.</summary>
public sealed class CheckInMailTests(MailApp app) : IClassFixture<MailApp>, IAsyncLifetime
{
    private Person Dana => app.World.Dana;

    private DueWork Work => app.Services.GetRequiredService<DueWork>();

    public Task InitializeAsync() => Sql.Execute(app.Database.SuperuserConnection, """
        delete from outbox_emails; delete from occurrences; delete from access_links; delete from pauses; delete from check_ins; delete from check_in_schedules;
        update clients set morning_time = '07:00', time_zone = 'Europe/Madrid', status = 'Active'; update users set unwanted_mail = 0; update tenants set status = 'Active';
        """);

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("Europe/Madrid", "2030-03-30", "07:00", "2030-03-30T06:00:00Z")] // the day before summer time
    [InlineData("Europe/Madrid", "2030-03-31", "07:00", "2030-03-31T05:00:00Z")] // the day it begins
    [InlineData("Europe/Madrid", "2030-03-31", "02:30", "2030-03-31T01:00:00Z")] // a time that does not exist moves to the next that does
    [InlineData("Europe/Madrid", "2030-10-27", "02:30", "2030-10-27T00:30:00Z")] // one that comes twice fires the first time
    [InlineData("America/New_York", "2030-03-10", "07:00", "2030-03-10T11:00:00Z")]
    [InlineData("America/New_York", "2030-11-03", "07:00", "2030-11-03T12:00:00Z")]
    [InlineData("Asia/Tokyo", "2030-07-01", "06:30", "2030-06-30T21:30:00Z")]
    public async Task A_client_is_asked_in_their_own_morning(string zone, string date, string morning, string due)
    {
        await Live(zone, morning);
        await app.Plan(Dana, Date(date));

        Assert.Equal(InstantPattern.General.Parse(due).Value, (await Occurrences()).Single(o => o.Date == Date(date)).DueAt);
    }

    [Fact]
    public async Task A_time_of_its_own_wins_over_the_morning()
    {
        await app.Plan(Dana, Date("2030-07-01"), at: new LocalTime(18, 30));

        Assert.Equal(Instant.FromUtc(2030, 7, 1, 16, 30), (await Occurrences())[0].DueAt);
    }

    [Fact]
    public async Task Only_the_weekdays_that_were_chosen_are_planned()
    {
        await app.Plan(Dana, Date("2030-07-01"), [IsoDayOfWeek.Sunday]);

        Assert.Equal(["2030-07-07", "2030-07-14", "2030-07-21"], (await Occurrences()).Select(o => LocalDatePattern.Iso.Format(o.Date)));
    }

    [Fact]
    public async Task One_that_was_due_is_asked_once_by_a_mail_whose_link_opens_it_until_the_next()
    {
        await Due();
        await Work.RunAsync(CancellationToken.None);
        await Work.RunAsync(CancellationToken.None);

        var checkIn = Assert.Single(await app.CheckInsOf(Dana));
        var mail = Assert.Single(await app.MailsTo(Dana.Email));
        await using var platform = app.Database.Platform();
        var link = await platform.AccessLinks.SingleAsync(l => l.Purpose == LinkPurpose.CheckIn);
        Assert.Equal(("CheckInRequest", "bob@example.com", "Your check-in is here: Weekly check-in"), (mail.Kind, mail.ReplyTo, mail.Subject));
        Assert.Matches("https://iron-house\\.localhost/c/[A-Za-z0-9_-]{43}", mail.Text);
        Assert.NotNull(mail.UnsubscribeUrl);
        Assert.Equal((checkIn.Id, checkIn.ClosesAt), (link.SubjectId!.Value, link.ExpiresAt));
        Assert.InRange(checkIn.ClosesAt - checkIn.DueAt, Duration.FromHours(23), Duration.FromHours(25));
        Assert.NotNull(checkIn.SentAt);
    }

    [Fact]
    public async Task Two_workers_who_are_forced_to_fire_at_once_make_one_check_in_and_one_mail()
    {
        for (var round = 0; round < 25; round++)
        {
            await Due();
            await Sql.Execute(app.Database.SuperuserConnection, "update occurrences set lease_token = null, done_at = null, outcome = null, next_attempt_at = now() where kind = 'CheckInMail' and due_at < now()");
            await Task.WhenAll(Work.RunAsync(CancellationToken.None), Work.RunAsync(CancellationToken.None));
            Assert.Equal((1, 1), ((await app.CheckInsOf(Dana)).Count, (await app.MailsTo(Dana.Email)).Count));
            await InitializeAsync();
        }
    }

    [Fact]
    public async Task Fired_again_after_it_was_done_it_asks_nobody_twice()
    {
        await Due();
        await Work.RunAsync(CancellationToken.None);
        await Sql.Execute(app.Database.SuperuserConnection, "update occurrences set done_at = null, outcome = null, next_attempt_at = now() where kind = 'CheckInMail' and due_at < now()");
        await Work.RunAsync(CancellationToken.None);

        Assert.Equal((1, 1), ((await app.CheckInsOf(Dana)).Count, (await app.MailsTo(Dana.Email)).Count));
    }

    [Fact]
    public async Task Workers_that_were_away_for_weeks_ask_for_today_alone_and_plan_on_without_hindering_each_other()
    {
        for (var round = 0; round < 5; round++)
        {
            await InitializeAsync();
            await Due();
            await Sql.Execute(app.Database.SuperuserConnection, "update check_in_schedules set \"from\" = \"from\" - 40; delete from occurrences where due_at > now(); insert into occurrences select (jsonb_populate_record(o, jsonb_build_object('id', gen_random_uuid(), 'date', o.date - n, 'due_at', o.due_at - n * interval '1 day', 'next_attempt_at', o.due_at - n * interval '1 day'))).* from occurrences o, generate_series(1, 20) n");
            await Work.RunAsync(CancellationToken.None);

            Assert.Equal(app.Today(Dana), Assert.Single(await app.CheckInsOf(Dana)).Date);
            Assert.DoesNotContain(await Occurrences(), o => o.Attempts > 0);
            Assert.Equal(20, (await Occurrences()).Count(o => o.Outcome == OccurrenceOutcome.TooLate));
            Assert.InRange((await Occurrences()).Count(o => o.Kind == OccurrenceKind.CheckInMail && o.IsOpen), CheckInPlanner.DaysAhead - 2, CheckInPlanner.DaysAhead);
        }
    }

    [Fact]
    public async Task A_paused_or_archived_client_is_not_asked()
    {
        await Due();
        await app.Change(Dana.Business, db => Task.FromResult(db.Add(new Pause(Dana.ClientId!.Value, app.Today(Dana).PlusDays(-2), null, PauseReason.Illness))));
        Assert.Equal(OccurrenceOutcome.ClientPaused, await Outcome());

        await InitializeAsync();
        await Due();
        await app.ChangeClient(Dana, c => c.Archive(app.Time.Now, app.World.Bob.UserId));
        Assert.Equal(OccurrenceOutcome.ClientInactive, await Outcome());
        Assert.Empty(await app.CheckInsOf(Dana));
    }

    [Fact]
    public async Task Who_refuses_the_mails_finds_the_check_in_in_the_portal()
    {
        await Due();
        await app.Change(Dana.Business, async db => (await db.Users.SingleAsync(u => u.Id == Dana.UserId)).ChooseMail(MailKinds.CheckIns));
        Assert.Equal(OccurrenceOutcome.Unwanted, await Outcome());

        Assert.Null(Assert.Single(await app.CheckInsOf(Dana)).SentAt);
        await using var platform = app.Database.Platform();
        Assert.Empty(platform.AccessLinks);
    }

    [Fact]
    public async Task A_suspended_business_holds_its_questions_until_it_is_restored()
    {
        await Due();
        await Suspend("Suspended");
        await Work.RunAsync(CancellationToken.None);
        Assert.Empty(await app.CheckInsOf(Dana));
        await Suspend("Active");
        await Sql.Execute(app.Database.SuperuserConnection, "update occurrences set next_attempt_at = due_at where next_attempt_at is not null");
        await Work.RunAsync(CancellationToken.None);

        Assert.Single(await app.CheckInsOf(Dana));
    }

    [Fact]
    public async Task A_client_who_moves_is_asked_in_the_morning_of_the_new_place()
    {
        await app.Plan(Dana, Date("2030-07-01"));
        await Live("Asia/Tokyo", "06:30");
        await app.In(Dana.Business, async (services, db) =>
        {
            await services.GetRequiredService<CheckInPlanner>().ReplanAsync(await db.Clients.SingleAsync(c => c.Id == Dana.ClientId), CancellationToken.None);
            return 0;
        });

        Assert.Equal(Instant.FromUtc(2030, 6, 30, 21, 30), (await Occurrences())[0].NextAttemptAt);
    }

    [Fact]
    public async Task A_schedule_that_is_changed_or_stopped_takes_what_was_planned_with_it()
    {
        var schedule = await app.Plan(Dana, Date("2030-07-01"), [IsoDayOfWeek.Sunday]);
        await Replan(schedule, s => s.Change([IsoDayOfWeek.Monday], new LocalTime(9, 0), s.From, null));
        Assert.All(await Occurrences(), o => Assert.Equal((IsoDayOfWeek.Monday, new LocalTime(9, 0)), (o.Date.DayOfWeek, o.DueAt.InZone(DateTimeZoneProviders.Tzdb["Europe/Madrid"]).TimeOfDay)));
        await Replan(schedule, s => s.Stop(app.Time.Now, app.World.Bob.UserId));

        Assert.Empty(await Occurrences());
    }

    [Fact]
    public async Task Who_has_not_answered_after_a_day_is_reminded_once_and_who_has_is_not()
    {
        var open = await Overdue(Dana);
        var answered = await Overdue(app.World.Erin);
        await app.Answer(answered, app.World.Erin);
        await AtNoon();
        await Work.RunAsync(CancellationToken.None);
        await Work.RunAsync(CancellationToken.None);

        Assert.Equal("CheckInReminder", Assert.Single(await app.MailsTo(Dana.Email)).Kind);
        Assert.NotNull((await app.Read(open)).RemindedAt);
        Assert.Empty(await app.MailsTo(app.World.Erin.Email));
        Assert.Equal(OccurrenceOutcome.Answered, (await Occurrences()).Single(o => o.ClientId == app.World.Erin.ClientId).Outcome);
    }

    [Fact]
    public async Task A_reminder_in_the_night_waits_for_the_morning()
    {
        await Overdue(Dana);
        var night = await PlaceWhereItIs(23);
        await Sql.Execute(app.Database.SuperuserConnection, $"update clients set time_zone = '{night}'");
        await Work.RunAsync(CancellationToken.None);

        var waits = Assert.Single(await Occurrences());
        Assert.Empty(await app.MailsTo(Dana.Email));
        Assert.Equal((null, null, new LocalTime(7, 0)), (waits.Outcome, waits.LeaseToken, waits.NextAttemptAt!.Value.InZone(DateTimeZoneProviders.Tzdb[night]).TimeOfDay));
    }

    /// <summary>Asked every day, and today's is due since some minutes.</summary>
    private async Task Due()
    {
        var today = app.Today(Dana);
        var now = app.Time.Now.InZone(DateTimeZoneProviders.Tzdb["Europe/Madrid"]).TimeOfDay;
        await Live("Europe/Madrid", LocalTimePattern.CreateWithInvariantCulture("HH:mm").Format(now));
        await app.Plan(Dana, today);
        await Sql.Execute(app.Database.SuperuserConnection, $"""
            insert into occurrences (tenant_id, id, kind, client_id, subject_id, date, due_at, next_attempt_at, attempts)
            select tenant_id, gen_random_uuid(), 'CheckInMail', client_id, id, '{LocalDatePattern.Iso.Format(today)}', now() - interval '2 minutes', now() - interval '2 minutes', 0 from check_in_schedules
            on conflict do nothing
            """);
    }

    /// <summary>Asked 25 hours ago, still open, and the reminder is due.</summary>
    private async Task<CheckIn> Overdue(Person client)
    {
        var checkIn = await app.Ask(client, ago: Duration.FromHours(25));
        await app.Change(client.Business, db => Task.FromResult(db.Add(new Occurrence(OccurrenceKind.CheckInReminder, client.ClientId!.Value, checkIn.Id, checkIn.Date, app.Time.Now - Duration.FromMinutes(5)))));
        return checkIn;
    }

    private async Task AtNoon() => await Sql.Execute(app.Database.SuperuserConnection, $"update clients set time_zone = '{await PlaceWhereItIs(12)}'");

    private Task<string> PlaceWhereItIs(int hour)
    {
        var offset = ((hour - app.Time.Now.InUtc().Hour + 36) % 24) - 12;
        return Task.FromResult(offset == 0 ? "Etc/GMT" : $"Etc/GMT{(offset > 0 ? '-' : '+')}{Math.Abs(offset)}");
    }

    private async Task<OccurrenceOutcome?> Outcome()
    {
        await Work.RunAsync(CancellationToken.None);
        Assert.Empty(await app.MailsTo(Dana.Email));
        return (await Occurrences()).Single(o => o.Kind == OccurrenceKind.CheckInMail && !o.IsOpen).Outcome;
    }

    private Task Replan(CheckInSchedule schedule, Action<CheckInSchedule> change) => app.In(Dana.Business, async (services, db) =>
    {
        var stored = await db.CheckInSchedules.SingleAsync(s => s.Id == schedule.Id);
        change(stored);
        await services.GetRequiredService<CheckInPlanner>().ReplanAsync(stored, await db.Clients.SingleAsync(c => c.Id == Dana.ClientId), CancellationToken.None);
        return 0;
    });

    private Task Live(string zone, string morning) => app.ChangeClient(Dana, c =>
        c.Introduce("Dana", null, zone, UnitSystem.Kilograms, "en", LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(morning).Value));

    private async Task<List<Occurrence>> Occurrences()
    {
        await using var platform = app.Database.Platform();
        return await platform.Occurrences.AsNoTracking().OrderBy(o => o.Date).ToListAsync();
    }

    private async Task Suspend(string status)
    {
        await Sql.Execute(app.Database.SuperuserConnection, $"update tenants set status = '{status}' where id = '{Dana.Business.Id}'");
        await app.Forget(Dana.Business);
    }

    private static LocalDate Date(string iso) => LocalDatePattern.Iso.Parse(iso).Value;
}
