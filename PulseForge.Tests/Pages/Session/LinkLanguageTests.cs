using PulseForge.Core.Accounts;
using PulseForge.Core.Tenancy;
using PulseForge.Tests.Automation;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Session;

public sealed class LinkLanguageTests(WebApp app) : IClassFixture<WebApp>
{
    private Person Dana => app.World.Dana;

    [Fact]
    public async Task The_link_of_a_session_reads_as_its_client_reads_whatever_the_browser_asks_for()
    {
        var link = await Link();
        Assert.Contains("7.5", await Open(link, "de-DE"), StringComparison.Ordinal);

        await app.ChangeClient(Dana, c => c.Introduce("Dana", null, "Europe/Madrid", UnitSystem.Kilograms, "de-DE", new(7, 0)));

        Assert.Contains("7,5", await Open(link, "en-US"), StringComparison.Ordinal);
    }

    private async Task<string> Link()
    {
        var session = Assert.Single(await app.Schedule(Dana, app.Today(Dana)));
        var (link, token) = AccessLink.Issue(LinkPurpose.Session, app.Time.Now, NodaTime.Duration.FromDays(2), clientId: Dana.ClientId, subjectId: session.Id);
        await app.Change(Dana.Business, db => Task.FromResult(db.Add(link)));
        return $"/s/{token}";
    }

    private async Task<string> Open(string link, string language) =>
        (await app.Guest(Dana.Host).Send(new(HttpMethod.Get, link) { Headers = { { "Accept-Language", language } } })).TextOf("main");
}
