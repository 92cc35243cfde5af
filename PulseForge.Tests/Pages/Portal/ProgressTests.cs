using System.Net;
using Microsoft.EntityFrameworkCore;
using PulseForge.Core.Data;
using PulseForge.Tests.Pages.Coach.Programs;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Portal;

public sealed class ProgressTests(WebApp app) : IClassFixture<WebApp>, IAsyncLifetime
{
    private const string Progress = "/portal/progress";

    private Person Dana => app.World.Dana;

    public Task InitializeAsync() => Sql.Execute(app.Database.SuperuserConnection, "delete from metric_entries; update clients set units = 'Kilograms'; update users set locale = 'en-GB'");

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Only_a_client_has_progress_of_their_own()
    {
        Assert.Equal(HttpStatusCode.Redirect, (await app.Guest(Dana.Host).Get(Progress)).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await (await app.As(app.World.Bob)).Get(Progress)).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await app.As(Dana)).Get(Progress)).Status);
    }

    [Theory]
    [InlineData("72.4", "Kilograms", "72.4 kg")]
    [InlineData("72,4", "Kilograms", "72.4 kg")]
    [InlineData("72,4 kg", "Kilograms", "72.4 kg")]
    [InlineData("160.5", "Pounds", "160.5 lb")]
    [InlineData("72.4 kg", "Pounds", "159.61 lb")]
    public async Task A_weight_is_read_as_it_is_typed_and_shown_in_the_clients_unit(string typed, string units, string shown)
    {
        await Sql.Execute(app.Database.SuperuserConnection, $"update clients set units = '{units}'");
        var dana = await app.As(Dana);

        var page = await dana.Follow(await dana.Submit(await dana.Get(Progress), "#weighing", ("Input.Weight", typed)));

        Assert.Equal(shown, page.TextOf(".weighing b"));
        Assert.True(page.Has(".chart-table"));
    }

    [Theory]
    [InlineData("Input.Weight", "7.5")]
    [InlineData("Input.Weight", "750")]
    [InlineData("Input.Weight", "NaN")]
    [InlineData("Input.Weight", "-70")]
    [InlineData("Input.Weight", "1e99")]
    [InlineData("Input.Weight", "")]
    [InlineData("Input.Weight", "seventy <b>")]
    [InlineData("Input.On", "2190-01-01")]
    [InlineData("Input.On", "1890-01-01")]
    [InlineData("Input.On", "2026-02-30")]
    [InlineData("Input.On", "")]
    public async Task What_nobody_weighs_is_said_at_its_field_and_kept(string field, string typed)
    {
        var dana = await app.As(Dana);

        var refused = await dana.Submit(await dana.Get(Progress), "#weighing", ("Input.Weight", "70"), (field, typed));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(typed, refused.Element($"[name='{field}']").GetAttribute("value") ?? "");
        Assert.Equal("true", refused.Element($"[name='{field}']").GetAttribute("aria-invalid"));
        Assert.False(await Db().MetricEntries.AnyAsync());
    }

    [Fact]
    public async Task A_weighing_is_corrected_removed_and_taken_back()
    {
        var dana = await app.As(Dana);
        var page = await dana.Follow(await dana.Submit(await dana.Get(Progress), "#weighing", ("Input.Weight", "74.2")));

        var form = await dana.Get(page.Element(".weighing a").GetAttribute("href")!);
        Assert.Equal("74.2", form.Element("[name='Input.Weight']").GetAttribute("value"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await dana.Submit(form, "#weighing", ("Input.Weight", "7"))).Status);
        page = await dana.Follow(await dana.Submit(form, "#weighing", ("Input.Weight", "72.4")));
        Assert.Equal("72.4 kg", page.TextOf(".weighing b"));

        page = await dana.Follow(await dana.Submit(page, ".weighing form"));
        Assert.False(page.Has(".weighing"));
        page = await dana.Follow(await dana.Submit(page, ".toast form"));
        Assert.Equal("72.4 kg", page.TextOf(".weighing b"));
        Assert.Equal(["metric.corrected", "metric.entered", "metric.removed", "metric.restored"], await Db().AuditEntries.Where(e => e.Action.StartsWith("metric.")).Select(e => e.Action).Distinct().Order().ToListAsync());
    }

    [Fact]
    public async Task Anothers_weighing_is_not_there()
    {
        var (dana, erin) = (await app.As(Dana), await app.As(app.World.Erin));
        var page = await erin.Follow(await erin.Submit(await erin.Get(Progress), "#weighing", ("Input.Weight", "61")));
        var address = page.Element(".weighing a").GetAttribute("href")!;

        Assert.Equal(HttpStatusCode.NotFound, (await dana.Get(address)).Status);
        var own = await dana.Follow(await dana.Submit(await dana.Get(Progress), "#weighing", ("Input.Weight", "70")));
        own.Element(".weighing form").SetAttribute("action", $"{address}/removal");
        Assert.Equal(HttpStatusCode.NotFound, (await dana.Submit(own, ".weighing form")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(app.World.Frank)).Get(address)).Status);
        Assert.Equal(2, await Db().MetricEntries.CountAsync());
    }

    private PulseForgeDb Db() => app.Db(Dana);
}
