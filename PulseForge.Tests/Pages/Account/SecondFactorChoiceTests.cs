using System.Net;
using NodaTime;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Account;

/// <summary>Who works in a business may turn the second step on, and off again.</summary>
public sealed class SecondFactorChoiceTests(WebApp app) : IClassFixture<WebApp>
{
    private const string Form = "main form[method=post]";

    [Fact]
    public async Task A_session_that_was_begun_without_a_second_step_is_none_once_it_is_demanded()
    {
        var guest = await app.As(app.World.Bob);
        Assert.Equal(HttpStatusCode.OK, (await guest.Get("/coach/clients")).Status);
        await app.ChangeUser(app.World.Bob, user => user.UseSecondFactor());
        Assert.Contains("/account/sign-in", (await guest.Get("/coach/clients")).Location, StringComparison.Ordinal);
        await app.ChangeUser(app.World.Bob, user => user.EndSecondFactor());
    }

    [Fact]
    public async Task A_coach_turns_it_on_stays_signed_in_and_turns_it_off_with_a_code()
    {
        var charlie = app.World.Charlie;
        var guest = await app.As(charlie);
        var settings = await guest.Get("/account/second-factor/settings");
        var enrolment = await guest.Follow(await guest.Submit(settings, Form));
        var phone = app.PhoneWith(enrolment);
        Assert.True((await guest.Submit(enrolment, Form, ("Input.Code", phone.Code()))).Has(".recovery-codes"));
        Assert.Equal(HttpStatusCode.OK, (await guest.Get("/coach/clients")).Status);
        var elsewhere = app.Guest(charlie.Host);
        Assert.Equal("Second step", (await SecondSteps.Password(elsewhere, charlie)).TextOf("h1"));

        app.Time.Advance(Duration.FromMinutes(1));
        settings = await guest.Get("/account/second-factor/settings");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await guest.Send(End(settings, phone.Wrong()))).Status);
        Assert.Equal("/account/second-factor/settings", (await guest.Send(End(settings, phone.Code()))).Location);
        Assert.Equal(HttpStatusCode.OK, (await guest.Get("/coach/clients")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(app.World.Frank)).Get("/account/second-factor/settings")).Status);
    }

    private static HttpRequestMessage End(Answer page, string code)
    {
        var request = page.Form(Form, ("Input.Code", code));
        request.RequestUri = new Uri(request.RequestUri!, "/account/second-factor/settings?handler=End");
        return request;
    }
}
