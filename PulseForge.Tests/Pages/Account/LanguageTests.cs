using System.Net;
using Microsoft.EntityFrameworkCore;
using PulseForge.Core.Accounts;
using PulseForge.Tests.Automation;
using PulseForge.Tests.Pages.Coach.Programs;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Account;

/// <summary>A client reads English or Spanish, as they choose or as their coach set it.</summary>
public sealed class LanguageTests(WebApp app) : IClassFixture<WebApp>, IAsyncLifetime
{
    private const string Address = "/account/language";
    private const string Switch = "form.languages";
    private const string Form = "form:has([name='Input.Language'])";

    private Person Dana => app.World.Dana;

    public Task InitializeAsync() => Sql.Execute(app.Database.SuperuserConnection, "update clients set locale = 'en-GB'; update users set locale = 'en-GB'");

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task What_a_client_chooses_counts_at_once_on_every_device_and_for_mails()
    {
        var (phone, computer) = (await app.As(Dana), await app.As(Dana));
        Assert.Contains("Hello Dana", (await computer.Get("/portal/today")).Text, StringComparison.Ordinal);

        await phone.Submit(await phone.Get(Address), Form, ("Input.Language", "es"));

        var today = await computer.Get("/portal/today");
        Assert.Equal(("Hola, Dana", "es-ES"), (today.TextOf("h1"), today.Element("html").GetAttribute("lang")));
        await using var db = app.Db(Dana);
        Assert.Equal("es-ES", await db.Clients.Where(c => c.Id == Dana.ClientId).Select(c => c.Locale).SingleAsync());
    }

    [Fact]
    public async Task The_account_page_offers_the_other_language_and_comes_back_in_it()
    {
        var dana = await app.As(Dana);

        var page = await dana.Follow(await dana.Submit(await dana.Get("/account/me"), Switch, ("Input.Language", "es")));

        Assert.Equal(("Tu cuenta", "Español"), (page.TextOf("h1"), page.TextOf($"{Switch} b")));
        Assert.Equal("es-ES", page.Element("[name='Input.Locale'] option[selected]").GetAttribute("value"));
    }

    [Fact]
    public async Task A_guest_chooses_for_their_browser()
    {
        var guest = app.Guest(Dana.Host);
        Assert.Equal("Sign in", (await guest.Get("/account/sign-in")).TextOf("h1"));

        var page = await guest.Follow(await guest.Submit(await guest.Get("/account/sign-in"), Switch, ("Input.Language", "es")));

        Assert.Equal("Entrar", page.TextOf("h1"));
        Assert.Equal("Una dirección es como nombre@ejemplo.com.", (await guest.Submit(await guest.Get("/account/password/forgotten"), "form", ("Input.Email", "dana"))).TextOf(".wrong"));
    }

    [Fact]
    public async Task A_language_that_nobody_wrote_is_refused_and_no_choice_leads_away()
    {
        var guest = app.Guest(Dana.Host);
        var page = await guest.Get($"{Address}?returnUrl=https://elsewhere.example/");
        page.Element($"{Form} button").SetAttribute("value", "xx");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await guest.Submit(page, Form, ("Input.Language", "xx"))).Status);
        Assert.Equal("/", (await guest.Submit(await guest.Get($"{Address}?returnUrl=https://elsewhere.example/"), Form, ("Input.Language", "es"))).Location);
    }

    [Fact]
    public async Task A_coach_sets_it_and_the_client_sees_it_at_once_while_the_coachs_side_stays()
    {
        var (bob, dana) = (await app.As(app.World.Bob), await app.As(Dana));
        var details = $"/coach/clients/{Dana.ClientId}/details";

        await bob.Submit(await bob.Get(details), "#details", ("Input.Language", "es"));

        Assert.Equal("Hola, Dana", (await dana.Get("/portal/today")).TextOf("h1"));
        var page = await bob.Get(details);
        Assert.Equal(("en-GB", "es"), (page.Element("html").GetAttribute("lang"), page.Element("[name='Input.Language'] option[selected]").GetAttribute("value")));
    }

    [Fact]
    public async Task A_clients_region_stays_when_the_coach_saves_something_else()
    {
        await Sql.Execute(app.Database.SuperuserConnection, "update clients set locale = 'de-DE'");
        var bob = await app.As(app.World.Bob);

        await bob.Submit(await bob.Get($"/coach/clients/{Dana.ClientId}/details"), "#details", ("Input.Goals", "a bout in spring"));

        await using var db = app.Db(Dana);
        Assert.Equal("de-DE", await db.Clients.Where(c => c.Id == Dana.ClientId).Select(c => c.Locale).SingleAsync());
    }

    [Fact]
    public async Task A_coach_from_spain_reads_their_side_in_english_with_the_figures_of_home_and_their_account_in_spanish()
    {
        await Sql.Execute(app.Database.SuperuserConnection, "update users set locale = 'es-ES'");
        var bob = await app.As(app.World.Bob);

        var clients = await bob.Get("/coach/clients");
        Assert.Contains("Clients", clients.TextOf("h1"), StringComparison.Ordinal);
        Assert.StartsWith("en", clients.Element("html").GetAttribute("lang"), StringComparison.Ordinal);
        Assert.Equal("Tu cuenta", (await bob.Get("/account/me")).TextOf("h1"));
    }

    [Fact]
    public async Task An_invitation_speaks_as_the_browser_asks_and_as_is_chosen_there()
    {
        var bob = await app.As(app.World.Bob);
        await bob.Submit(await bob.Get("/coach/clients/new"), "main form", ("Input.Name", "Inés"), ("Input.Email", "ines@example.org"), ("Input.TimeZone", "Europe/Madrid"), ("Input.Language", "es"));
        var mail = await app.LastMailTo("ines@example.org");
        var link = new Uri(System.Text.RegularExpressions.Regex.Match(mail.Text, @"https?://\S+/account/invitation/\S+").Value).AbsolutePath;
        var guest = app.Guest(Dana.Host);

        Assert.Contains("te invita a entrenar", mail.Subject, StringComparison.Ordinal);
        var spanish = await guest.Send(new(HttpMethod.Get, link) { Headers = { { "Accept-Language", "es-MX,en;q=0.5" } } });
        Assert.Equal(("Aceptar la invitación", "es-MX"), (spanish.TextOf("button.btn-primary"), spanish.Element("[name='Input.Locale'] option[selected]").GetAttribute("value")));
        var english = await guest.Follow(await guest.Submit(spanish, Switch, ("Input.Language", "en")));
        Assert.Equal("Accept the invitation", english.TextOf("button.btn-primary"));
        Assert.StartsWith("en-", english.Element("[name='Input.Locale'] option[selected]").GetAttribute("value"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_consented_to_stands_whole_in_the_readers_language()
    {
        var guest = app.Guest(Dana.Host);
        await guest.Submit(await guest.Get(Address), Form, ("Input.Language", "es"));

        Assert.Equal("Condiciones de entrenamiento", (await guest.Get("/account/legal/terms")).TextOf("h1"));
        Assert.Equal("Consentimiento sobre datos de salud", (await guest.Get("/account/legal/health")).TextOf("h1"));
    }

    [Fact]
    public async Task The_link_of_a_mail_opens_in_its_clients_language_and_a_choice_there_is_the_browsers_alone()
    {
        var guest = app.Guest(Dana.Host);
        await Sql.Execute(app.Database.SuperuserConnection, "update clients set locale = 'es-ES'");
        var token = await Link();

        var spanish = await guest.Get($"/s/{token}");
        Assert.Contains("Registrar la serie 1", spanish.TextOf("main"), StringComparison.Ordinal);
        var english = await guest.Follow(await guest.Submit(spanish, Switch, ("Input.Language", "en")));

        Assert.Contains("Log set 1", english.TextOf("main"), StringComparison.Ordinal);
        await using var db = app.Db(Dana);
        Assert.Equal("es-ES", await db.Clients.Where(c => c.Id == Dana.ClientId).Select(c => c.Locale).SingleAsync());
    }

    [Fact]
    public async Task A_link_says_nothing_of_its_client_where_it_opens_nothing()
    {
        await Sql.Execute(app.Database.SuperuserConnection, "update clients set locale = 'es-ES'");

        Assert.Equal("This link opens nothing", (await app.Guest(Dana.Host).Get($"/c/{await Link()}")).TextOf("h1"));
    }

    private async Task<string> Link()
    {
        var session = Assert.Single(await app.Schedule(Dana, app.Today(Dana)));
        var (link, token) = AccessLink.Issue(LinkPurpose.Session, app.Time.Now, NodaTime.Duration.FromDays(2), clientId: Dana.ClientId, subjectId: session.Id);
        await app.Change(Dana.Business, db => Task.FromResult(db.Add(link)));
        return token;
    }
}
