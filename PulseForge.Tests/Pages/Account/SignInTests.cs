using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Accounts;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Account;

public sealed class SignInTests(WebApp app) : IClassFixture<WebApp>
{
    private const string Form = "main form[method=post]";

    [Fact]
    public async Task Each_comes_to_where_they_belong()
    {
        foreach (var (person, home) in new[] { (app.World.Alice, "/coach"), (app.World.Bob, "/coach"), (app.World.Dana, "/portal/today") })
        {
            var guest = app.Guest(person.Host);
            var answer = await SignIn(guest, person.Email, World.Password);
            Assert.Equal("/", answer.Location);
            Assert.Equal(home, (await guest.Get("/")).Location);
            Assert.Equal(HttpStatusCode.OK, (await guest.Get(home)).Status);
        }
    }

    [Fact]
    public async Task They_come_to_the_page_that_they_wanted_if_it_is_here()
    {
        var guest = app.Guest(app.World.Alice.Host);
        var asked = await guest.Get("/coach/settings/brand");
        var answer = await guest.Submit(await guest.Follow(asked), Form, ("Input.Email", app.World.Alice.Email), ("Input.Password", World.Password));
        Assert.Equal("/coach/settings/brand", answer.Location);

        var lured = app.Guest(app.World.Alice.Host);
        var away = await lured.Submit(await lured.Get("/account/sign-in?returnUrl=https://evil.example/"), Form, ("Input.Email", app.World.Alice.Email), ("Input.Password", World.Password));
        Assert.Equal("/", away.Location);
    }

    [Fact]
    public async Task Case_and_spaces_of_the_address_do_not_matter_but_every_letter_of_the_password_does()
    {
        Assert.Equal(HttpStatusCode.Redirect, (await SignIn(app.Guest(app.World.Bob.Host), $" {app.World.Bob.Email.ToUpperInvariant()} ", World.Password)).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SignIn(app.Guest(app.World.Bob.Host), app.World.Bob.Email, World.Password + " ")).Status);
    }

    [Fact]
    public async Task An_unknown_address_a_wrong_password_and_another_businesss_person_get_one_answer()
    {
        var wrong = await SignIn(app.Guest(app.World.Alice.Host), app.World.Erin.Email, "not this one");
        var unknown = await SignIn(app.Guest(app.World.Alice.Host), "nobody@example.com", "not this one");
        var foreign = await SignIn(app.Guest(app.World.Alice.Host), app.World.Charlie.Email, World.Password);

        Assert.Equal(wrong.TextOf("main"), unknown.TextOf("main"));
        Assert.Equal(wrong.TextOf("main"), foreign.TextOf("main"));
        Assert.Equal(app.World.Erin.Email, wrong.Element("#Input_Email").GetAttribute("value"));
        Assert.Null(wrong.Element("#Input_Password").GetAttribute("value"));
    }

    [Fact]
    public async Task A_suspended_coach_is_told_so_only_with_the_right_password()
    {
        var guest = app.Guest(app.World.Charlie.Host);
        await Change(app.World.Frank, user => user.Suspend(app.Time.Now, app.World.Charlie.UserId));

        Assert.Contains("suspended", (await SignIn(guest, app.World.Frank.Email, World.Password)).TextOf("[role=alert]"), StringComparison.Ordinal);
        Assert.False((await SignIn(guest, app.World.Frank.Email, "not this one")).Has("[role=alert]"));
        await Change(app.World.Frank, user => user.Restore());
    }

    [Fact]
    public async Task Ten_wrong_passwords_pause_the_account_even_for_the_right_one_and_it_ends_by_itself()
    {
        await using var scope = await app.Scope(app.World.RingSide);
        var signIn = (PasswordSignIn)scope.ServiceProvider.GetService(typeof(PasswordSignIn))!;
        for (var i = 0; i < PasswordSignIn.MostFailures; i++) await signIn.TryAsync(app.World.Charlie.Email, "not this one", CancellationToken.None);

        Assert.Equal(SignInOutcome.Refused, await Outcome());
        app.Time.Advance(PasswordSignIn.PauseLength + Duration.FromSeconds(1));
        Assert.Equal(SignInOutcome.Accepted, await Outcome());

        async Task<SignInOutcome> Outcome()
        {
            await using var fresh = await app.Scope(app.World.RingSide);
            return (await ((PasswordSignIn)fresh.ServiceProvider.GetService(typeof(PasswordSignIn))!).TryAsync(app.World.Charlie.Email, World.Password, CancellationToken.None)).Outcome;
        }
    }

    [Fact]
    public async Task Guesses_sent_at_the_same_moment_are_all_counted()
    {
        await Task.WhenAll(Enumerable.Range(0, 6).Select(async _ =>
        {
            await using var scope = await app.Scope(app.World.IronHouse);
            await ((PasswordSignIn)scope.ServiceProvider.GetService(typeof(PasswordSignIn))!).TryAsync(app.World.Dana.Email, "guess", CancellationToken.None);
        }));

        await using var db = app.Database.As(app.World.IronHouse.Id);
        Assert.Equal(6, await db.Users.Where(u => u.Id == app.World.Dana.UserId).Select(u => u.AccessFailedCount).SingleAsync());
    }

    [Fact]
    public async Task A_session_of_one_business_is_none_in_another()
    {
        var guest = app.Guest(app.World.Alice.Host);
        await SignIn(guest, app.World.Alice.Email, World.Password);

        Assert.Equal("/account/sign-in", (await app.Guest(app.World.Charlie.Host).Get("/")).Location);
    }

    [Fact]
    public async Task Signing_out_ends_this_session_and_everywhere_ends_all()
    {
        var (phone, laptop) = (app.Guest(app.World.Erin.Host), app.Guest(app.World.Erin.Host));
        await SignIn(phone, app.World.Erin.Email, World.Password);
        await SignIn(laptop, app.World.Erin.Email, World.Password);

        await phone.Submit(await phone.Get("/account/sign-out"), Form);
        Assert.Equal("/account/sign-in", (await phone.Get("/")).Location);
        Assert.Equal("/portal/today", (await laptop.Get("/")).Location);

        await SignIn(phone, app.World.Erin.Email, World.Password);
        await laptop.Submit(await laptop.Get("/account/sign-out/everywhere"), Form);
        Assert.Equal("/account/sign-in", (await phone.Get("/")).Location);
        Assert.Equal("/account/sign-in", (await laptop.Get("/")).Location);
    }

    [Fact]
    public async Task A_clients_session_lasts_90_days_and_a_coachs_14()
    {
        var (client, coach) = (app.Guest(app.World.Dana.Host), app.Guest(app.World.Bob.Host));
        await SignIn(client, app.World.Dana.Email, World.Password);
        await SignIn(coach, app.World.Bob.Email, World.Password);

        app.Time.Advance(Duration.FromDays(15));
        Assert.Equal("/portal/today", (await client.Get("/")).Location);
        Assert.Equal("/account/sign-in", (await coach.Get("/")).Location);
    }

    private static async Task<Answer> SignIn(Guest guest, string email, string password) =>
        await guest.Submit(await guest.Get("/account/sign-in"), Form, ("Input.Email", email), ("Input.Password", password));

    private async Task Change(Person person, Action<User> change)
    {
        await using var db = app.Database.As(person.Business.Id);
        change(await db.Users.SingleAsync(u => u.Id == person.UserId));
        await db.SaveChangesAsync();
    }
}
