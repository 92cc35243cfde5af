using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PulseForge.Core.Accounts;
using PulseForge.Core.Automation;
using PulseForge.Core.Tenancy;
using PulseForge.Tests.Automation;
using PulseForge.Tests.Email;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Console;

/// <summary>A suspended business is closed to its people, its work is held, nothing is lost, and restored it goes on.</summary>
public sealed class SuspensionTests(MailApp app) : IClassFixture<MailApp>, IAsyncLifetime
{
    private const string Form = "main form[method=post]";

    private Business IronHouse => app.World.IronHouse;

    private DueWork Work => app.Services.GetRequiredService<DueWork>();

    public Task InitializeAsync() => Sql.Execute(app.Database.SuperuserConnection, "delete from outbox_emails; delete from occurrences; delete from scheduled_sessions; update clients set morning_time = '00:00'");

    public async Task DisposeAsync()
    {
        var ada = await app.As(app.World.Ada);
        if (await ada.Get(Page("restoration")) is { Status: HttpStatusCode.OK } page) await ada.Submit(page, Form);
    }

    [Fact]
    public async Task Its_people_guests_and_holders_of_links_get_one_page_and_no_data_and_the_neighbours_notice_nothing()
    {
        var (alice, dana, charlie) = (await app.As(app.World.Alice), await app.As(app.World.Dana), await app.As(app.World.Charlie));
        var client = $"/coach/clients/{app.World.Dana.ClientId}";
        Assert.Equal(HttpStatusCode.OK, (await alice.Get(client)).Status);
        var link = await Link();
        await Suspend("Unpaid for three months");

        foreach (var (guest, path) in new[] { (alice, "/"), (alice, client), (alice, "/coach/settings"), (dana, "/portal/today"), (app.Guest(app.World.Alice.Host), "/account/sign-in"), (app.Guest(app.World.Alice.Host), link), (app.Guest(app.World.Alice.Host), "/account/unsubscribe/abc"), (app.Guest(app.World.Alice.Host), "/nothing/here") })
        {
            var closed = await guest.Get(path);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, closed.Status);
            Assert.Equal("Iron House is closed for now", closed.TextOf("h1"));
            Assert.True(closed.Has("link[href^='/brand/']"));
            Assert.DoesNotContain("Dana", closed.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Unpaid", closed.Text, StringComparison.Ordinal);
        }
        Assert.Equal(HttpStatusCode.OK, (await app.Guest(app.World.Alice.Host).Get("/brand/1.css")).Status);
        Assert.Equal(HttpStatusCode.OK, (await charlie.Get("/coach/clients")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await charlie.Get("/suspended")).Status);
    }

    [Fact]
    public async Task Nobody_signs_in_and_a_form_that_was_open_saves_nothing()
    {
        var (guest, bob) = (app.Guest(app.World.Bob.Host), await app.As(app.World.Bob));
        var (signIn, me) = (await guest.Get("/account/sign-in"), await bob.Get("/account/me"));
        await Suspend("Abuse");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await guest.Submit(signIn, Form, ("Input.Email", app.World.Bob.Email), ("Input.Password", World.Password))).Status);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await bob.Submit(me, Form, ("Input.Name", "Robert"))).Status);
        await using var db = app.Database.As(IronHouse.Id);
        Assert.Equal("Bob", await db.Users.Where(u => u.Id == app.World.Bob.UserId).Select(u => u.Name).SingleAsync());

        await Restore();
        Assert.Equal(HttpStatusCode.OK, (await bob.Get("/coach/clients")).Status);
    }

    [Fact]
    public async Task What_is_due_meanwhile_and_mails_that_wait_are_held_and_done_once_after_it()
    {
        var session = Assert.Single(await app.Schedule(app.World.Dana, await app.InTheMorning(app.World.Dana)));
        var mail = await app.Write(IronHouse, "held", refusable: true);
        await Suspend("Unpaid");
        await Work.RunAsync(CancellationToken.None);
        await app.Delivery.RunAsync(CancellationToken.None);
        Assert.True((await app.OccurrenceOf(session)).IsOpen);
        Assert.Equal(0, app.Arrived("held"));

        await Restore();
        await Work.RunAsync(CancellationToken.None);
        await app.Delivery.RunAsync(CancellationToken.None);

        Assert.Equal(OccurrenceOutcome.Done, (await app.OccurrenceOf(session)).Outcome);
        Assert.Equal(1, app.Arrived("held"));
        Assert.Equal(mail.MessageId, app.Sink.All.Single(m => m.Message.Subject == "held").Message.MessageId);
        Assert.Equal(1, app.Sink.All.Count(m => m.Message.To.ToString().Contains(app.World.Dana.Email, StringComparison.Ordinal) && m.Message.Subject!.Contains("Lower A", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_session_whose_day_passed_meanwhile_is_said_to_be_too_late()
    {
        var session = Assert.Single(await app.Schedule(app.World.Dana, app.Today(app.World.Dana)));
        var before = await app.MailsTo(app.World.Dana);
        await Suspend("Unpaid");
        await Work.RunAsync(CancellationToken.None);
        await Sql.Execute(app.Database.SuperuserConnection, "update scheduled_sessions set date = date - 2; update occurrences set date = date - 2, due_at = due_at - interval '2 days' where kind = 'SessionMail'");
        await Restore();
        await Work.RunAsync(CancellationToken.None);

        Assert.Equal(OccurrenceOutcome.TooLate, (await app.OccurrenceOf(session)).Outcome);
        Assert.Equal(before, await app.MailsTo(app.World.Dana));
    }

    [Fact]
    public async Task It_becomes_again_what_it_was_and_both_stand_in_its_audit_with_who_and_without_the_words()
    {
        await Sql.Execute(app.Database.SuperuserConnection, $"update tenants set status = 'PastDue' where id = '{IronHouse.Id}'");
        await Suspend("Three invoices open");
        var page = await (await app.As(app.World.Ada)).Get($"/console/tenants/{IronHouse.Id}");
        Assert.Contains("Three invoices open", page.TextOf(".notice"), StringComparison.Ordinal);
        Assert.Contains("Ada", page.TextOf(".notice"), StringComparison.Ordinal);
        await Restore();

        await using var platform = app.Database.Platform();
        var tenant = await platform.Tenants.SingleAsync(t => t.Id == IronHouse.Id);
        Assert.Equal((TenantStatus.PastDue, null, null, null), (tenant.Status, tenant.SuspendedAt, tenant.SuspensionReason, tenant.SuspendedFrom));
        await Sql.Execute(app.Database.SuperuserConnection, $"update tenants set status = 'Trial' where id = '{IronHouse.Id}'");
        await using var own = app.Database.As(IronHouse.Id);
        foreach (var action in new[] { "business.suspended", "business.restored" })
        {
            var entry = await own.AuditEntries.Where(e => e.Action == action).OrderByDescending(e => e.At).FirstAsync();
            Assert.Equal((app.World.Ada.UserId, "Admin", (object?)null), (entry.UserId!.Value, entry.Role, entry.Values));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("too long")]
    [InlineData("nul \0")]
    public async Task Without_a_reason_nothing_is_suspended_and_what_was_typed_stays(string reason)
    {
        var typed = reason == "too long" ? new string('x', 501) : reason;
        var ada = await app.As(app.World.Ada);
        var page = await ada.Get(Page("suspension"));
        var again = await ada.Submit(page, Form, ("Input.Reason", typed));
        if (typed.Contains('\0', StringComparison.Ordinal)) Assert.Contains(again.Status, (HttpStatusCode[])[HttpStatusCode.BadRequest, HttpStatusCode.UnprocessableEntity]);
        else
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
            Assert.Equal(typed.Trim(), again.Element("textarea").TextContent.Trim());
            Assert.True(again.Has("#Input_Reason-error"));
        }
        Assert.Equal(HttpStatusCode.OK, (await app.Guest(app.World.Alice.Host).Get("/account/sign-in")).Status);
    }

    [Fact]
    public async Task To_suspend_twice_and_to_restore_what_is_open_changes_nothing()
    {
        var ada = await app.As(app.World.Ada);
        var (one, other) = (await ada.Get(Page("suspension")), await ada.Get(Page("suspension")));
        await ada.Submit(one, Form, ("Input.Reason", "first"));
        await ada.Submit(other, Form, ("Input.Reason", "second"));
        Assert.Contains("first", (await ada.Get($"/console/tenants/{IronHouse.Id}")).TextOf(".notice"), StringComparison.Ordinal);

        var restore = await ada.Get(Page("restoration"));
        Assert.Equal($"/console/tenants/{IronHouse.Id}", (await ada.Submit(restore, Form)).Location);
        Assert.Equal($"/console/tenants/{IronHouse.Id}", (await ada.Submit(restore, Form)).Location);
        await using var own = app.Database.As(IronHouse.Id);
        Assert.Null(await own.Tenants.Where(t => t.Id == IronHouse.Id).Select(t => t.SuspendedAt).SingleAsync());
    }

    private string Page(string name) => $"/console/tenants/{IronHouse.Id}/{name}";

    private async Task Suspend(string reason)
    {
        var ada = await app.As(app.World.Ada);
        Assert.Equal($"/console/tenants/{IronHouse.Id}", (await ada.Submit(await ada.Get(Page("suspension")), Form, ("Input.Reason", reason))).Location);
    }

    private async Task Restore()
    {
        var ada = await app.As(app.World.Ada);
        await ada.Submit(await ada.Get(Page("restoration")), Form);
    }

    private async Task<string> Link()
    {
        await using var db = app.Database.As(IronHouse.Id);
        var (link, token) = AccessLink.Issue(LinkPurpose.ResetPassword, app.Time.Now, Duration.FromHours(1), app.World.Bob.UserId);
        db.Add(link);
        await db.SaveChangesAsync();
        return $"/account/password/reset/{token}";
    }
}
