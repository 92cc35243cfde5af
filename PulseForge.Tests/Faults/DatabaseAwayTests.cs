using System.Net;
using Microsoft.EntityFrameworkCore;
using PulseForge.Tests.Automation;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Faults;

/// <summary>The product while its database is away, and when it is back.</summary>
public sealed class DatabaseAwayTests(DatabaseAwayTests.WiredApp app) : IClassFixture<DatabaseAwayTests.WiredApp>, IAsyncLifetime
{
    private const string Nobodys = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQ";

    public Task InitializeAsync() => app.Forget(app.World.IronHouse);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Every_kind_of_page_says_so_with_503_and_is_there_again_once_the_database_is()
    {
        var visits = await Visits();
        var before = await Answers(visits);
        app.Wire.Cut();
        var away = await Answers(visits);
        app.Wire.Mend();
        var after = await Answers(visits);

        Assert.All(away, answer => Assert.Equal("503 15 We are briefly away", Short(answer)));
        Assert.All(before, answer => Assert.DoesNotContain(answer.Status, new[] { HttpStatusCode.InternalServerError, HttpStatusCode.ServiceUnavailable }));
        Assert.Equal(before.Select(Short), after.Select(Short));
    }

    [Fact]
    public async Task It_says_so_too_where_the_business_was_not_known_yet()
    {
        await app.Forget(app.World.RingSide);
        app.Wire.Cut();
        var away = await app.Guest("ring-side.localhost").Get("/account/sign-in");
        app.Wire.Mend();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, away.Status);
        Assert.Equal(HttpStatusCode.OK, (await app.Guest("ring-side.localhost").Get("/account/sign-in")).Status);
    }

    [Fact]
    public async Task What_needs_no_database_is_there_all_the_same()
    {
        app.Wire.Cut();
        var (landing, asset) = (await app.Guest().Get("/"), await app.Guest("iron-house.localhost").Get("/nothing-of-this-name.css"));
        app.Wire.Mend();

        Assert.Equal(HttpStatusCode.OK, landing.Status);
        Assert.True(asset.Status is HttpStatusCode.NotFound or HttpStatusCode.ServiceUnavailable, asset.Status.ToString());
    }

    [Fact]
    public async Task A_form_that_comes_while_it_is_away_is_not_taken_and_sent_again_it_is()
    {
        var bob = await app.As(app.World.Bob);
        var page = await bob.Get("/account/me");
        app.Wire.Cut();
        var away = await bob.Submit(page, "form", ("Input.Name", "Robert"));
        app.Wire.Mend();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, away.Status);
        Assert.Equal("Bob", await NameOfBob());

        var again = await bob.Submit(page, "form", ("Input.Name", "Robert"));
        Assert.Equal((HttpStatusCode.Redirect, "Robert"), (again.Status, await NameOfBob()));
    }

    /// <summary>People and what they look at: public, coach, portal, console, links, files, in whole and in part.</summary>
    private async Task<IReadOnlyList<Func<Task<Answer>>>> Visits()
    {
        var (guest, bob, dana, ada) = (app.Guest("iron-house.localhost"), await app.As(app.World.Bob), await app.As(app.World.Dana), await app.As(app.World.Ada));
        return
        [
            () => guest.Get("/account/sign-in"), () => guest.Get("/"), () => guest.Get($"/s/{Nobodys}"), () => guest.Get($"/c/{Nobodys}"), () => guest.Get("/coach"),
            () => bob.Get("/coach"), () => bob.Get("/coach/clients"), () => bob.GetPart("/coach/clients"), () => bob.Get($"/coach/clients/{app.World.Dana.ClientId}"), () => bob.Get($"/coach/clients/{app.World.Dana.ClientId}/report.pdf"),
            () => dana.Get("/portal/today"), () => dana.Get("/portal/progress"), () => dana.Get("/portal/report.pdf"), () => ada.Get("/console/tenants"),
        ];
    }

    private static string Short(Answer answer) => $"{(int)answer.Status} {answer.Headers.RetryAfter} {(answer.Has("h1") ? answer.TextOf("h1") : answer.Location)}";

    private static async Task<IReadOnlyList<Answer>> Answers(IReadOnlyList<Func<Task<Answer>>> visits)
    {
        var answers = new List<Answer>();
        foreach (var visit in visits) answers.Add(await visit());
        return answers;
    }

    private async Task<string> NameOfBob()
    {
        await using var db = app.Database.As(app.World.IronHouse.Id);
        return await db.Users.Where(u => u.Id == app.World.Bob.UserId).Select(u => u.Name).SingleAsync();
    }

    /// <summary>The product whose connections go over a wire.</summary>
    public sealed class WiredApp : WebApp
    {
        public DatabaseWire Wire { get; } = new();

        protected override IEnumerable<KeyValuePair<string, string>> Settings =>
            base.Settings.Concat([new("Serilog:MinimumLevel:Default", "Fatal"), new("ConnectionStrings:App", Wire.Over(Database.AppConnection)), new("ConnectionStrings:Platform", Wire.Over(Database.PlatformConnection))]);

        public override async Task DisposeAsync()
        {
            await base.DisposeAsync();
            Wire.Dispose();
        }
    }
}
