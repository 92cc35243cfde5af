using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Progress;
using PulseForge.Core.Training.Rollups;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Progress;

public sealed class TrainingLoadTests(WebApp app) : IClassFixture<WebApp>, IAsyncLifetime
{
    /// <summary>A Sunday.</summary>
    private static readonly LocalDate Today = new(2026, 11, 22);

    private Guid Dana => app.World.Dana.ClientId!.Value;

    public Task InitializeAsync() => Sql.Execute(app.Database.SuperuserConnection, "delete from training_days");

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_week_of_three_sessions_has_the_published_monotony()
    {
        foreach (var day in new[] { -6, -4, -2 }) await Add(Today.PlusDays(day), 300);

        var load = await Load(28);

        Assert.Equal((900m, 3), (load.Stretches.Single().Load, load.Stretches.Single().Sessions));
        Assert.Equal(0.8018, load.LastSeven.Monotony!.Value, 4);
        Assert.Null(load.Change);
    }

    [Fact]
    public async Task Four_weeks_tell_the_change_of_load()
    {
        for (var day = -27; day <= 0; day++) await Add(Today.PlusDays(day), day > -7 ? 150 : 100);

        var load = await Load(28);

        Assert.Equal([700, 700, 700, 1050], load.Stretches.Select(s => s.Load));
        Assert.Equal(1.5m, load.Change!.Uncoupled);
        Assert.Null(load.LastSeven.Monotony);
    }

    [Fact]
    public async Task Who_began_again_after_a_long_break_has_no_change_yet()
    {
        for (var day = -400; day < -300; day++) await Add(Today.PlusDays(day), 300);
        for (var day = -9; day <= 0; day++) await Add(Today.PlusDays(day), 100);

        Assert.Null((await Load(28)).Change);
    }

    [Fact]
    public async Task Sessions_without_a_rating_are_counted_and_have_no_load()
    {
        await Add(Today, 0, rated: 0);

        var load = await Load(28);

        Assert.Equal((1, 1, 0m), (load.Unrated, load.Stretches[^1].Sessions, load.Stretches[^1].Load));
    }

    [Fact]
    public async Task Years_are_told_by_months()
    {
        for (var month = 0; month < 36; month++) await Add(Today.PlusMonths(-month), 100);

        var load = await Load(4000);

        Assert.True(load.AreMonths);
        Assert.Equal(36, load.Stretches.Count);
        Assert.All(load.Stretches, month => Assert.Equal((100m, 1), (month.Load, month.From.Day)));
    }

    private async Task<TrainingLoad> Load(int days)
    {
        await using var db = app.Database.As(app.World.Dana.Business.Id);
        return await TrainingLoad.OfAsync(db, Dana, Today.PlusDays(1 - days), Today, default);
    }

    private Task Add(LocalDate day, int load, int rated = 1) => Sql.Execute(app.Database.SuperuserConnection, $"""
        insert into training_days (tenant_id, id, client_id, date, sessions, rated, minutes, load, sets, reps, volume_kg)
        values ('{app.World.Dana.Business.Id}', '{TrainingDay.IdOf(Dana, day)}', '{Dana}', '{day:uuuu-MM-dd}', 1, {rated}, 60, {load}, 3, 15, 1500)
        """);
}
