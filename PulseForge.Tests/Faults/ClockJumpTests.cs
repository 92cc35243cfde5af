using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PulseForge.Core.Automation;
using PulseForge.Core.Platform;
using PulseForge.Tests.Automation;
using PulseForge.Tests.Email;
using PulseForge.Tests.Faults.Harness;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Faults;

/// <summary>
/// Clocks that jump: a day forward, as a machine's that was wrong, and an hour back. The database's and the product's go together here, as on one
/// machine; one process whose own clock is wrong stands apart. It is the middle of the morning where Dana lives, whatever the time of the test.
/// </summary>
public sealed class ClockJumpTests(MailApp app) : IClassFixture<MailApp>, IAsyncLifetime
{
    private static readonly Duration Day = Duration.FromDays(1);
    private static readonly Duration Hour = Duration.FromHours(1);

    private Person Dana => app.World.Dana;

    private string Zone => Workload.MorningZone(app.Time.Now);

    private LocalDate Today => app.Time.Now.InZone(DateTimeZoneProviders.Tzdb[Zone]).Date;

    private DueWork Work => app.Services.GetRequiredService<DueWork>();

    public async Task InitializeAsync()
    {
        await app.BeginAnew();
        await Sql.Execute(app.Database.SuperuserConnection, $"update clients set morning_time = '07:00', time_zone = '{Zone}'");
    }

    public Task DisposeAsync() => app.BeginAnew();

    [Fact]
    public async Task Each_days_mail_is_written_once_however_the_clock_jumps()
    {
        var sessions = await app.Schedule(Dana, Today, Today.PlusDays(1), Today.PlusDays(2));
        await Look();
        await Jump(Day);
        await Look();
        await Jump(Day - Hour);
        await Look();
        await Jump(Duration.Zero);
        await Look();
        await Jump(Day);
        await Look();

        await using var platform = app.Database.Platform();
        var mails = await platform.OutboxEmails.Where(m => m.Kind == "SessionToday").ToListAsync();
        Assert.Equal(2, mails.Count);
        Assert.All(mails, mail => Assert.Equal((null, true), (mail.LastError, mail.SentAt is not null)));
        Assert.Equal(2, app.Sink.All.Count(m => mails.Exists(written => written.MessageId == m.Message.MessageId)));
        Assert.Equal([OccurrenceOutcome.Done, OccurrenceOutcome.Done, null], [(await app.OccurrenceOf(sessions[0])).Outcome, (await app.OccurrenceOf(sessions[1])).Outcome, (await app.OccurrenceOf(sessions[2])).Outcome]);
    }

    [Fact]
    public async Task What_was_held_or_waited_when_the_clock_went_back_is_late_by_as_much_and_then_sent_once()
    {
        await Jump(Hour);
        var held = await app.Write(Dana.Business, "held");
        await Sql.Execute(app.Database.SuperuserConnection, "update outbox_emails set next_attempt_at = now() + interval '1 hour'");
        Assert.Single(await app.Leases.TakeAsync(WorkTable.OutboxEmails, 5, Dana.Business.Id, CancellationToken.None));
        await Jump(Duration.Zero);
        await app.Delivery.RunAsync(CancellationToken.None);
        Assert.Equal(0, app.Arrived("held"));
        await Jump(Hour + Leases.Length);
        await Look();
        await Look();

        var sent = await app.Read(held);
        Assert.Equal((null, true), (sent.LastError, sent.SentAt is not null));
        Assert.Equal(1, app.Arrived("held"));
    }

    [Fact]
    public async Task A_process_whose_own_clock_is_a_day_ahead_does_nothing_before_the_database_says_it_is_due()
    {
        var tomorrow = Assert.Single(await app.Schedule(Dana, Today.PlusDays(1)));
        app.Time.Advance(Day);
        try { await Look(); }
        finally { app.Time.Advance(-Day); }

        Assert.Equal(0, await app.MailsTo(Dana));
        Assert.Null((await app.OccurrenceOf(tomorrow)).Outcome);
    }

    [Fact]
    public async Task Somebody_who_moves_a_businesss_clock_waits_for_the_mail_that_is_being_sent()
    {
        var mail = await app.Write(Dana.Business, "under way");
        var held = await app.Leases.TakeAsync(WorkTable.OutboxEmails, 5, Dana.Business.Id, CancellationToken.None);
        var tenant = (await app.Services.GetRequiredService<TenantDirectory>().ByIdAsync(Dana.Business.Id, CancellationToken.None))!;
        var moved = app.Services.GetRequiredService<BusinessClock>().AdvanceAsync(tenant, Day, CancellationToken.None);
        await Task.WhenAny(moved, Task.Delay(300));
        Assert.False(moved.IsCompleted);
        await app.Delivery.RunAsync(CancellationToken.None);
        Assert.Equal(0, app.Arrived("under way"));

        await app.Leases.GiveBackAsync(WorkTable.OutboxEmails, held, Duration.Zero, CancellationToken.None);
        await moved;
        await app.Delivery.RunAsync(CancellationToken.None);
        Assert.Equal((1, true), (app.Arrived("under way"), (await app.Read(mail)).SentAt is not null));
    }

    private async Task Look()
    {
        await Work.RunAsync(CancellationToken.None);
        await app.Delivery.RunAsync(CancellationToken.None);
    }

    private async Task Jump(Duration ahead)
    {
        await Sql.Execute(app.Database.SuperuserConnection, FormattableString.Invariant($"update tenants set clock_offset = interval '{ahead.TotalSeconds} seconds' where id = '{Dana.Business.Id}'"));
        await app.Forget(Dana.Business);
    }
}
