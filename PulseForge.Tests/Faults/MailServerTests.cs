using NodaTime;
using PulseForge.Core.Email;
using PulseForge.Tests.Email;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Faults;

/// <summary>A mail server that fails at any point of a mail. What it does at the recipient, and when it is away or mute, stands in OutboxDeliveryTests.</summary>
public sealed class MailServerTests(MailApp app) : IClassFixture<MailApp>, IAsyncLifetime
{
    private Business IronHouse => app.World.IronHouse;

    public Task InitializeAsync() => Sql.Execute(app.Database.SuperuserConnection, "delete from outbox_emails");

    public Task DisposeAsync()
    {
        (app.Sink.Mood, app.Sink.Behaviour) = (null, SmtpBehaviour.Accept);
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData(SmtpBehaviour.Busy, 0, "No connection to the mail server", 0)] // it refuses us, not this mail
    [InlineData(SmtpBehaviour.RejectSender, 0, "550", 0)]
    [InlineData(SmtpBehaviour.DeferMessage, 1, "451", 0)]
    [InlineData(SmtpBehaviour.DropInData, 1, "The mail server broke off", 0)]
    [InlineData(SmtpBehaviour.DropAfterData, 1, "The mail server broke off", 1)] // it has it, and we can't know
    [InlineData(SmtpBehaviour.StallAfterData, 1, "The mail server broke off", 1)]
    public async Task What_it_did_not_take_for_sure_comes_later_and_under_the_same_id(SmtpBehaviour behaviour, int attempts, string reason, int unconfirmed)
    {
        var mail = await app.Write(IronHouse, $"{behaviour}");
        app.Sink.Behaviour = behaviour;
        await app.Delivery.RunAsync(CancellationToken.None);
        var waiting = await app.Read(mail);
        app.Sink.Behaviour = SmtpBehaviour.Accept;
        await app.Impatience();
        await app.Delivery.RunAsync(CancellationToken.None);
        await app.Impatience();
        await app.Delivery.RunAsync(CancellationToken.None);

        Assert.Equal((attempts, null, null, null), (waiting.Attempts, waiting.SentAt, waiting.DeadAt, waiting.LeaseToken));
        Assert.StartsWith(reason, waiting.LastError, StringComparison.Ordinal);
        Assert.InRange(waiting.NextAttemptAt!.Value - app.Time.Now, Duration.FromSeconds(5), Duration.FromSeconds(40));
        Assert.NotNull((await app.Read(mail)).SentAt);
        var arrived = app.Sink.All.Where(m => m.Message.Subject == $"{behaviour}").Select(m => m.Message.MessageId).ToList();
        Assert.Equal([mail.MessageId], arrived.Distinct());
        Assert.InRange(arrived.Count, 1, unconfirmed + 1);
    }

    [Fact]
    public async Task What_it_will_never_take_is_a_dead_letter_with_its_words_and_holds_nobody_up()
    {
        var mail = await app.Write(IronHouse, "never");
        app.Sink.Behaviour = SmtpBehaviour.RejectMessage;
        await app.Delivery.RunAsync(CancellationToken.None);
        app.Sink.Behaviour = SmtpBehaviour.Accept;
        await app.Write(IronHouse, "another");
        await app.Delivery.RunAsync(CancellationToken.None);

        var dead = await app.Read(mail);
        Assert.NotNull(dead.DeadAt);
        Assert.StartsWith("554", dead.LastError, StringComparison.Ordinal);
        Assert.Equal((0, 1), (app.Arrived("never"), app.Arrived("another")));
    }

    [Fact]
    public async Task One_that_fails_in_every_way_in_turn_loses_no_mail_and_doubles_none_that_it_confirmed()
    {
        var subjects = Enumerable.Range(0, 60).Select(i => $"moody {i}").ToList();
        await app.Write(IronHouse, subjects.Take(30));
        await app.Write(app.World.RingSide, subjects.Skip(30));
        // Those that take their time are left out: each would cost its whole patience.
        SmtpBehaviour[] moods = [SmtpBehaviour.Accept, SmtpBehaviour.Defer, SmtpBehaviour.DropAfterData, SmtpBehaviour.Busy, SmtpBehaviour.Accept, SmtpBehaviour.DeferMessage, SmtpBehaviour.DropInData, SmtpBehaviour.RejectSender];
        var (connections, unconfirmed) = (0, 0);
        app.Sink.Mood = () =>
        {
            var mood = moods[Interlocked.Increment(ref connections) % moods.Length];
            if (mood == SmtpBehaviour.DropAfterData) Interlocked.Increment(ref unconfirmed);
            return mood;
        };
        for (var look = 0; look < 100 && await Waiting() > 0; look++)
        {
            await app.Delivery.RunAsync(CancellationToken.None);
            await app.Impatience();
        }

        var arrived = app.Sink.All.Where(m => m.Message.Subject!.StartsWith("moody", StringComparison.Ordinal)).ToList();
        Assert.Equal(0, await Waiting());
        Assert.Equal(0L, await Sql.Scalar(app.Database.SuperuserConnection, "select count(*) from outbox_emails where sent_at is null"));
        Assert.Equal(subjects.Order(), arrived.Select(m => m.Message.Subject!).Distinct().Order());
        Assert.Equal(subjects.Count, arrived.Select(m => m.Message.MessageId).Distinct().Count());
        Assert.InRange(arrived.Count - subjects.Count, 0, unconfirmed);
    }

    private async Task<long> Waiting() => (long)(await Sql.Scalar(app.Database.SuperuserConnection, "select count(*) from outbox_emails where next_attempt_at is not null"))!;
}
