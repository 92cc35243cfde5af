using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Accounts;
using PulseForge.Core.Tenancy;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Account;

public sealed class ConfirmEmailTests(WebApp app) : IClassFixture<WebApp>
{
    private const string Form = "main form[method=post]";

    [Fact]
    public async Task The_owner_confirms_with_link_and_password_and_lands_at_the_looks()
    {
        var (guest, link) = await NewOwner("owner1@example.com");

        var page = await guest.Get(link.PathAndQuery);
        Assert.Contains("owner1@example.com", page.TextOf("main"), StringComparison.Ordinal);
        var answer = await guest.Submit(page, Form, ("Input.Password", World.Password));

        Assert.Equal("/coach/settings/brand", answer.Location);
        Assert.Equal(HttpStatusCode.OK, (await guest.Follow(answer)).Status);
    }

    [Fact]
    public async Task Opening_the_link_confirms_nothing()
    {
        var (guest, link) = await NewOwner("owner2@example.com");
        await guest.Get(link.PathAndQuery);

        Assert.False(await IsConfirmed("owner2@example.com"));
        Assert.Equal(HttpStatusCode.OK, (await guest.Get(link.PathAndQuery)).Status);
    }

    [Fact]
    public async Task A_wrong_password_confirms_nothing_and_leaves_the_link_open()
    {
        var (guest, link) = await NewOwner("owner3@example.com");
        var answer = await guest.Submit(await guest.Get(link.PathAndQuery), Form, ("Input.Password", "something else"));

        Assert.NotEmpty(answer.TextOf("#Input_Password-error"));
        Assert.False(await IsConfirmed("owner3@example.com"));
        Assert.Equal(HttpStatusCode.OK, (await guest.Get(link.PathAndQuery)).Status);
    }

    [Fact]
    public async Task A_used_an_old_and_an_unknown_link_say_so_and_lead_to_a_new_one()
    {
        var (guest, link) = await NewOwner("owner4@example.com");
        await guest.Submit(await guest.Get(link.PathAndQuery), Form, ("Input.Password", World.Password));
        var (other, old) = await NewOwner("owner5@example.com");
        app.Time.Advance(Duration.FromDays(4));

        var used = await guest.Get(link.PathAndQuery);
        Assert.Equal(HttpStatusCode.Gone, used.Status);
        Assert.Equal(HttpStatusCode.Gone, (await other.Get(old.PathAndQuery)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await guest.Get("/account/confirm-email/nothing")).Status);
        Assert.Equal("/account/confirm-email/resend", used.Element("a.btn-primary").GetAttribute("href"));
    }

    [Fact]
    public async Task Another_businesss_link_is_as_unknown_as_one_that_never_was()
    {
        var (_, link) = await NewOwner("owner6@example.com");
        var stranger = app.Guest(app.World.Charlie.Host);

        var foreign = await stranger.Get(link.PathAndQuery);
        Assert.Equal(HttpStatusCode.NotFound, foreign.Status);
        Assert.Equal((await stranger.Get("/account/confirm-email/nothing")).TextOf("main"), foreign.TextOf("main"));
    }

    [Fact]
    public async Task The_mail_is_sent_again_and_the_older_link_ends()
    {
        var (guest, link) = await NewOwner("owner7@example.com");
        var answer = await guest.Submit(await guest.Get("/account/confirm-email/resend"), Form, ("Input.Email", "OWNER7@example.com"));

        Assert.Equal("/account/check-mail", answer.Location);
        Assert.Equal(HttpStatusCode.Gone, (await guest.Get(link.PathAndQuery)).Status);
        Assert.Equal(HttpStatusCode.OK, (await guest.Get((await app.LastLinkTo("owner7@example.com")).PathAndQuery)).Status);
    }

    [Fact]
    public async Task Asking_for_an_unknown_or_confirmed_address_has_the_same_answer_and_sends_nothing()
    {
        var guest = app.Guest(app.World.Alice.Host);
        foreach (var email in new[] { "nobody@example.com", app.World.Alice.Email })
        {
            var answer = await guest.Submit(await guest.Get("/account/confirm-email/resend"), Form, ("Input.Email", email));
            Assert.Equal("/account/check-mail", answer.Location);
            Assert.Empty(await app.MailsTo(email));
        }
    }

    private async Task<(Guest, Uri)> NewOwner(string email)
    {
        await using var scope = await app.Scope(app.World.IronHouse);
        var services = scope.ServiceProvider;
        await using var db = app.Database.As(app.World.IronHouse.Id);
        var passwords = (Passwords)services.GetService(typeof(Passwords))!;
        var user = new User(email, "New Owner", Role.Owner, "Europe/Madrid", UnitSystem.Kilograms, "en", app.Time.Now);
        user.UsePassword(passwords.Hash(user, World.Password));
        db.Add(user);
        await db.SaveChangesAsync();
        await ((AccountLinks)services.GetService(typeof(AccountLinks))!).ResendConfirmationAsync(email, CancellationToken.None);
        return (app.Guest(app.World.Alice.Host), await app.LastLinkTo(email));
    }

    private async Task<bool> IsConfirmed(string email)
    {
        await using var db = app.Database.As(app.World.IronHouse.Id);
        return await db.Users.Where(u => u.Email == email).Select(u => u.EmailConfirmed).SingleAsync();
    }
}
