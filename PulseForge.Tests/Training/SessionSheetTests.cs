using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Accounts;
using PulseForge.Core.Data;
using PulseForge.Core.Programs;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Training;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Training;

public sealed class SessionSheetTests : IAsyncLifetime
{
    private readonly TestDatabase _database = new();
    private World _world = null!;
    private TrainedClient _trained = null!;
    private PulseForgeDb _db = null!;

    public async Task InitializeAsync()
    {
        await _database.InitializeAsync();
        _world = await World.Build(_database, Instant.FromUtc(2026, 11, 1, 8, 0));
        await using (var system = _database.As(_world.IronHouse.Id)) _trained = await TrainedClient.Assign(system, _world.Dana, _world.Bob);
        _db = _database.As(_world.IronHouse.Id, _trained.Actor);
    }

    public async Task DisposeAsync()
    {
        await _db.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task The_first_session_asks_for_what_the_coach_wrote()
    {
        var sheet = await Sheet(0);

        Assert.Equal([100m, 100m, 100m], Loads(sheet));
        Assert.Equal(3, sheet.SetsPlanned);
        Assert.Equal("A", sheet.Blocks[0].Letter);
        Assert.Null(sheet.Log);
    }

    [Fact]
    public async Task When_every_set_succeeds_the_next_session_asks_for_more_and_says_why()
    {
        await Train(0, 5, 5, 5);

        var item = (await Sheet(1)).Items.Single();
        Assert.All(item.Sets, set => Assert.Equal(102.5m, set.Planned!.LoadKg));
        Assert.Equal("Every set reached 5 at RPE 8 last time: 2.5 kg more.", item.Target.Reason.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(5, item.Sets[0].LastTime!.Reps);
    }

    [Fact]
    public async Task Correcting_an_old_set_corrects_the_next_target()
    {
        await Train(0, 5, 5, 5);
        await Train(0, 5, 5, 3);

        var item = (await Sheet(1)).Items.Single();
        Assert.All(item.Sets, set => Assert.Equal(100m, set.Planned!.LoadKg));
        Assert.Equal("Not every set was completed last time: the same load again.", item.Target.Reason.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_set_keeps_the_target_that_was_shown_even_when_the_log_before_it_is_corrected()
    {
        await Train(0, 5, 5, 5);
        await Train(1, 5, 5, 5);
        await Train(0, 5, 5, 2);

        var logged = (await Sheet(1)).Items.Single().Sets[0].Done!;
        Assert.Equal(102.5m, logged.Target!.LoadKg);
    }

    [Fact]
    public async Task Logging_a_set_again_corrects_it_and_taking_it_back_removes_it()
    {
        await Log(0, 0, new SetResult(100, 4));
        await Log(0, 0, new SetResult(95, 5));
        Assert.Equal(95, (await Sheet(0)).Items.Single().Sets[0].Done!.LoadKg);

        Assert.True(await Logging(0).RemoveAsync(_trained.Sessions[0], 0, 0, 0, default));
        Assert.Equal(0, (await Sheet(0)).SetsDone);
    }

    [Fact]
    public async Task Two_devices_that_log_the_same_set_at_once_leave_one_set()
    {
        await Task.WhenAll(Enumerable.Range(0, 6).Select(async i =>
        {
            await using var device = _database.As(_world.IronHouse.Id, _trained.Actor);
            var clock = TrainedClient.On(TrainedClient.Start);
            Assert.True(await new TrainingLog(device, new SessionSheets(device, clock), clock).SetAsync(_trained.Sessions[0], 0, 0, 0, new SetResult(100, 5 + i), default));
        }));

        Assert.Equal(1, await _db.LoggedSets.CountAsync());
        Assert.Equal(1, await _db.WorkoutLogs.CountAsync());
    }

    [Fact]
    public async Task A_finished_session_is_done_and_can_be_finished_again_to_correct_its_rating()
    {
        await Logging(0).FinishAsync(_trained.Sessions[0], 8, 55, "Felt good", default);
        await Logging(0).FinishAsync(_trained.Sessions[0], 7.5m, 50, null, default);

        var log = (await Sheet(0)).Log!;
        Assert.Equal((7.5m, 50, null), (log.SessionRpe, log.DurationMinutes, log.Note));
        Assert.Equal(SessionStatus.Done, (await Sheet(0)).Head.Status);
    }

    [Fact]
    public async Task Nobody_else_finds_the_session()
    {
        var someone = new Actor(_world.Erin.UserId, Role.Client, _world.Erin.ClientId, "test");
        await using var erin = _database.As(_world.IronHouse.Id, someone);
        await using var frank = _database.As(_world.RingSide.Id, new Actor(_world.Frank.UserId, Role.Client, _world.Frank.ClientId, "test"));
        var clock = TrainedClient.On(TrainedClient.Start);

        Assert.Null(await new SessionSheets(erin, clock).FindAsync(_trained.Sessions[0], default));
        Assert.Null(await new SessionSheets(frank, clock).FindAsync(_trained.Sessions[0], default));
        Assert.False(await new TrainingLog(erin, new SessionSheets(erin, clock), clock).SetAsync(_trained.Sessions[0], 0, 0, 0, new SetResult(100, 5), default));
    }

    [Theory]
    [InlineData(-5)]
    [InlineData(5)]
    [InlineData(100)]
    public async Task A_set_far_beyond_the_sheet_is_not_there(int order) =>
        Assert.False(await Logging(0).SetAsync(_trained.Sessions[0], 0, 0, order, new SetResult(100, 5), default));

    private async Task Train(int session, params int[] reps)
    {
        foreach (var (order, done) in reps.Index()) await Log(session, order, new SetResult((await Sheet(session)).Items.Single().Sets[order].Planned!.LoadKg, done, Rpe: 8));
        await Logging(session).FinishAsync(_trained.Sessions[session], 8, 45, null, default);
    }

    private async Task Log(int session, int order, SetResult result) => Assert.True(await Logging(session).SetAsync(_trained.Sessions[session], 0, 0, order, result, default));

    private async Task<SessionSheet> Sheet(int session) => (await new SessionSheets(_db, Clock(session)).FindAsync(_trained.Sessions[session], default))!;

    private TrainingLog Logging(int session)
    {
        _db.ChangeTracker.Clear();
        return new TrainingLog(_db, new SessionSheets(_db, Clock(session)), Clock(session));
    }

    private static NodaTime.Testing.FakeClock Clock(int session) => TrainedClient.On(TrainedClient.Start.PlusWeeks(session));

    private static IEnumerable<decimal?> Loads(SessionSheet sheet) => sheet.Items.Single().Sets.Select(s => s.Planned!.LoadKg);
}
