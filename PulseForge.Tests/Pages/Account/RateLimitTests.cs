using System.Globalization;
using System.Net;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Account;

public sealed class RateLimitTests(RateLimitTests.StrictApp app) : IClassFixture<RateLimitTests.StrictApp>
{
    private const string Form = "main form[method=post]";

    [Fact]
    public async Task An_account_is_tried_so_often_and_then_the_answer_says_when_to_come_back()
    {
        var guest = app.Guest(app.World.Bob.Host);
        var page = await guest.Get("/account/sign-in");
        for (var i = 0; i < 3; i++) Assert.Equal(HttpStatusCode.UnprocessableEntity, (await guest.Submit(page, Form, ("Input.Email", "BOB@example.com"), ("Input.Password", "guess"))).Status);

        var refused = await guest.Submit(page, Form, ("Input.Email", "bob@example.com"), ("Input.Password", World.Password));

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.InRange(int.Parse(refused.Headers.GetValues("Retry-After").Single(), CultureInfo.InvariantCulture), 1, 300);
        Assert.Equal("Too many tries", refused.TextOf("h1"));
        var elsewhere = app.Guest(app.World.Charlie.Host);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await elsewhere.Submit(await elsewhere.Get("/account/sign-in"), Form, ("Input.Email", "bob@example.com"), ("Input.Password", "guess"))).Status);
    }

    [Fact]
    public async Task Looking_at_a_page_is_not_counted()
    {
        var guest = app.Guest(app.World.Bob.Host);
        for (var i = 0; i < 20; i++) Assert.Equal(HttpStatusCode.OK, (await guest.Get("/account/sign-in")).Status);
    }

    [Fact]
    public async Task A_calendar_is_read_so_often_and_takes_nobodys_tries_to_sign_in()
    {
        var guest = app.Guest(app.World.Dana.Host);
        for (var i = 0; i < 3; i++) Assert.Equal(HttpStatusCode.NotFound, (await guest.Get("/feeds/nobodys.ics")).Status);

        var refused = await guest.Get("/feeds/nobodys.ics");

        Assert.Equal((HttpStatusCode.TooManyRequests, true), (refused.Status, refused.Headers.Contains("Retry-After")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await guest.Submit(await guest.Get("/account/sign-in"), Form, ("Input.Email", "erin@example.com"), ("Input.Password", "guess"))).Status);
    }

    [Fact]
    public async Task A_subdomain_is_looked_up_as_often_as_one_types()
    {
        var guest = app.Guest();
        var page = await guest.Get("/sign-up");
        for (var i = 0; i < 5; i++)
        {
            var request = page.Form("form[method=post]", ("Input.Identifier", "free-as-air"));
            request.RequestUri = new Uri(request.RequestUri!, "/sign-up?handler=Check");
            Assert.Equal(HttpStatusCode.OK, (await guest.Send(request)).Status);
        }
    }

    public sealed class StrictApp : WebApp
    {
        protected override IEnumerable<KeyValuePair<string, string>> Settings => [new("Limits:PerAccount", "3")];
    }
}
