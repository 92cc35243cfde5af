using System.Net;
using Microsoft.EntityFrameworkCore;
using PulseForge.Core.Seeding;
using PulseForge.Tests.Automation;
using PulseForge.Tests.CheckIns;
using PulseForge.Tests.Pages.Coach.Programs;
using PulseForge.Tests.Support;
using PulseForge.Tests.Training;

namespace PulseForge.Tests.Pages.Portal;

/// <summary>The portal as a client from Spain sees it: sentences, dates, numbers, and what they type.</summary>
public sealed class SpanishTests(WebApp app) : IClassFixture<WebApp>, IAsyncLifetime
{
    private Person Dana => app.World.Dana;

    public Task InitializeAsync() => Sql.Execute(app.Database.SuperuserConnection, "delete from metric_entries; update clients set locale = 'es-ES'; update users set locale = 'es-ES'");

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task The_days_have_spanish_names()
    {
        var dana = await app.As(Dana);
        await app.Schedule(Dana, app.Today(Dana));

        var today = await dana.Get("/portal/today");
        Assert.Equal(app.Today(Dana).ToString("dddd d 'de' MMMM", System.Globalization.CultureInfo.GetCultureInfo("es-ES")), today.TextOf("h1 + p"));
        Assert.Contains("Empezar la sesión", today.TextOf("main"), StringComparison.Ordinal);
        Assert.StartsWith("Del ", (await dana.Get("/portal/plan")).TextOf("h1 + p"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("82,5")]
    [InlineData("82.5")]
    public async Task A_load_is_read_with_comma_or_point_and_written_with_a_comma(string typed)
    {
        var session = await Session();
        var dana = await app.As(Dana);
        var sheet = await dana.Get($"/portal/sessions/{session}");

        Assert.Contains("Como lo ha planificado tu coach.", sheet.TextOf(".because"), StringComparison.Ordinal);
        var after = await dana.Follow(await dana.Submit(sheet, ".set-now form", ("Set.Load", typed), ("Set.Reps", "5")));

        Assert.Contains("82,5 kg × 5", after.TextOf(".set-row.is-done"), StringComparison.Ordinal);
        await using var db = app.Db(Dana);
        Assert.Equal(82.5m, (await db.LoggedSets.SingleAsync(s => db.WorkoutLogs.Any(l => l.Id == s.LogId && l.ScheduledSessionId == session))).LoadKg);
    }

    [Theory]
    [InlineData("72,4")]
    [InlineData("72.4")]
    public async Task A_weighing_is_read_with_comma_or_point_and_written_with_a_comma(string typed)
    {
        var dana = await app.As(Dana);

        var page = await dana.Follow(await dana.Submit(await dana.Get("/portal/progress"), "#weighing", ("Input.Weight", typed)));

        Assert.Equal("72,4 kg", page.TextOf(".weighing b"));
    }

    [Fact]
    public async Task What_is_wrong_is_said_in_spanish()
    {
        var dana = await app.As(Dana);

        var refused = await dana.Submit(await dana.Get("/portal/progress"), "#weighing", ("Input.Weight", "mucho"));
        Assert.Equal("Esto no es un número. Escríbelo así: 82,5.", refused.TextOf(".wrong"));

        var checkIn = await app.Ask(Dana, ShippedForms.Weekly);
        var page = await dana.Get($"/portal/check-ins/{checkIn.Id}");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (refused = await dana.Submit(page, "#check-in", ("a-bodyweight", "mucho"))).Status);
        Assert.Equal("Elige una respuesta.", refused.TextOf("#a-sleep-error"));
    }

    private async Task<Guid> Session()
    {
        await using var db = app.Db(Dana);
        return (await TrainedClient.Assign(db, Dana, app.World.Bob)).Sessions[0];
    }
}
