using System.Net;
using Microsoft.EntityFrameworkCore;
using PulseForge.Tests.Pages.Coach.Programs;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Coach.Clients;

public sealed class MeasuringTests(WebApp app) : IClassFixture<WebApp>, IAsyncLifetime
{
    private string Measurements => $"/coach/clients/{app.World.Dana.ClientId}/measurements";

    public Task InitializeAsync() => Sql.Execute(app.Database.SuperuserConnection, "delete from metric_entries; update clients set units = 'Kilograms'");

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Only_who_coaches_a_client_measures_them()
    {
        var bob = await app.As(app.World.Bob);
        var (foreign, none) = (await bob.Get($"/coach/clients/{app.World.Erin.ClientId}/measurements"), await bob.Get($"/coach/clients/{Guid.CreateVersion7()}/measurements"));

        Assert.Equal(HttpStatusCode.NotFound, foreign.Status);
        Assert.Equal(none.Page.Body!.TextContent, foreign.Page.Body!.TextContent);
        Assert.Equal(HttpStatusCode.OK, (await bob.Get(Measurements)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(app.World.Charlie)).Get(Measurements)).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await (await app.As(app.World.Dana)).Get(Measurements)).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await app.Guest(app.World.Dana.Host).Get(Measurements)).Status);
    }

    [Fact]
    public async Task A_coach_measures_corrects_removes_and_takes_back()
    {
        var bob = await app.As(app.World.Bob);
        var page = await bob.Follow(await bob.Submit(await bob.Get(Measurements), "#measuring", ("m-fold-thigh", "18,5")));
        Assert.Equal("18.5 mm", page.TextOf(".weighing b"));
        Assert.Equal(app.World.Bob.UserId, (await app.Db(app.World.Bob).MetricEntries.SingleAsync()).EnteredBy);

        var form = await bob.Get(page.Element(".weighing a").GetAttribute("href")!);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await bob.Submit(form, "#measuring", ("m-fold-thigh", "abc"))).Status);
        page = await bob.Follow(await bob.Submit(form, "#measuring", ("m-fold-thigh", "19")));
        Assert.Equal("19 mm", page.TextOf(".weighing b"));
        page = await bob.Follow(await bob.Submit(page, ".weighing form"));
        Assert.False(page.Has(".weighing"));
        page = await bob.Follow(await bob.Submit(page, ".toast form"));
        Assert.Equal("19 mm", page.TextOf(".weighing b"));
    }

    [Fact]
    public async Task What_a_formula_lacks_is_said()
    {
        var bob = await app.As(app.World.Bob);
        var page = await bob.Follow(await bob.Submit(await bob.Get(Measurements), "#measuring", ("m-weight", "70")));
        Assert.Contains("The height is missing", page.TextOf("[data-estimate='BodyMassIndex']"), StringComparison.Ordinal);
        page = await bob.Follow(await bob.Submit(page, "#measuring", ("m-weight", ""), ("m-height", "175")));
        Assert.Contains("22.9", page.TextOf("[data-estimate='BodyMassIndex'] b"), StringComparison.Ordinal);
    }
}
