using System.Net;
using Microsoft.EntityFrameworkCore;
using PulseForge.Tests.Pages.Coach.Programs;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Account;

public sealed class MeTests(WebApp app) : IClassFixture<WebApp>
{
    [Fact]
    public async Task A_language_without_a_region_is_shown_as_its_usual_one_and_saving_something_else_moves_nobody_abroad()
    {
        var bob = await app.As(app.World.Bob);
        var page = await bob.Get("/account/me");
        Assert.Equal("en-US", page.Element("[name='Input.Locale'] option[selected]").GetAttribute("value"));

        await bob.Submit(page, "form", ("Input.Name", "Robert"));

        await using var db = app.Db(app.World.Bob);
        var me = await db.Users.SingleAsync(u => u.Id == app.World.Bob.UserId);
        Assert.Equal(("Robert", "en-US"), (me.Name, me.Locale));
    }

    [Fact]
    public async Task A_time_zone_that_nobody_lives_in_is_refused_at_its_field_and_kept()
    {
        var dana = await app.As(app.World.Dana);

        var refused = await dana.Submit(await dana.Get("/account/me"), "form", ("Input.TimeZone", "Europe/Atlantis"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("Europe/Atlantis", refused.Element("[name='Input.TimeZone']").GetAttribute("value"));
        Assert.True(refused.Has("#Input_TimeZone-error"));
    }

    [Fact]
    public async Task A_guest_is_asked_to_sign_in() =>
        Assert.Contains("/account/sign-in", (await app.Guest(app.World.Bob.Host).Get("/account/me")).Location, StringComparison.Ordinal);
}
