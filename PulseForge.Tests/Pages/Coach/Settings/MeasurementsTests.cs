using System.Net;
using Microsoft.EntityFrameworkCore;
using PulseForge.Core.Progress;
using PulseForge.Tests.Pages.Coach.Programs;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Coach.Settings;

public sealed class MeasurementsTests(WebApp app) : IClassFixture<WebApp>, IAsyncLifetime
{
    private const string Address = "/coach/settings/measurements";

    public Task InitializeAsync() => Sql.Execute(app.Database.SuperuserConnection, "delete from metric_entries; delete from metric_definitions");

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Only_the_owner_says_what_is_measured()
    {
        Assert.Equal(HttpStatusCode.OK, (await (await app.As(app.World.Alice)).Get(Address)).Status);
        foreach (var other in new[] { app.World.Bob, app.World.Dana }) Assert.NotEqual(HttpStatusCode.OK, (await (await app.As(other)).Get(Address)).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await app.Guest(app.World.Dana.Host).Get(Address)).Status);
    }

    [Fact]
    public async Task A_measurement_of_their_own_is_added_changed_archived_and_restored()
    {
        var alice = await app.As(app.World.Alice);
        var page = await alice.Follow(await alice.Submit(await alice.Get(Address), "#add", ("Input.Name", "Grip, right hand"), ("Input.Unit", "kg"), ("Input.Min", "5"), ("Input.Max", "90,5")));
        Assert.Contains("5 to 90.5", page.TextOf(".metrics-list .who"), StringComparison.Ordinal);

        page = await alice.Follow(await alice.Submit(await alice.Get(page.Element(".metrics-list .do a").GetAttribute("href")!), "#metric", ("Input.Name", "Grip"), ("Input.Max", "")));
        Assert.Equal("Grip", page.TextOf(".metrics-list .who b"));

        page = await alice.Follow(await alice.Submit(page, ".metrics-list form[action$='archival']"));
        Assert.NotNull((await Own()).ArchivedAt);
        await alice.Submit(page, ".toast form");
        Assert.Null((await Own()).ArchivedAt);
    }

    [Fact]
    public async Task Standard_ones_are_asked_or_not_and_foreign_ones_are_not_there()
    {
        var alice = await app.As(app.World.Alice);
        var page = await alice.Follow(await alice.Submit(await alice.Get(Address), "form[action='/coach/settings/measurements/waist/asking']"));
        Assert.False((await app.Db(app.World.Alice).MetricDefinitions.SingleAsync()).IsAsked);

        await using var other = app.Db(app.World.Frank);
        var foreign = other.Add(MetricDefinition.Custom("Theirs", "x", null, null, true, null, app.Time.Now)).Entity;
        await other.SaveChangesAsync();
        foreach (var key in new[] { foreign.Id.ToString(), Guid.NewGuid().ToString(), "nothing" })
        {
            page.Element("form[action$='/asking']").SetAttribute("action", $"{Address}/{key}/asking");
            Assert.Equal(HttpStatusCode.NotFound, (await alice.Submit(page, "form[action$='/asking']")).Status);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await alice.Get($"{Address}/{foreign.Id}")).Status);
    }

    [Theory]
    [InlineData("Input.Name", "")]
    [InlineData("Input.Unit", "")]
    [InlineData("Input.Min", "NaN")]
    [InlineData("Input.Max", "1")]
    public async Task What_makes_no_sense_is_refused_at_its_field_and_kept(string field, string typed)
    {
        var alice = await app.As(app.World.Alice);
        var answer = await alice.Submit(await alice.Get(Address), "#add", ("Input.Name", "Grip"), ("Input.Unit", "kg"), ("Input.Min", "5"), ("Input.Max", "90"), (field, typed));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal("true", answer.Element($"[name='{field}']").GetAttribute("aria-invalid"));
        Assert.Equal(typed, answer.Element($"[name='{field}']").GetAttribute("value") ?? "");
        Assert.False(await app.Db(app.World.Alice).MetricDefinitions.AnyAsync());
    }

    private Task<MetricDefinition> Own() => app.Db(app.World.Alice).MetricDefinitions.SingleAsync();
}
