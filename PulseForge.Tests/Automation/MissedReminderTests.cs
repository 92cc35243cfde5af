using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PulseForge.Core.Accounts;
using PulseForge.Core.Attention;
using PulseForge.Core.Automation;
using PulseForge.Core.Clients;
using PulseForge.Core.Training;
using PulseForge.Tests.Email;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Automation;

/// <summary>The mail that reminds of a missed session: once, at the right time, and only who still needs it.</summary>
public sealed class MissedReminderTests(MailApp app) : IClassFixture<MailApp>, IAsyncLifetime
{
    private Person Dana => app.World.Dana;

    private DueWork Work => app.Services.GetRequiredService<DueWork>();

    private LocalDate Tomorrow => app.Today(Dana).PlusDays(1);

    public Task InitializeAsync() => app.BeginAnew();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task The_reminder_comes_once_at_nine_the_next_morning_with_a_link_that_opens_the_session()
    {
        var session = Assert.Single(await app.Schedule(Dana, Tomorrow));
        await app.Pass(Tomorrow.PlusDays(6) + LocalTime.Noon);

        var mail = Assert.Single(await app.Reminders());
        Assert.Equal(Tomorrow.PlusDays(1) + new LocalTime(9, 0), mail.CreatedAt.Minute());
        Assert.Equal(("Lower A is still open", Dana.Email, "bob@example.com"), (mail.Subject, mail.ToAddress, mail.ReplyTo));
        Assert.Matches("https://iron-house\\.localhost/s/[A-Za-z0-9_-]{43}", app.Sink.All.Last(m => m.Message.Subject == mail.Subject).Message.TextBody!);
        Assert.Contains("/account/unsubscribe/", mail.UnsubscribeUrl, StringComparison.Ordinal);
        await using var platform = app.Database.Platform();
        Assert.Equal(2, await platform.AccessLinks.CountAsync(l => l.Purpose == LinkPurpose.Session && l.SubjectId == session.Id));
    }

    [Fact]
    public async Task There_is_at_most_one_reminder_a_week()
    {
        var sessions = await app.Schedule(Dana, Tomorrow, Tomorrow.PlusDays(2), Tomorrow.PlusDays(8));
        await app.Pass(Tomorrow.PlusDays(12) + LocalTime.Noon);

        Assert.Equal([Tomorrow.PlusDays(1), Tomorrow.PlusDays(9)], (await app.Reminders()).Select(m => m.CreatedAt.Minute().Date));
        Assert.Equal(OccurrenceOutcome.RemindedLately, await app.Reminded(sessions[1]));
    }

    [Fact]
    public async Task What_was_done_moved_skipped_or_begun_meanwhile_needs_no_reminder()
    {
        var sessions = await app.Schedule(Dana, Tomorrow, Tomorrow, Tomorrow, Tomorrow);
        await app.Pass(Tomorrow.PlusDays(1) + new LocalTime(1, 0));
        await app.ChangeSession(Dana, sessions[0], s => s.Complete(app.Time.Now));
        await app.ChangeSession(Dana, sessions[1], s => s.Move(Tomorrow.PlusDays(3)));
        await app.ChangeSession(Dana, sessions[2], s => s.Skip(app.Time.Now));
        await app.Change(Dana.Business, db => Task.FromResult(db.Add(new WorkoutLog(sessions[3], app.Time.Now, null))));
        await app.Pass(Tomorrow.PlusDays(1) + LocalTime.Noon);

        Assert.Empty(await app.Reminders());
        Assert.Equal(
            [OccurrenceOutcome.SessionNotMissed, OccurrenceOutcome.SessionMoved, OccurrenceOutcome.SessionNotMissed, OccurrenceOutcome.SessionBegun],
            [await app.Reminded(sessions[0]), await app.Reminded(sessions[1]), await app.Reminded(sessions[2]), await app.Reminded(sessions[3])]);
    }

    [Fact]
    public async Task Nobody_is_reminded_who_is_paused_or_archived_by_then()
    {
        var session = Assert.Single(await app.Schedule(Dana, Tomorrow));
        await app.Pass(Tomorrow.PlusDays(1) + new LocalTime(1, 0));
        await app.Change(Dana.Business, db => Task.FromResult(db.Add(new Pause(Dana.ClientId!.Value, Tomorrow.PlusDays(1), null, PauseReason.Holiday))));
        await app.Pass(Tomorrow.PlusDays(1) + LocalTime.Noon);
        Assert.Equal(OccurrenceOutcome.ClientPaused, await app.Reminded(session));

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
        await app.Pass(Tomorrow.PlusDays(1) + LocalTime.Noon);

        Assert.Equal(OccurrenceOutcome.Unwanted, await app.Reminded(session));
        await using var platform = app.Database.Platform();
        Assert.Empty(platform.AccessLinks);
    }

    [Fact]
    public async Task The_businesss_hours_count_and_its_quiet_hours_are_kept()
    {
        await Settle(s => s.Remind(true, 4, new LocalTime(20, 0), new LocalTime(10, 30)));
        await app.Schedule(Dana, Tomorrow);
        await app.Pass(Tomorrow.PlusDays(1) + LocalTime.Noon);

        Assert.Equal(Tomorrow.PlusDays(1) + new LocalTime(10, 30), Assert.Single(await app.Reminders()).CreatedAt.Minute());
    }

    [Fact]
    public async Task A_worker_that_comes_late_in_the_evening_leaves_the_reminder_for_the_morning()
    {
        var session = Assert.Single(await app.Schedule(Dana, Tomorrow));
        await app.Pass(Tomorrow.PlusDays(1) + new LocalTime(8, 0));
        await app.Sleep(Tomorrow.PlusDays(1) + new LocalTime(23, 0));
        await Work.RunAsync(CancellationToken.None);
        var waiting = await app.OccurrenceOf(session, OccurrenceKind.MissedReminder);
        Assert.Equal((null, null, Tomorrow.PlusDays(2) + new LocalTime(8, 0)), (waiting.Outcome, waiting.LeaseToken, waiting.NextAttemptAt!.Value.Minute()));
        await app.Pass(Tomorrow.PlusDays(2) + LocalTime.Noon);

        Assert.Equal(Tomorrow.PlusDays(2) + new LocalTime(8, 0), Assert.Single(await app.Reminders()).CreatedAt.Minute());
    }

    [Fact]
    public async Task A_business_can_do_without_reminders()
    {
        var session = Assert.Single(await app.Schedule(Dana, Tomorrow));
        await app.Pass(Tomorrow.PlusDays(1) + new LocalTime(1, 0));
        await Settle(s => s.Remind(false, 9, new LocalTime(21, 0), new LocalTime(8, 0)));
        await app.Pass(Tomorrow.PlusDays(1) + LocalTime.Noon);

        Assert.Equal(OccurrenceOutcome.SwitchedOff, await app.Reminded(session));
        var next = Assert.Single(await app.Schedule(Dana, Tomorrow.PlusDays(3)));
        await app.Pass(Tomorrow.PlusDays(5) + LocalTime.Noon);
        Assert.Equal(SessionStatus.Missed, (await app.Read(next)).Status);
        Assert.Empty(await app.Reminders());
    }

    private Task Settle(Action<AttentionSettings> choose) => app.Change(Dana.Business, async db =>
    {
        var settings = await AttentionSettings.OfAsync(db, CancellationToken.None);
        choose(settings);
        db.Add(settings);
    });
}
