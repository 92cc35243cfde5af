using System.Net;
using Microsoft.EntityFrameworkCore;
using PulseForge.Core.Data;
using PulseForge.Core.Progress;
using PulseForge.Tests.Pages.Coach.Programs;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Portal;

public sealed class MeasuringTests(WebApp app) : IClassFixture<WebApp>, IAsyncLifetime
{
    private const string Measurements = "/portal/progress/measurements";

    private Person Dana => app.World.Dana;

    public Task InitializeAsync() => Sql.Execute(app.Database.SuperuserConnection, "delete from metric_entries; delete from metric_definitions; update clients set units = 'Kilograms'; update users set locale = 'en-GB'");

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Only_a_client_measures_themself()
    {
        Assert.Equal(HttpStatusCode.Redirect, (await app.Guest(Dana.Host).Get(Measurements)).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await (await app.As(app.World.Bob)).Get(Measurements)).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await app.As(Dana)).Get(Measurements)).Status);
    }

    [Fact]
    public async Task Several_values_of_a_day_are_typed_at_once_and_empty_ones_left_out()
    {
        var dana = await app.As(Dana);
        var page = await dana.Follow(await dana.Submit(await dana.Get(Measurements), "#measuring", ("m-weight", "72,5"), ("m-waist", "75.5"), ("m-sleep", "7:30"), ("m-resting-heart-rate", "58")));

        Assert.Equal(["72.5 kg", "58/min", "7.5 h", "75.5 cm"], page.Page.QuerySelectorAll(".lift-row .v").Select(v => v.FirstChild!.TextContent));
        Assert.Equal(4, await Db().MetricEntries.CountAsync());
        page = await dana.Get($"{Measurements}?metric=waist&range=1y");
        Assert.Equal("Waist not enough values for a trend yet", page.TextOf("#measure h3"));
        Assert.Equal("75.5 cm", page.TextOf(".weighing b"));
        Assert.True(page.Has(".chart-table"));
    }

    [Fact]
    public async Task Units_are_the_clients_own()
    {
        await Sql.Execute(app.Database.SuperuserConnection, "update clients set units = 'Pounds'");
        var dana = await app.As(Dana);
        var page = await dana.Follow(await dana.Submit(await dana.Get(Measurements), "#measuring", ("m-waist", "30"), ("m-weight", "160")));

        Assert.Equal(["160 lb", "30 in"], page.Page.QuerySelectorAll(".lift-row .v").Select(v => v.FirstChild!.TextContent));
        Assert.Equal([72.575m, 76.2m], await Db().MetricEntries.OrderBy(e => e.Value).Select(e => e.Value).ToListAsync());
    }

    [Fact]
    public async Task An_unusual_value_is_asked_back_and_nothing_is_stored_until_then()
    {
        var dana = await app.As(Dana);
        var asked = await dana.Submit(await dana.Get(Measurements), "#measuring", ("m-weight", "825"), ("m-waist", "76"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.Status);
        Assert.Equal("825 kg is far from what is usual here. Did you mean 82.5 kg?", asked.TextOf("#m-weight-error"));
        Assert.Equal(("825", "76"), (asked.Element("#m-weight").GetAttribute("value"), asked.Element("#m-waist").GetAttribute("value")));
        Assert.False(await Db().MetricEntries.AnyAsync());

        // Who types something else is asked anew: the box said yes to another value.
        asked = await dana.Submit(asked, "#measuring", ("m-weight", "835"), ("sure-weight", "825"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.Status);
        Assert.False(await Db().MetricEntries.AnyAsync());

        await dana.Submit(asked, "#measuring", ("sure-weight", "835"));
        Assert.Equal([76, 835], await Db().MetricEntries.OrderBy(e => e.Value).Select(e => e.Value).ToListAsync());
    }

    [Fact]
    public async Task The_quick_weighing_asks_back_as_well()
    {
        var dana = await app.As(Dana);
        var asked = await dana.Submit(await dana.Get("/portal/progress"), "#weighing", ("Input.Weight", "825"));
        Assert.Contains("Did you mean 82.5 kg?", asked.TextOf("#Input_Weight-error"), StringComparison.Ordinal);
        Assert.False(await Db().MetricEntries.AnyAsync());

        await dana.Submit(asked, "#weighing", ("Input.Sure", "825"));
        Assert.Equal(825, await Db().MetricEntries.Select(e => e.Value).SingleAsync());
    }

    [Theory]
    [InlineData("m-weight", "NaN")]
    [InlineData("m-weight", "5")]
    [InlineData("m-waist", "1e9")]
    [InlineData("m-sleep", "<b>")]
    [InlineData("m-resting-heart-rate", "-60")]
    [InlineData("Input.On", "2190-01-01")]
    [InlineData("Input.On", "2026-02-30")]
    [InlineData("Input.On", "")]
    public async Task What_can_not_be_is_said_at_its_field_and_kept(string field, string typed)
    {
        var dana = await app.As(Dana);
        var refused = await dana.Submit(await dana.Get(Measurements), "#measuring", ("m-neck", "33"), (field, typed));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("true", refused.Element($"[name='{field}']").GetAttribute("aria-invalid"));
        Assert.Equal(typed, refused.Element($"[name='{field}']").GetAttribute("value") ?? "");
        Assert.Equal("33", refused.Element("#m-neck").GetAttribute("value"));
        Assert.False(await Db().MetricEntries.AnyAsync());
    }

    [Fact]
    public async Task An_empty_form_says_what_it_wants()
    {
        var dana = await app.As(Dana);
        var refused = await dana.Submit(await dana.Get(Measurements), "#measuring");
        Assert.Equal("Enter at least one number.", refused.TextOf("#measuring > .grid > .wrong"));
    }

    [Fact]
    public async Task A_value_is_corrected_removed_and_taken_back()
    {
        var dana = await app.As(Dana);
        var page = await dana.Follow(await dana.Submit(await dana.Get(Measurements), "#measuring", ("m-waist", "75")));
        var form = await dana.Get(page.Element(".weighing a").GetAttribute("href")!);

        Assert.Equal("75", form.Element("#m-waist").GetAttribute("value"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await dana.Submit(form, "#measuring", ("m-waist", "750"))).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await dana.Submit(form, "#measuring", ("m-waist", ""))).Status);
        page = await dana.Follow(await dana.Submit(form, "#measuring", ("m-waist", "76.5")));
        Assert.Equal("76.5 cm", page.TextOf(".weighing b"));

        page = await dana.Follow(await dana.Submit(page, ".weighing form"));
        Assert.False(page.Has(".weighing"));
        page = await dana.Follow(await dana.Submit(page, ".toast form"));
        Assert.Equal("76.5 cm", page.TextOf(".weighing b"));
    }

    [Fact]
    public async Task Anothers_value_is_not_there()
    {
        var (dana, erin) = (await app.As(Dana), await app.As(app.World.Erin));
        var page = await erin.Follow(await erin.Submit(await erin.Get(Measurements), "#measuring", ("m-waist", "70")));
        var address = page.Element(".weighing a").GetAttribute("href")!;

        Assert.Equal(HttpStatusCode.NotFound, (await dana.Get(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(app.World.Frank)).Get(address)).Status);
        Assert.Equal(1, await Db().MetricEntries.CountAsync());
    }

    [Fact]
    public async Task What_is_archived_or_not_asked_has_no_field()
    {
        var now = app.Time.Now;
        await using var db = app.Db(app.World.Bob);
        var (own, calf) = (MetricDefinition.Custom("Grip", "kg", 5, 90, isAsked: false, null, now), MetricDefinition.Standard(StandardMetrics.Find("calf")!, now));
        calf.Archive(now, null);
        db.AddRange(own, calf);
        await db.SaveChangesAsync();

        var (dana, bob) = (await (await app.As(Dana)).Get(Measurements), await (await app.As(app.World.Bob)).Get($"/coach/clients/{Dana.ClientId}/measurements"));
        Assert.Equal((false, false, false), (dana.Has($"#m-{own.Id}"), dana.Has("#m-calf"), dana.Has("#m-fold-thigh")));
        Assert.Equal((true, false, true), (bob.Has($"[name='m-{own.Id}']"), bob.Has("#m-calf"), bob.Has("#m-fold-thigh")));
    }

    [Fact]
    public async Task The_page_asks_as_many_queries_for_many_values_as_for_few()
    {
        var dana = await app.As(Dana);
        await dana.Submit(await dana.Get(Measurements), "#measuring", ("m-waist", "70"), ("m-weight", "70"));
        var few = await Queries();
        await using var db = app.Db(Dana);
        var metrics = await db.MetricDefinitions.ToListAsync();
        var today = app.Time.Now.InUtc().Date;
        db.AddRange(Enumerable.Range(1, 60).SelectMany(day => metrics.Select(m => new MetricEntry(Dana.ClientId!.Value, m, today.PlusDays(-day), 70 + day % 3, null, app.Time.Now))));
        await db.SaveChangesAsync();
        Assert.Equal(few, await Queries());

        async Task<int> Queries()
        {
            using var counter = QueryCounter.Of(app.Database);
            await dana.Get(Measurements);
            return counter.Queries.Count;
        }
    }

    private PulseForgeDb Db() => app.Db(Dana);
}
