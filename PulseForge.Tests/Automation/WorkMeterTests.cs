using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using PulseForge.Core.Platform;
using PulseForge.Tests.Email;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Automation;

public sealed class WorkMeterTests(MailApp app) : IClassFixture<MailApp>
{
    [Fact]
    public async Task A_queue_that_stands_still_shows_its_depth_age_retries_and_dead_letters_per_business()
    {
        await app.Write(app.World.IronHouse, ["fresh", "old", "tried", "dead"]);
        await Sql.Execute(app.Database.SuperuserConnection, """
            update outbox_emails set created_at = now() - interval '10 minutes' where subject = 'old';
            update outbox_emails set attempts = 2 where subject = 'tried';
            update outbox_emails set dead_at = now(), next_attempt_at = null where subject = 'dead'
            """);
        await app.Schedule(app.World.Frank, app.Today(app.World.Frank), app.Today(app.World.Frank).PlusDays(9));
        await Sql.Execute(app.Database.SuperuserConnection, "update occurrences set due_at = now() - interval '1 minute', next_attempt_at = now() - interval '1 minute' where kind = 'SessionMail' and date < now() + interval '2 days'");
        var states = await Measure();

        var mail = Assert.Single(states, s => s is { Queue: "mail", Tenant: "iron-house" });
        Assert.Equal((3, 1, 1), (mail.Depth, mail.Retrying, mail.Dead));
        Assert.InRange(mail.OldestSeconds, 590, 700);
        var due = Assert.Single(states, s => s.Queue == "occurrences");
        Assert.Equal(("ring-side", 1, 0), (due.Tenant, due.Depth, due.Dead));
        Assert.InRange(due.OldestSeconds, 55, 120);
    }

    [Fact]
    public async Task What_waits_is_published_as_metrics()
    {
        await app.Write(app.World.RingSide, "published");
        await Measure();
        var seen = new Dictionary<string, double>();
        using var listener = new MeterListener { InstrumentPublished = (instrument, l) => { if (instrument.Meter.Name == WorkMeter.Name) l.EnableMeasurementEvents(instrument); } };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Keep(seen, instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Keep(seen, instrument, value, tags));
        listener.Start();
        listener.RecordObservableInstruments();

        Assert.True(seen["pulseforge.queue.depth mail ring-side"] >= 1);
        Assert.True(seen.ContainsKey("pulseforge.queue.oldest mail ring-side"));
        Assert.True(seen.ContainsKey("pulseforge.queue.dead mail ring-side"));
        Assert.True(seen.ContainsKey("pulseforge.queue.retrying mail ring-side"));
    }

    [Fact]
    public async Task Old_mails_links_and_plans_are_forgotten_and_others_kept()
    {
        await app.Write(app.World.IronHouse, ["sent long ago", "sent lately", "waits since long ago"]);
        await Sql.Execute(app.Database.SuperuserConnection, """
            update outbox_emails set sent_at = now() - interval '91 days', next_attempt_at = null where subject = 'sent long ago';
            update outbox_emails set sent_at = now() - interval '89 days', next_attempt_at = null where subject = 'sent lately';
            update outbox_emails set created_at = now() - interval '200 days' where subject = 'waits since long ago'
            """);
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Retention>().ForgetAsync(CancellationToken.None);

        var left = await Sql.Column(app.Database.SuperuserConnection, "select subject from outbox_emails where subject like '%ago' or subject like '%lately' order by 1");
        Assert.Equal(["sent lately", "waits since long ago"], left);
    }

    private async Task<IReadOnlyList<QueueState>> Measure()
    {
        await using var platform = app.Database.Platform();
        var meter = app.Services.GetRequiredService<WorkMeter>();
        await meter.MeasureAsync(platform, CancellationToken.None);
        return meter.States;
    }

    private static void Keep(Dictionary<string, double> seen, Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var names = new List<string> { instrument.Name };
        foreach (var (_, tag) in tags) names.Add($"{tag}");
        seen[string.Join(' ', names)] = value;
    }
}
