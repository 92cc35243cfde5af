using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PulseForge.Core.Accounts;
using PulseForge.Core.Automation;
using PulseForge.Core.Clients;
using PulseForge.Core.Platform;
using PulseForge.Core.Training;
using PulseForge.Tests.Email;
using PulseForge.Tests.Faults.Harness;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Automation;

/// <summary>The mail of a session's morning. Everybody's morning is at midnight here, so that today's is due at once, and they live where it is not evening yet.</summary>
public sealed class DueWorkTests(MailApp app) : IClassFixture<MailApp>, IAsyncLifetime
{
    private Person Dana => app.World.Dana;

    private string Zone => Workload.MorningZone(app.Time.Now);

    private LocalDate Today => app.Time.Now.InZone(DateTimeZoneProviders.Tzdb[Zone]).Date;

    private DueWork Work => app.Services.GetRequiredService<DueWork>();

    public Task InitializeAsync() => Sql.Execute(app.Database.SuperuserConnection, $"""
        delete from outbox_emails; delete from occurrences; delete from access_links; delete from pauses; delete from scheduled_sessions;
        update clients set morning_time = '00:00', time_zone = '{Zone}', status = 'Active'; update users set unwanted_mail = 0; update tenants set status = 'Active';
        """);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task The_mail_of_todays_session_is_written_once_with_a_link_that_opens_it()
    {
        var session = Assert.Single(await app.Schedule(Dana, Today));
        await Work.RunAsync(CancellationToken.None);
        await Work.RunAsync(CancellationToken.None);

        await using var platform = app.Database.Platform();
        var mail = await platform.OutboxEmails.SingleAsync();
        var link = await platform.AccessLinks.SingleAsync(l => l.Purpose == LinkPurpose.Session);
        Assert.Equal("Lower A today: Back Squat 5 × 5 at 100 kg", mail.Subject);
        Assert.Equal(("SessionToday", Dana.Email, "bob@example.com"), (mail.Kind, mail.ToAddress, mail.ReplyTo));
        Assert.Equal((session.Id, Dana.ClientId), (link.SubjectId!.Value, link.ClientId));
        Assert.Equal(session.Date.PlusDays(3).AtMidnight().InZoneLeniently(DateTimeZoneProviders.Tzdb[Zone]).ToInstant(), link.ExpiresAt);
        Assert.Matches($"https://iron-house\\.localhost/s/[A-Za-z0-9_-]{{43}}", mail.Text);
        Assert.Equal((OccurrenceOutcome.Done, null), ((await app.OccurrenceOf(session)).Outcome!.Value, (await app.OccurrenceOf(session)).NextAttemptAt));
    }

    [Fact]
    public async Task Two_workers_at_once_do_each_occurrence_once()
    {
        for (var round = 0; round < 25; round++)
        {
            await app.Schedule(Dana, Today);
            await app.Schedule(app.World.Frank, Today);
            await Task.WhenAll(Work.RunAsync(CancellationToken.None), Work.RunAsync(CancellationToken.None));
        }

        Assert.Equal((25, 25), (await app.MailsTo(Dana), await app.MailsTo(app.World.Frank)));
    }

    [Fact]
    public async Task Nothing_is_due_before_its_morning()
    {
        await app.Schedule(Dana, Today.PlusDays(1));
        await Work.RunAsync(CancellationToken.None);

        Assert.Equal(0, await app.MailsTo(Dana));
    }

    [Fact]
    public async Task When_the_mail_can_not_be_written_neither_it_nor_its_mark_is_saved_and_it_is_tried_again()
    {
        await Sql.Execute(app.Database.SuperuserConnection, "alter table outbox_emails add constraint broken check (kind <> 'SessionToday')");
        var session = Assert.Single(await app.Schedule(Dana, Today));
        await Work.RunAsync(CancellationToken.None);
        var failed = await app.OccurrenceOf(session);
        Assert.Equal(0, await app.MailsTo(Dana));
        await Sql.Execute(app.Database.SuperuserConnection, "alter table outbox_emails drop constraint broken");
        await app.Impatience();
        await Work.RunAsync(CancellationToken.None);

        Assert.Equal((1, null, null, null), (failed.Attempts, failed.DoneAt, failed.Outcome, failed.LeaseToken));
        Assert.NotEmpty(failed.LastError!);
        Assert.InRange(failed.NextAttemptAt!.Value - app.Time.Now, Duration.FromSeconds(5), Duration.FromSeconds(40));
        Assert.Equal(1, await app.MailsTo(Dana));
    }

    [Fact]
    public async Task What_fails_for_ever_is_dead_until_it_is_replayed()
    {
        var session = Assert.Single(await app.Schedule(Dana, Today));
        await Sql.Execute(app.Database.SuperuserConnection, $"alter table outbox_emails add constraint broken check (kind <> 'SessionToday'); update occurrences set attempts = {Occurrence.MostAttempts - 1}");
        await Work.RunAsync(CancellationToken.None);
        await Sql.Execute(app.Database.SuperuserConnection, "alter table outbox_emails drop constraint broken");
        await Work.RunAsync(CancellationToken.None);
        var dead = await app.OccurrenceOf(session);
        await app.Change(Dana.Business, async db => (await db.Occurrences.SingleAsync(o => o.Kind == OccurrenceKind.SessionMail)).Replay(app.Time.Now));
        await app.Impatience();
        await Work.RunAsync(CancellationToken.None);

        Assert.NotNull(dead.DeadAt);
        Assert.NotNull(dead.LastError);
        Assert.Equal(1, await app.MailsTo(Dana));
    }

    [Fact]
    public async Task A_session_that_was_moved_done_or_deleted_meanwhile_sends_nothing()
    {
        var today = Today;
        var sessions = await app.Schedule(Dana, today, today, today);
        await app.ChangeSession(Dana, sessions[0], s => s.Move(today.PlusDays(1)));
        await app.ChangeSession(Dana, sessions[1], s => s.Complete(app.Time.Now));
        await app.ChangeSession(Dana, sessions[2], s => s.Remove(app.Time.Now, null));
        await Work.RunAsync(CancellationToken.None);

        Assert.Equal(0, await app.MailsTo(Dana));
        Assert.Equal(OccurrenceOutcome.SessionMoved, (await app.OccurrenceOf(sessions[0])).Outcome);
        Assert.Equal(OccurrenceOutcome.SessionNotPlanned, (await app.OccurrenceOf(sessions[1])).Outcome);
        Assert.Equal(OccurrenceOutcome.SessionGone, (await app.OccurrenceOf(sessions[2])).Outcome);
    }

    [Fact]
    public async Task An_archived_client_gets_no_mail()
    {
        await app.ChangeClient(Dana, c => c.Archive(app.Time.Now, app.World.Bob.UserId));
        Assert.Equal(OccurrenceOutcome.ClientInactive, await OutcomeToday());
    }

    [Fact]
    public async Task A_paused_client_gets_no_mail()
    {
        await app.Change(Dana.Business, db => Task.FromResult(db.Add(new Pause(Dana.ClientId!.Value, Today.PlusDays(-2), null, PauseReason.Illness))));
        Assert.Equal(OccurrenceOutcome.ClientPaused, await OutcomeToday());
    }

    [Fact]
    public async Task Who_refused_session_mails_gets_none_and_no_link_is_left_behind()
    {
        await app.Change(Dana.Business, async db => (await db.Users.SingleAsync(u => u.Id == Dana.UserId)).ChooseMail(MailKinds.Sessions));
        Assert.Equal(OccurrenceOutcome.Unwanted, await OutcomeToday());

        await using var platform = app.Database.Platform();
        Assert.Empty(platform.AccessLinks);
    }

    [Fact]
    public async Task A_day_that_is_over_is_not_mailed_about()
    {
        var session = Assert.Single(await app.Schedule(Dana, Today));
        await Sql.Execute(app.Database.SuperuserConnection, "update scheduled_sessions set date = date - 1; update occurrences set date = date - 1");
        await Work.RunAsync(CancellationToken.None);

        Assert.Equal(OccurrenceOutcome.TooLate, (await app.OccurrenceOf(session)).Outcome);
    }

    [Fact]
    public async Task A_suspended_business_is_left_alone_until_it_is_restored()
    {
        var session = Assert.Single(await app.Schedule(Dana, Today));
        await SetStatus("Suspended");
        await Work.RunAsync(CancellationToken.None);
        var held = await app.OccurrenceOf(session);
        await SetStatus("Active");
        await Sql.Execute(app.Database.SuperuserConnection, "update occurrences set next_attempt_at = due_at");
        await Work.RunAsync(CancellationToken.None);

        Assert.Equal((null, 0), (held.DoneAt, held.Attempts));
        Assert.Equal(1, await app.MailsTo(Dana));
    }

    [Fact]
    public async Task A_worker_that_lost_its_lease_does_nothing()
    {
        var session = Assert.Single(await app.Schedule(Dana, Today));
        Assert.Single(await app.Leases.TakeAsync(WorkTable.Occurrences, 5, Dana.Business.Id, CancellationToken.None));
        await Work.RunAsync(CancellationToken.None);
        Assert.Equal(0, await app.MailsTo(Dana));
        await app.Impatience();
        await Work.RunAsync(CancellationToken.None);

        Assert.Equal(1, await app.MailsTo(Dana));
        Assert.Equal(OccurrenceOutcome.Done, (await app.OccurrenceOf(session)).Outcome);
    }

    [Fact]
    public async Task A_crowd_in_one_business_leaves_room_for_the_others_in_the_first_batch()
    {
        await app.Schedule(Dana, [.. Enumerable.Repeat(Today, 100)]);
        await app.Schedule(app.World.Frank, Today);
        var batch = await app.Leases.TakeAsync(WorkTable.Occurrences, DueWork.Batch, null, CancellationToken.None);

        Assert.Contains(batch, lease => lease.TenantId == app.World.RingSide.Id);
        Assert.Contains(batch, lease => lease.TenantId == app.World.IronHouse.Id);
    }

    private async Task<OccurrenceOutcome?> OutcomeToday()
    {
        var session = Assert.Single(await app.Schedule(Dana, Today));
        await Work.RunAsync(CancellationToken.None);
        Assert.Equal(0, await app.MailsTo(Dana));
        return (await app.OccurrenceOf(session)).Outcome;
    }

    private async Task SetStatus(string status)
    {
        await Sql.Execute(app.Database.SuperuserConnection, $"update tenants set status = '{status}' where id = '{Dana.Business.Id}'");
        await app.Forget(Dana.Business);
    }
}
