using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PulseForge.Core.Attention;
using PulseForge.Core.Automation;
using PulseForge.Core.Clients;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Training;
using PulseForge.Tests.Email;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Automation;

/// <summary>What becomes of a session that nobody trains, when its day is over.</summary>
public sealed class MissedSessionTests(MailApp app) : IClassFixture<MailApp>, IAsyncLifetime
{
    private Person Dana => app.World.Dana;

    private DueWork Work => app.Services.GetRequiredService<DueWork>();

    private LocalDate Tomorrow => app.Today(Dana).PlusDays(1);

    public Task InitializeAsync() => app.BeginAnew();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_planned_session_is_missed_when_its_day_is_over_and_not_before()
    {
        var session = Assert.Single(await app.Schedule(Dana, Tomorrow));
        await app.Pass(Tomorrow + new LocalTime(23, 58));
        Assert.Equal(SessionStatus.Planned, (await app.Read(session)).Status);
        await app.Pass(Tomorrow.PlusDays(1) + new LocalTime(0, 1));

        var missed = await app.Read(session);
        Assert.Equal(SessionStatus.Missed, missed.Status);
        Assert.Equal(Tomorrow.PlusDays(1), missed.StatusAt!.Value.Minute().Date);
        Assert.Equal(OccurrenceOutcome.Done, (await app.OccurrenceOf(session, OccurrenceKind.SessionOver)).Outcome);
    }

    [Fact]
    public async Task Two_workers_at_once_miss_each_session_once_and_send_one_reminder_for_a_day_of_two()
    {
        for (var round = 0; round < 10; round++)
        {
            var sessions = await app.Schedule(Dana, Tomorrow, Tomorrow);
            await Sql.Execute(app.Database.SuperuserConnection, "delete from outbox_emails; delete from occurrences where kind = 'SessionMail' or kind = 'MissedReminder'");
            await app.Sleep(Tomorrow.PlusDays(1) + new LocalTime(9, 30));
            await Task.WhenAll(Work.RunAsync(CancellationToken.None), Work.RunAsync(CancellationToken.None));

            Assert.Equal([OccurrenceOutcome.Done, OccurrenceOutcome.Done], [(await app.OccurrenceOf(sessions[0], OccurrenceKind.SessionOver)).Outcome!.Value, (await app.OccurrenceOf(sessions[1], OccurrenceKind.SessionOver)).Outcome!.Value]);
            Assert.Single(await app.Reminders());
            await app.BeginAnew();
        }
    }

    [Fact]
    public async Task A_session_that_was_done_moved_or_begun_is_not_missed()
    {
        var sessions = await app.Schedule(Dana, Tomorrow, Tomorrow, Tomorrow);
        await app.ChangeSession(Dana, sessions[0], s => s.Complete(app.Time.Now));
        await app.ChangeSession(Dana, sessions[1], s => s.Move(Tomorrow.PlusDays(5)));
        await app.Change(Dana.Business, db => Task.FromResult(db.Add(new WorkoutLog(sessions[2], app.Time.Now, null))));
        await app.Pass(Tomorrow.PlusDays(2) + LocalTime.Noon);

        Assert.Equal([SessionStatus.Done, SessionStatus.Planned, SessionStatus.Planned], [(await app.Read(sessions[0])).Status, (await app.Read(sessions[1])).Status, (await app.Read(sessions[2])).Status]);
        Assert.Empty(await app.Reminders());
    }

    [Fact]
    public async Task Paused_days_are_left_out()
    {
        var session = Assert.Single(await app.Schedule(Dana, Tomorrow));
        await app.Change(Dana.Business, db => Task.FromResult(db.Add(new Pause(Dana.ClientId!.Value, Tomorrow, Tomorrow, PauseReason.Illness))));
        await app.Pass(Tomorrow.PlusDays(2) + LocalTime.Noon);

        Assert.Equal((SessionStatus.Planned, OccurrenceOutcome.ClientPaused), ((await app.Read(session)).Status, (await app.OccurrenceOf(session, OccurrenceKind.SessionOver)).Outcome!.Value));
        Assert.Empty(await app.Reminders());
    }

    [Fact]
    public async Task Who_flew_west_meanwhile_still_has_the_evening()
    {
        var session = Assert.Single(await app.Schedule(Dana, Tomorrow));
        await Sql.Execute(app.Database.SuperuserConnection, "update clients set time_zone = 'America/New_York'");
        await app.Pass(Tomorrow.PlusDays(1) + new LocalTime(2, 0));
        Assert.Equal(SessionStatus.Planned, (await app.Read(session)).Status);
        await app.Pass(Tomorrow.PlusDays(1) + LocalTime.Noon);

        Assert.Equal(SessionStatus.Missed, (await app.Read(session)).Status);
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
}
