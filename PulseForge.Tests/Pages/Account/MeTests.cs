using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Tests.Automation;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Account;

public sealed class MeTests(WebApp app) : IClassFixture<WebApp>
{
    private const string Form = "form:has([name='Input.TimeZone'])";

    [Fact]
    public async Task A_client_who_moves_gets_the_mail_in_the_morning_of_the_new_place()
    {
        var day = app.Today(app.World.Dana).PlusDays(10);
        var session = Assert.Single(await app.Schedule(app.World.Dana, day));
        var dana = await app.As(app.World.Dana);

        await dana.Submit(await dana.Get("/account/me"), Form, ("Input.TimeZone", "Asia/Tokyo"), ("Input.Units", "Pounds"));

        Assert.Equal(day.At(new LocalTime(7, 0)).InZoneStrictly(DateTimeZoneProviders.Tzdb["Asia/Tokyo"]).ToInstant(), (await app.OccurrenceOf(session)).DueAt);
        await using var db = app.Database.As(app.World.IronHouse.Id);
        Assert.Equal("Asia/Tokyo", await db.Clients.Where(c => c.Id == app.World.Dana.ClientId).Select(c => c.TimeZone).SingleAsync());
    }

    [Fact]
    public async Task A_coach_says_where_they_are_and_nobody_is_planned_anew()
    {
        var bob = await app.As(app.World.Bob);

        var saved = await bob.Submit(await bob.Get("/account/me"), Form, ("Input.TimeZone", "Europe/Dublin"));

        Assert.Equal("Europe/Dublin", (await bob.Follow(saved)).Element("[name='Input.TimeZone']").GetAttribute("value"));
    }

    [Fact]
    public async Task A_place_that_does_not_exist_is_refused_at_its_field()
    {
        var erin = await app.As(app.World.Erin);

        var refused = await erin.Submit(await erin.Get("/account/me"), Form, ("Input.TimeZone", "Middle-earth/Shire"));

        Assert.Equal("true", refused.Element("[name='Input.TimeZone']").GetAttribute("aria-invalid"));
        Assert.Equal("Middle-earth/Shire", refused.Element("[name='Input.TimeZone']").GetAttribute("value"));
    }

    [Fact]
    public async Task A_language_without_a_region_is_shown_as_its_usual_one_and_saving_something_else_moves_nobody_abroad()
    {
        var alice = await app.As(app.World.Alice);
        var page = await alice.Get("/account/me");
        Assert.Equal("en-US", page.Element("[name='Input.Locale'] option[selected]").GetAttribute("value"));

        await alice.Submit(page, Form, ("Input.Name", "Alice Ann"));

        await using var db = app.Database.As(app.World.IronHouse.Id);
        var me = await db.Users.SingleAsync(u => u.Id == app.World.Alice.UserId);
        Assert.Equal(("Alice Ann", "en-US"), (me.Name, me.Locale));
    }

    [Fact]
    public async Task A_guest_is_asked_to_sign_in() =>
        Assert.Contains("/account/sign-in", (await app.Guest(app.World.Dana.Host).Get("/account/me")).Location, StringComparison.Ordinal);
}
