using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PulseForge.Core.Automation;
using PulseForge.Core.Email;
using PulseForge.Tests.Automation;
using PulseForge.Tests.Email;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Console;

/// <summary>What waits and what failed for good, and what an admin does about it.</summary>
public sealed class JobsTests(MailApp app) : IClassFixture<MailApp>, IAsyncLifetime
{
    private Business IronHouse => app.World.IronHouse;

    public Task InitializeAsync()
    {
        app.Sink.Behaviour = SmtpBehaviour.Accept;
        return Sql.Execute(app.Database.SuperuserConnection, "delete from outbox_emails; delete from occurrences; delete from scheduled_sessions; update clients set morning_time = '00:00'");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task With_nothing_to_do_the_page_says_so()
    {
        var page = await (await app.As(app.World.Ada)).Get("/console/jobs");
        Assert.Contains("Nothing waits", page.TextOf("#queues"), StringComparison.Ordinal);
        Assert.Contains("Nothing has failed for good", page.TextOf("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Queues_stand_there_per_business_with_their_depth_age_retries_and_dead_letters()
    {
        await app.Write(IronHouse, ["old", "tried", "dead"]);
        await Sql.Execute(app.Database.SuperuserConnection, """
            update outbox_emails set created_at = now() - interval '10 minutes' where subject = 'old';
            update outbox_emails set attempts = 2 where subject = 'tried';
            update outbox_emails set dead_at = now(), next_attempt_at = null, last_error = '550 5.1.1 no such user' where subject = 'dead'
            """);
        var ada = await app.As(app.World.Ada);
        var page = await ada.Get("/console/jobs");
        Assert.Equal(["E-mail outbox", "iron-house", "2", "10 min", "1", "1", "Needs a person"], page.Page.QuerySelectorAll("#queues tbody td").Select(cell => cell.TextContent.Trim()));
        Assert.Equal(page.TextOf("#queues tbody"), (await ada.GetPart("/console/jobs")).TextOf("#queues tbody"));
        Assert.False((await ada.Get($"/console/jobs?tenant={app.World.RingSide.Id}")).Has("#queues tbody"));
    }

    [Fact]
    public async Task A_dead_letter_shows_its_reason_and_neither_address_nor_subject_nor_content()
    {
        await Refused("Bench day, Dana");
        var page = await (await app.As(app.World.Ada)).Get("/console/jobs");
        Assert.Contains("550", page.TextOf("[aria-labelledby=dead] tbody"), StringComparison.Ordinal);
        Assert.Contains("…@client.example", page.TextOf("[aria-labelledby=dead] tbody"), StringComparison.Ordinal);
        Assert.DoesNotContain("dana", page.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Bench", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_replayed_mail_arrives_under_the_same_id_and_its_business_reads_who_replayed_it()
    {
        var mail = await Refused("replayed");
        var ada = await app.As(app.World.Ada);
        var answer = await ada.Submit(await ada.Get("/console/jobs"), "form[action$='/replay']");
        Assert.Equal("/console/jobs", answer.Location);
        await app.Delivery.RunAsync(CancellationToken.None);

        Assert.Equal(mail.MessageId, Assert.Single(app.Sink.All, m => m.Message.Subject == "replayed").Message.MessageId);
        Assert.NotNull((await app.Read(mail)).SentAt);
        await using var own = app.Database.As(IronHouse.Id);
        Assert.Equal((app.World.Ada.UserId, "Admin"), await own.AuditEntries.Where(e => e.Action == "mail.replayed" && e.SubjectIds.Contains(mail.Id)).Select(e => new ValueTuple<Guid, string>(e.UserId!.Value, e.Role)).SingleAsync());
    }

    [Fact]
    public async Task A_replayed_occurrence_is_done()
    {
        var session = Assert.Single(await app.Schedule(app.World.Dana, await app.InTheMorning(app.World.Dana)));
        await Sql.Execute(app.Database.SuperuserConnection, "update occurrences set dead_at = now(), next_attempt_at = null, attempts = 14, last_error = 'The session broke.'");
        var ada = await app.As(app.World.Ada);
        var page = await ada.Get("/console/jobs");
        Assert.Contains("The session broke.", page.TextOf("[aria-labelledby=dead] tbody"), StringComparison.Ordinal);
        await ada.Submit(page, "form[action*='/occurrences/']");
        await app.Services.GetRequiredService<DueWork>().RunAsync(CancellationToken.None);

        Assert.Equal(OccurrenceOutcome.Done, (await app.OccurrenceOf(session)).Outcome);
    }

    [Fact]
    public async Task All_of_one_business_are_replayed_and_the_neighbours_stay()
    {
        await Refused("one");
        await Refused("two");
        var neighbour = await Refused("neighbour", app.World.RingSide);
        var ada = await app.As(app.World.Ada);
        var page = await ada.Get($"/console/jobs?tenant={IronHouse.Id}");
        Assert.Equal(2, page.Page.QuerySelectorAll("tbody form[action$='?only=" + IronHouse.Id + "']").Length);
        var answer = await ada.Submit(page, "form[action$='/replay-all']");
        Assert.Equal($"/console/jobs?tenant={IronHouse.Id}", answer.Location);
        await app.Delivery.RunAsync(CancellationToken.None);

        Assert.Equal((1, 1, 0), (app.Arrived("one"), app.Arrived("two"), app.Arrived("neighbour")));
        Assert.NotNull((await app.Read(neighbour)).DeadAt);
    }

    [Fact]
    public async Task A_discarded_mail_is_asked_about_first_then_never_sent_its_words_are_gone_and_it_is_counted_no_more()
    {
        var mail = await Refused("discarded");
        var ada = await app.As(app.World.Ada);
        var asked = await ada.Get((await ada.Get("/console/jobs")).Element("a[href*='/discarding']").GetAttribute("href")!);
        Assert.Contains("550", asked.TextOf(".trace"), StringComparison.Ordinal);
        await ada.Submit(asked, "main form");
        await app.Delivery.RunAsync(CancellationToken.None);

        var kept = await app.Read(mail);
        Assert.Equal((null, null, ""), (kept.SentAt, kept.DeadAt, kept.Html + kept.Text));
        Assert.NotNull(kept.DiscardedAt);
        Assert.Equal(0, app.Arrived("discarded"));
        Assert.Contains("Nothing waits", (await ada.Get("/console/jobs")).TextOf("#queues"), StringComparison.Ordinal);
        await using var own = app.Database.As(IronHouse.Id);
        Assert.True(await own.AuditEntries.AnyAsync(e => e.Action == "mail.discarded" && e.SubjectIds.Contains(mail.Id) && e.UserId == app.World.Ada.UserId));
    }

    [Fact]
    public async Task What_is_dead_no_more_or_elsewhere_is_replayed_by_nobody()
    {
        var mail = await Refused("twice");
        var ada = await app.As(app.World.Ada);
        var page = await ada.Get("/console/jobs");
        await ada.Submit(page, "form[action$='/replay']");
        await app.Delivery.RunAsync(CancellationToken.None);
        await ada.Submit(page, "form[action$='/replay']");
        await app.Delivery.RunAsync(CancellationToken.None);
        Assert.Equal(1, app.Arrived("twice"));

        foreach (var path in new[] { $"/console/jobs/mail/{app.World.RingSide.Id}/{mail.Id}/discarding", $"/console/jobs/occurrences/{IronHouse.Id}/{mail.Id}/discarding", $"/console/jobs/tenants/{IronHouse.Id}/{mail.Id}/discarding", $"/console/jobs?tenant={Guid.NewGuid()}" })
            Assert.Equal(HttpStatusCode.NotFound, (await ada.Get(path)).Status);
    }

    private async Task<OutboxEmail> Refused(string subject, Business? business = null)
    {
        var mail = await app.Write(business ?? IronHouse, subject);
        app.Sink.Behaviour = SmtpBehaviour.Reject;
        await app.Delivery.RunAsync(CancellationToken.None);
        app.Sink.Behaviour = SmtpBehaviour.Accept;
        return mail;
    }
}
