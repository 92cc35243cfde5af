using NodaTime;
using PulseForge.Core.Email;
using PulseForge.Core.Platform;
using PulseForge.Tests.Automation;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Email;

public sealed class OutboxDeliveryTests(MailApp app) : IClassFixture<MailApp>, IAsyncLifetime
{
    private Business IronHouse => app.World.IronHouse;

    public Task InitializeAsync()
    {
        app.Sink.Behaviour = SmtpBehaviour.Accept;
        return Sql.Execute(app.Database.SuperuserConnection, "delete from outbox_emails; update tenants set status = 'Active', clock_offset = '0'");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task What_is_sent_is_marked_and_its_content_is_forgotten()
    {
        var mail = await app.Write(IronHouse, "plain");
        await app.Delivery.RunAsync(CancellationToken.None);

        var sent = await app.Read(mail);
        Assert.Equal(1, app.Arrived("plain"));
        Assert.NotNull(sent.SentAt);
        Assert.Equal((MailTransport.Smtp, null, null, ""), (sent.SentBy!.Value, sent.NextAttemptAt, sent.LeaseToken, sent.Html + sent.Text));
    }

    [Fact]
    public async Task Two_workers_that_look_at_once_send_each_mail_once()
    {
        for (var round = 0; round < 50; round++)
        {
            await app.Write(IronHouse, [$"double {round} a", $"double {round} b"]);
            await Task.WhenAll(app.Delivery.RunAsync(CancellationToken.None), app.Delivery.RunAsync(CancellationToken.None));
        }

        Assert.All(Enumerable.Range(0, 50), round => Assert.Equal((1, 1), (app.Arrived($"double {round} a"), app.Arrived($"double {round} b"))));
    }

    [Fact]
    public async Task A_mail_that_the_server_defers_waits_longer_each_time_and_arrives_in_the_end()
    {
        var mail = await app.Write(IronHouse, "deferred");
        app.Sink.Behaviour = SmtpBehaviour.Defer;
        await app.Delivery.RunAsync(CancellationToken.None);
        var once = await app.Read(mail);
        await app.Impatience();
        await app.Delivery.RunAsync(CancellationToken.None);
        var twice = await app.Read(mail);
        app.Sink.Behaviour = SmtpBehaviour.Accept;
        await app.Delivery.RunAsync(CancellationToken.None);
        Assert.Equal(0, app.Arrived("deferred"));
        await app.Impatience();
        await app.Delivery.RunAsync(CancellationToken.None);

        Assert.Equal((1, 2), (once.Attempts, twice.Attempts));
        Assert.InRange(once.NextAttemptAt!.Value - app.Time.Now, Duration.FromSeconds(10), Duration.FromSeconds(40));
        Assert.InRange(twice.NextAttemptAt!.Value - app.Time.Now, Duration.FromSeconds(30), Duration.FromSeconds(80));
        Assert.StartsWith("451", twice.LastError, StringComparison.Ordinal);
        Assert.Equal(1, app.Arrived("deferred"));
    }

    [Fact]
    public async Task A_mail_that_is_deferred_for_ever_becomes_a_dead_letter()
    {
        var mail = await app.Write(IronHouse, "hopeless");
        await Sql.Execute(app.Database.SuperuserConnection, $"update outbox_emails set attempts = {OutboxEmail.MostAttempts - 1}");
        app.Sink.Behaviour = SmtpBehaviour.Defer;
        await app.Delivery.RunAsync(CancellationToken.None);

        var dead = await app.Read(mail);
        Assert.NotNull(dead.DeadAt);
        Assert.Null(dead.NextAttemptAt);
    }

    [Fact]
    public async Task A_mail_that_the_server_refuses_is_a_dead_letter_with_its_reason_until_it_is_replayed()
    {
        var mail = await app.Write(IronHouse, "refused");
        app.Sink.Behaviour = SmtpBehaviour.Reject;
        await app.Delivery.RunAsync(CancellationToken.None);
        var dead = await app.Read(mail);
        app.Sink.Behaviour = SmtpBehaviour.Accept;
        await app.Delivery.RunAsync(CancellationToken.None);
        Assert.Equal(0, app.Arrived("refused"));
        await Replay(mail);
        await app.Delivery.RunAsync(CancellationToken.None);

        Assert.NotNull(dead.DeadAt);
        Assert.StartsWith("550", dead.LastError, StringComparison.Ordinal);
        Assert.Equal("<p>Bench</p>", dead.Html);
        Assert.Equal(1, app.Arrived("refused"));
        Assert.Null((await app.Read(mail)).DeadAt);
    }

    [Fact]
    public async Task While_no_server_answers_nothing_is_lost_and_nothing_counts_against_the_mail()
    {
        var mail = await app.Write(IronHouse, "unreachable");
        app.Sink.Behaviour = SmtpBehaviour.RefuseConnection;
        await app.Delivery.RunAsync(CancellationToken.None);
        var waiting = await app.Read(mail);
        app.Sink.Behaviour = SmtpBehaviour.Accept;
        await app.Impatience();
        await app.Delivery.RunAsync(CancellationToken.None);

        Assert.Equal((0, null), (waiting.Attempts, waiting.LeaseToken));
        Assert.StartsWith("No connection", waiting.LastError, StringComparison.Ordinal);
        Assert.Equal(1, app.Arrived("unreachable"));
    }

    [Fact]
    public async Task A_server_that_hangs_up_before_its_answer_gets_the_mail_again_under_the_same_id()
    {
        var mail = await app.Write(IronHouse, "dropped");
        app.Sink.Behaviour = SmtpBehaviour.DropAfterData;
        await app.Delivery.RunAsync(CancellationToken.None);
        var unsure = await app.Read(mail);
        app.Sink.Behaviour = SmtpBehaviour.Accept;
        await app.Impatience();
        await app.Delivery.RunAsync(CancellationToken.None);

        Assert.Null(unsure.SentAt);
        Assert.Equal(1, unsure.Attempts);
        Assert.Equal([mail.MessageId], app.Sink.All.Where(m => m.Message.Subject == "dropped").Select(m => m.Message.MessageId).Distinct());
        Assert.NotNull((await app.Read(mail)).SentAt);
    }

    [Fact]
    public async Task A_server_that_says_nothing_is_given_up_in_time()
    {
        var mail = await app.Write(IronHouse, "stalled");
        app.Sink.Behaviour = SmtpBehaviour.Stall;
        await app.Delivery.RunAsync(CancellationToken.None);

        var waiting = await app.Read(mail);
        Assert.Null(waiting.SentAt);
        Assert.NotNull(waiting.NextAttemptAt);
        Assert.Null(waiting.LeaseToken);
    }

    [Fact]
    public async Task A_long_queue_of_one_business_does_not_hold_up_another()
    {
        await app.Write(IronHouse, Enumerable.Range(0, 300).Select(i => $"bulk {i}"));
        await app.Write(app.World.RingSide, "neighbour");
        var first = await app.Leases.TakeAsync(WorkTable.OutboxEmails, OutboxDelivery.Batch, null, CancellationToken.None);

        Assert.Contains(first, lease => lease.TenantId == app.World.RingSide.Id);
        Assert.Contains(first, lease => lease.TenantId == IronHouse.Id);
    }

    [Fact]
    public async Task Three_hundred_mails_through_many_senders_arrive_once_each()
    {
        await app.Write(IronHouse, Enumerable.Range(0, 300).Select(i => $"many {i}"));
        await Task.WhenAll(app.Delivery.RunAsync(CancellationToken.None), app.Delivery.RunAsync(CancellationToken.None));

        Assert.Equal(Enumerable.Range(0, 300).Select(i => $"many {i}").Order(), app.Sink.All.Select(m => m.Message.Subject!).Where(s => s.StartsWith("many ", StringComparison.Ordinal)).Order());
    }

    [Fact]
    public async Task A_suspended_business_sends_account_mail_only()
    {
        await Sql.Execute(app.Database.SuperuserConnection, $"update tenants set status = 'Suspended' where id = '{app.World.RingSide.Id}'");
        await app.Forget(app.World.RingSide);
        await app.Write(app.World.RingSide, "account of the suspended");
        var held = await app.Write(app.World.RingSide, "session of the suspended", refusable: true);
        await app.Delivery.RunAsync(CancellationToken.None);
        await app.Forget(app.World.RingSide);

        Assert.Equal(1, app.Arrived("account of the suspended"));
        Assert.Equal(0, app.Arrived("session of the suspended"));
        Assert.NotNull((await app.Read(held)).NextAttemptAt);
    }

    [Fact]
    public async Task When_it_must_stop_it_gives_back_what_it_has_not_begun()
    {
        var mail = await app.Write(IronHouse, "stopped");
        using var stopping = new CancellationTokenSource();
        await stopping.CancelAsync();
        await app.Delivery.RunAsync(stopping.Token);

        Assert.Equal((0, null), (app.Arrived("stopped"), (await app.Read(mail)).LeaseToken));
        await app.Delivery.RunAsync(CancellationToken.None);
        Assert.Equal(1, app.Arrived("stopped"));
    }

    [Fact]
    public async Task An_address_that_is_none_is_a_dead_letter_and_holds_nobody_up()
    {
        await using (var db = app.Database.As(IronHouse.Id))
        {
            db.Add(new OutboxEmail("Test", new Recipient("dana@client.example\r\nRCPT TO:<all@example.com>", "Dana", "en"), new RenderedMail("evil", "", ""), "Iron House", null, null, "iron-house.localhost", app.Time.Now));
            await db.SaveChangesAsync();
        }
        await app.Write(IronHouse, "innocent");
        await app.Delivery.RunAsync(CancellationToken.None);

        Assert.Equal((0, 1), (app.Arrived("evil"), app.Arrived("innocent")));
    }

    private async Task Replay(OutboxEmail mail)
    {
        await using var platform = app.Database.Platform();
        var dead = await platform.OutboxEmails.FindAsync(mail.TenantId, mail.Id);
        dead!.Replay(app.Time.Now);
        await platform.SaveChangesAsync();
    }
}
