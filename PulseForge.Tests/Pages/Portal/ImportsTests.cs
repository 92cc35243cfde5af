using System.Net;
using Microsoft.EntityFrameworkCore;
using PulseForge.Core.Data;
using PulseForge.Tests.Pages.Coach.Clients.Imports;
using PulseForge.Tests.Support;
using static PulseForge.Tests.Pages.Coach.Clients.Imports.Importing;

namespace PulseForge.Tests.Pages.Portal;

public sealed class ImportsTests(WebApp app) : IClassFixture<WebApp>
{
    private const string Address = "/portal/import";

    private Person Dana => app.World.Dana;

    [Fact]
    public async Task A_client_brings_their_history_and_takes_it_back()
    {
        var dana = await app.As(Dana);
        Assert.Equal(Address, (await dana.Get("/portal/progress")).Element("a[href='/portal/import']").GetAttribute("href"));
        var look = await dana.TakeIn(Address, Headings + Set("Squat", "100", "5") + Set("My Own Press", "60", "8"));
        look = await dana.Follow(await dana.Submit(look, "#import-names", ("Input.Names[0].Choice", "new")));

        var done = await dana.Follow(await dana.Submit(look, "#import-begin"));
        Assert.Contains("Sets: 2", done.TextOf("#import-result"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await dana.Get($"/portal/sessions/{await Db().ScheduledSessions.Where(s => s.ImportId != null).Select(s => s.Id).SingleAsync()}")).Status);
        await dana.Submit(done, "#import-undo");
        Assert.False(await Db().LoggedSets.AnyAsync(s => s.ImportId != null));
    }

    [Fact]
    public async Task Anothers_import_is_not_there()
    {
        var (dana, erin) = (await app.As(Dana), await app.As(app.World.Erin));
        var own = (await dana.SendHistory(Address, Headings + Set("Squat", "100", "5"))).Location!;

        Assert.Equal(HttpStatusCode.OK, (await dana.Get(own)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await erin.Get(own)).Status);
        Assert.DoesNotContain("history.csv", (await erin.Get(Address)).Text, StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, (await (await app.As(app.World.Charlie)).Get(own)).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await app.Guest(Dana.Host).Get(own)).Status);
    }

    private PulseForgeDb Db() => app.Database.As(Dana.Business.Id);
}
