using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Clients;
using PulseForge.Tests.Automation;
using PulseForge.Tests.Pages.Coach.Programs;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Account;

public sealed class InvitationTests(WebApp app) : IClassFixture<WebApp>
{
    private const string Form = "form:has([name='Input.BirthDate'])";

    private static readonly (string, string)[] Adult =
    [
        ("Input.BirthDate", "1990-05-14"), ("Input.TimeZone", "Asia/Tokyo"), ("Input.WithPassword", "true"), ("Input.Password", "a quiet gym at six"),
        ("Input.AcceptsTerms", "true"), ("Input.ConsentsToHealthData", "true"),
    ];

    [Fact]
    public async Task A_client_who_accepts_gets_what_was_planned_already_in_their_own_morning()
    {
        var gina = await Invite("Gina");
        var day = app.Today(gina).PlusDays(10);
        var session = Assert.Single(await app.Schedule(gina, day));
        var guest = app.Guest(gina.Host);

        var accepted = await guest.Submit(await guest.Get(await LinkTo(gina)), Form, Adult);

        Assert.Equal("/", accepted.Location);
        Assert.Equal(day.At(new LocalTime(7, 0)).InZoneStrictly(DateTimeZoneProviders.Tzdb["Asia/Tokyo"]).ToInstant(), (await app.OccurrenceOf(session)).DueAt);
        await using var db = app.Db(gina);
        Assert.Equal(2, await db.Consents.CountAsync(c => c.ClientId == gina.ClientId && !c.ByGuardian));
    }

    [Fact]
    public async Task How_one_signs_in_is_chosen_already_so_that_a_password_is_asked_for()
    {
        var hugo = await Invite("Hugo");
        var guest = app.Guest(hugo.Host);
        var page = await guest.Get(await LinkTo(hugo));

        Assert.True(page.Element("[name='Input.WithPassword'][value='true']").HasAttribute("checked"));
        var refused = await guest.Submit(page, Form, ("Input.BirthDate", "1990-05-14"), ("Input.TimeZone", "Asia/Tokyo"));
        Assert.Equal("true", refused.Element("[name='Input.Password']").GetAttribute("aria-invalid"));
        Assert.Equal("Asia/Tokyo", refused.Element("[name='Input.TimeZone']").GetAttribute("value"));
    }

    [Fact]
    public async Task A_link_opens_nothing_at_another_business_and_nothing_twice()
    {
        var ivo = await Invite("Ivo");
        var link = await LinkTo(ivo);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Guest(app.World.Charlie.Host).Get(link)).Status);

        var guest = app.Guest(ivo.Host);
        await guest.Submit(await guest.Get(link), Form, Adult);
        Assert.Equal(HttpStatusCode.Gone, (await app.Guest(ivo.Host).Get(link)).Status);
    }

    private async Task<Person> Invite(string name)
    {
        var email = $"{name.ToLowerInvariant()}@example.com";
        var alice = await app.As(app.World.Alice);
        await alice.Submit(await alice.Get("/coach/clients/new"), "main form", ("Input.Name", name), ("Input.Email", email), ("Input.TimeZone", "Europe/Madrid"));
        await using var db = app.Db(app.World.Alice);
        var client = await db.Clients.SingleAsync(c => c.Email == email && c.Status == ClientStatus.Invited);
        return new Person(app.World.IronHouse, Guid.Empty, client.Id, name, email);
    }

    private async Task<string> LinkTo(Person person) => (await app.LastLinkTo(person.Email)).AbsolutePath;
}
