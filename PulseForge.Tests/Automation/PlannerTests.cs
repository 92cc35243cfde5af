using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PulseForge.Core.Automation;
using PulseForge.Core.Data;
using PulseForge.Core.Tenancy;
using PulseForge.Tests.Email;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Automation;

public sealed class PlannerTests(MailApp app) : IClassFixture<MailApp>, IAsyncLifetime
{
    private Person Dana => app.World.Dana;

    public Task InitializeAsync() => Sql.Execute(app.Database.SuperuserConnection, "delete from occurrences; delete from scheduled_sessions; update clients set morning_time = '07:00', time_zone = 'Europe/Madrid'");

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("Europe/Madrid", "2030-03-30", "07:00", "2030-03-30T06:00:00Z")] // the day before summer time
    [InlineData("Europe/Madrid", "2030-03-31", "07:00", "2030-03-31T05:00:00Z")] // the day it begins
    [InlineData("Europe/Madrid", "2030-03-31", "02:30", "2030-03-31T01:00:00Z")] // a time that does not exist moves to the next that does
    [InlineData("Europe/Madrid", "2030-10-27", "02:30", "2030-10-27T00:30:00Z")] // one that comes twice fires the first time
    [InlineData("America/New_York", "2030-03-10", "07:00", "2030-03-10T11:00:00Z")]
    [InlineData("America/New_York", "2030-11-03", "07:00", "2030-11-03T12:00:00Z")]
    [InlineData("Australia/Lord_Howe", "2030-10-06", "02:15", "2030-10-05T15:30:00Z")] // half an hour is left out
    public async Task The_mail_is_due_at_the_clients_own_morning(string zone, string date, string morning, string due)
    {
        await Live(zone, morning);
        var session = Assert.Single(await app.Schedule(Dana, Date(date)));

        Assert.Equal(NodaTime.Text.InstantPattern.General.Parse(due).Value, (await app.OccurrenceOf(session)).DueAt);
    }

    [Fact]
    public async Task Planning_twice_plans_once()
    {
        var sessions = await app.Schedule(Dana, Date("2030-05-01"), Date("2030-05-03"));
        await Plan(sessions);

        await using var platform = app.Database.Platform();
        Assert.Equal(4, await platform.Occurrences.CountAsync());
    }

    [Fact]
    public async Task One_client_session_and_date_can_not_be_planned_twice_by_anybody()
    {
        var session = Assert.Single(await app.Schedule(Dana, Date("2030-05-01")));

        await Assert.ThrowsAsync<DbUpdateException>(() => app.Change(Dana.Business, db =>
            Task.FromResult(db.Add(new Occurrence(OccurrenceKind.SessionMail, session.ClientId, session.Id, session.Date, app.Time.Now)))));
    }

    [Fact]
    public async Task Days_that_are_over_are_not_planned()
    {
        await app.Schedule(Dana, app.Today(Dana).PlusDays(-1), app.Today(Dana));

        await using var platform = app.Database.Platform();
        Assert.Equal(app.Today(Dana), (await platform.Occurrences.SingleAsync(o => o.Kind == OccurrenceKind.SessionMail)).Date);
    }

    [Fact]
    public async Task A_client_who_moves_gets_the_mail_in_the_morning_of_the_new_place()
    {
        var session = Assert.Single(await app.Schedule(Dana, Date("2030-07-01")));
        await Live("Asia/Tokyo", "06:30");
        await Replan();

        var occurrence = await app.OccurrenceOf(session);
        var due = Instant.FromUtc(2030, 6, 30, 21, 30);
        Assert.Equal((due, due), (occurrence.DueAt, occurrence.NextAttemptAt!.Value));
    }

    [Fact]
    public async Task What_is_done_stays_done_when_the_client_moves()
    {
        var session = Assert.Single(await app.Schedule(Dana, Date("2030-07-01")));
        await app.Change(Dana.Business, async db => (await db.Occurrences.SingleAsync(o => o.Kind == OccurrenceKind.SessionMail)).Finish(OccurrenceOutcome.Done, app.Time.Now));
        await Live("Asia/Tokyo", "06:30");
        await Replan();

        Assert.Null((await app.OccurrenceOf(session)).NextAttemptAt);
    }

    [Fact]
    public async Task A_session_that_is_moved_is_planned_for_its_new_day()
    {
        var session = Assert.Single(await app.Schedule(Dana, Date("2030-05-01")));
        await app.ChangeSession(Dana, session, s => s.Move(Date("2030-05-02")));
        session.Move(Date("2030-05-02"));
        await Plan([session]);

        await using var platform = app.Database.Platform();
        Assert.Equal([Date("2030-05-01"), Date("2030-05-02")], await platform.Occurrences.Where(o => o.SubjectId == session.Id && o.Kind == OccurrenceKind.SessionMail).Select(o => o.Date).Order().ToListAsync());
    }

    private Task Live(string zone, string morning) => app.ChangeClient(Dana, c =>
        c.Introduce("Dana", null, zone, UnitSystem.Kilograms, "en", NodaTime.Text.LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(morning).Value));

    private Task Plan(IReadOnlyCollection<Core.Training.ScheduledSession> sessions) => WithPlanner((planner, client) => planner.PlanAsync(client, sessions, CancellationToken.None));

    private Task Replan() => WithPlanner((planner, client) => planner.ReplanAsync(client, CancellationToken.None));

    private async Task WithPlanner(Func<Planner, Core.Clients.Client, Task> act)
    {
        await using var scope = await app.Scope(Dana.Business);
        var db = scope.ServiceProvider.GetRequiredService<PulseForgeDb>();
        await act(scope.ServiceProvider.GetRequiredService<Planner>(), await db.Clients.SingleAsync(c => c.Id == Dana.ClientId));
        await db.SaveChangesAsync();
    }

    private static LocalDate Date(string iso) => NodaTime.Text.LocalDatePattern.Iso.Parse(iso).Value;
}
