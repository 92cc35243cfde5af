using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PulseForge.Core.Accounts;
using PulseForge.Core.Data;
using PulseForge.Core.Email;
using PulseForge.Tests.Email;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Account;

public sealed class UnsubscribeTests(MailApp app) : IClassFixture<MailApp>
{
    private Person Dana => app.World.Dana;

    [Fact]
    public async Task Opening_the_link_shows_what_it_would_stop_and_stops_nothing()
    {
        var page = await app.Guest(Dana.Host).Get(await Link());

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("Stop the mails about today's session?", page.TextOf("h1"));
        Assert.Contains("dana@example.com", page.TextOf("main"), StringComparison.Ordinal);
        Assert.False(await IsRefused(MailKinds.Sessions));
    }

    [Fact]
    public async Task The_button_stops_them_and_another_takes_it_back()
    {
        var guest = app.Guest(Dana.Host);
        var stopped = await guest.Follow(await guest.Submit(await guest.Get(await Link()), "main form"));
        Assert.True(await IsRefused(MailKinds.Sessions));
        Assert.Equal("Stopped", stopped.TextOf("h1"));
        await guest.Submit(stopped, "main form");

        Assert.False(await IsRefused(MailKinds.Sessions));
    }

    [Fact]
    public async Task The_mail_programs_own_button_stops_them_in_one_post_from_elsewhere_as_often_as_it_likes()
    {
        var link = await Link();
        Assert.Equal(HttpStatusCode.OK, (await OneClick(link)).Status);
        Assert.Equal(HttpStatusCode.OK, (await OneClick(link)).Status);

        Assert.True(await IsRefused(MailKinds.Sessions));
    }

    [Fact]
    public async Task Somebody_elses_token_an_old_one_and_none_are_all_unknown()
    {
        var guest = app.Guest(Dana.Host);
        var link = await Link();
        var foreign = await app.Guest(app.World.Charlie.Host).Get(link);
        await Sql.Execute(app.Database.SuperuserConnection, "update access_links set expires_at = now() - interval '1 day'");

        Assert.Equal(HttpStatusCode.NotFound, foreign.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await guest.Get(link)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await guest.Get("/account/unsubscribe/nothing")).Status);
    }

    private Task<Answer> OneClick(string link) => app.Guest(Dana.Host).Send(new HttpRequestMessage(HttpMethod.Post, link)
    {
        Content = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]),
        Headers = { { "Origin", "https://mail.example" }, { "Sec-Fetch-Site", "cross-site" } },
    });

    private async Task<string> Link()
    {
        await Sql.Execute(app.Database.SuperuserConnection, "delete from outbox_emails; update users set unwanted_mail = 0");
        await using var scope = await app.Scope(Dana.Business);
        var db = scope.ServiceProvider.GetRequiredService<PulseForgeDb>();
        var client = await db.Clients.SingleAsync(c => c.Id == Dana.ClientId);
        await scope.ServiceProvider.GetRequiredService<Outbox>().EnqueueAsync(MailStudio.Session(new Uri("https://iron-house.localhost/s/abc")), Recipient.Of(client), CancellationToken.None);
        await db.SaveChangesAsync();
        return new Uri((await db.OutboxEmails.SingleAsync()).UnsubscribeUrl!).AbsolutePath;
    }

    private async Task<bool> IsRefused(MailKinds kind)
    {
        await using var db = app.Database.As(Dana.Business.Id);
        return (await db.Users.SingleAsync(u => u.Id == Dana.UserId)).UnwantedMail.HasFlag(kind);
    }
}
