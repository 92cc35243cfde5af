using Microsoft.EntityFrameworkCore;
using PulseForge.Tests.CheckIns;
using PulseForge.Tests.Pages.Coach.Programs;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages;

/// <summary>What a check-in asks in numbers is a measurement.</summary>
public sealed class AnsweredMetricsTests(WebApp app) : IClassFixture<WebApp>, IAsyncLifetime
{
    private Person Dana => app.World.Dana;

    public Task InitializeAsync() => Sql.Execute(app.Database.SuperuserConnection, "delete from metric_entries");

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_weight_in_a_check_in_is_a_weighing_and_follows_its_correction()
    {
        var checkIn = await app.Ask(Dana);
        var (dana, path) = (await app.As(Dana), $"/portal/check-ins/{checkIn.Id}");
        await dana.Submit(await dana.Get(path), "#check-in", Asked.Weekly());
        Assert.Equal([71.8m], await Values());
        await dana.Submit(await dana.Get(path), "#check-in", Asked.Weekly(score: "2", weight: "72.5"));
        Assert.Equal([72.5m], await Values());
        await dana.Submit(await dana.Get(path), "#check-in", Asked.Weekly(weight: ""));
        Assert.Equal([], await Values());
        await dana.Submit(await dana.Get(path), "#check-in", Asked.Weekly(weight: "72"));
        Assert.Equal([72m], await Values());
    }

    [Fact]
    public async Task A_weight_that_would_be_asked_back_stays_in_the_answer()
    {
        var checkIn = await app.Ask(Dana);
        var (dana, path) = (await app.As(Dana), $"/portal/check-ins/{checkIn.Id}");
        await dana.Submit(await dana.Get(path), "#check-in", Asked.Weekly(weight: "380"));
        Assert.Equal([], await Values());
        Assert.Equal(380, (await app.Read(checkIn)).Answers!.Of("bodyweight")!.Number);
    }

    private Task<List<decimal>> Values() => app.Db(Dana).MetricEntries.Select(e => e.Value).ToListAsync();
}
