using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Exercises;
using PulseForge.Core.Programs;
using PulseForge.Core.Progress;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Training;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Training;

/// <summary>What is chosen about a session while it is trained: a way up, sets left out, another exercise.</summary>
public sealed class SheetChangesTests : IAsyncLifetime
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
    public async Task The_way_up_is_offered_shown_once_it_is_wanted_and_leaves_the_work_sets_where_they_are()
    {
        Assert.True((await Item(0)).OffersWarmUps);
        Assert.Equal([0, 1, 2], (await Item(0)).Sets.Select(s => s.Order));

        Assert.True(await Changes(0).WarmUpAsync(_trained.Sessions[0], 0, 0, true, default));

        var item = await Item(0);
        Assert.Equal([-4, -3, -2, -1, 0, 1, 2], item.Sets.Select(s => s.Order));
        Assert.Equal([20m, 40m, 60m, 80m, 100m, 100m, 100m], item.Sets.Select(s => s.Planned!.LoadKg));
        Assert.Equal(3, (await Sheet(0)).SetsPlanned);
        Assert.Equal(-4, (await Sheet(0)).Next!.Order);
        Assert.True(await Changes(0).WarmUpAsync(_trained.Sessions[0], 0, 0, false, default));
        Assert.Equal(3, (await Item(0)).Sets.Count);
    }

    [Fact]
    public async Task Warm_up_sets_are_logged_as_such_and_count_nowhere()
    {
        foreach (var (order, kg) in new[] { (-4, 20m), (-2, 60m) }) await Log(0, order, new SetResult(kg, 20));
        foreach (var order in new[] { 0, 1, 2 }) await Log(0, order, new SetResult(100, 5, Rpe: 8));

        var sheet = await Sheet(0);
        Assert.Equal((3, 3), (sheet.SetsDone, sheet.SetsPlanned));
        Assert.Equal([LoggedSetKind.WarmUp, LoggedSetKind.WarmUp, LoggedSetKind.Work, LoggedSetKind.Work, LoggedSetKind.Work], await Kinds());
        Assert.All((await Item(1)).Sets, set => Assert.Equal(102.5m, set.Planned!.LoadKg));
        Assert.Equal("Every set reached 5 at RPE 8 last time: 2.5 kg more.", (await Item(1)).Target.Reason.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Empty((await SessionRecords.OfAsync(_db, _trained.Dana.ClientId!.Value, [_trained.Squat], TrainedClient.Start, default)).Measures);
        Assert.Equal(20, (await Item(1)).WarmUps[0].LastTime!.Reps);
    }

    [Fact]
    public async Task No_way_up_is_offered_where_the_coach_planned_one_where_nothing_is_loaded_or_once_it_is_begun()
    {
        await Log(0, 0, new SetResult(100, 5));
        Assert.False((await Item(0)).OffersWarmUps);
        Assert.False(EquipmentIncrements.IsLoaded(["pull_up_bar"]));
        await Rewrite(1, item => item with { Sets = [new SetGroup(1, Amount.Reps(5), Load.Kilograms(40), Kind: SetKind.WarmUp), .. item.Sets] });
        Assert.Empty((await Item(1)).WarmUps);
        Assert.False(await Changes(1).WarmUpAsync(_trained.Sessions[1], 0, 0, true, default));
    }

    [Fact]
    public async Task A_drop_set_is_a_fifth_less_and_no_target_follows_from_it()
    {
        foreach (var order in new[] { 0, 1, 2 }) await Log(0, order, new SetResult(100, 5, Rpe: 8));
        Assert.Equal(80m, (await Item(0)).DropLoadKg);

        Assert.True(await Logging(0).SetAsync(_trained.Sessions[0], 0, 0, 3, new SetResult(80, 9, Rpe: 10), default, isDrop: true));

        Assert.Equal(LoggedSetKind.Drop, (await Item(0)).Sets[3].Done!.Kind);
        Assert.Equal(65m, (await Item(0)).DropLoadKg);
        Assert.Equal("Every set reached 5 at RPE 8 last time: 2.5 kg more.", (await Item(1)).Target.Reason.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_set_may_be_added_before_all_are_done_and_a_planned_one_is_no_drop_set()
    {
        Assert.True(await Logging(0).SetAsync(_trained.Sessions[0], 0, 0, 3, new SetResult(60, 12), default));
        Assert.True(await Logging(0).SetAsync(_trained.Sessions[0], 0, 0, 0, new SetResult(100, 5), default, isDrop: true));
        Assert.Equal([LoggedSetKind.Work, LoggedSetKind.Work], await Kinds());
        Assert.Equal(1, (await Sheet(0)).Next!.Order);
    }

    [Fact]
    public async Task A_skipped_set_waits_no_more_is_not_done_and_can_be_taken_back()
    {
        Assert.True(await Changes(0).SkipAsync(_trained.Sessions[0], 0, 0, 0, "It hurts", default));
        Assert.Equal((1, 0, "It hurts"), ((await Sheet(0)).Next!.Order, (await Sheet(0)).SetsDone, (await Item(0)).Sets[0].Skipped!.Reason));
        Assert.False(await Changes(0).SkipAsync(_trained.Sessions[0], 0, 0, 0, null, default));

        Assert.True(await Changes(0).TakeUpAsync(_trained.Sessions[0], 0, 0, 0, default));
        Assert.Equal(0, (await Sheet(0)).Next!.Order);
        Assert.False(await Changes(0).TakeUpAsync(_trained.Sessions[0], 0, 0, 0, default));
    }

    [Fact]
    public async Task The_rest_of_an_exercise_is_skipped_and_a_set_that_is_done_after_all_is_done()
    {
        await Log(0, 0, new SetResult(100, 5));
        Assert.True(await Changes(0).SkipAsync(_trained.Sessions[0], 0, 0, null, null, default));
        Assert.Null((await Sheet(0)).Next);

        await Log(0, 2, new SetResult(100, 5));
        var sets = (await Item(0)).Sets;
        Assert.Equal([false, true, false], sets.Select(s => s.Skipped is not null));
        Assert.True(await Logging(0).RemoveAsync(_trained.Sessions[0], 0, 0, 2, default));
        Assert.Null((await Item(0)).Sets[2].Skipped);
    }

    [Fact]
    public async Task Progression_sees_a_skipped_set_as_one_that_was_not_logged()
    {
        await Log(0, 0, new SetResult(100, 5));
        await Log(0, 1, new SetResult(100, 5));
        await Changes(0).SkipAsync(_trained.Sessions[0], 0, 0, 2, "No time", default);

        Assert.Equal("Not every set was completed last time: the same load again.", (await Item(1)).Target.Reason.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Another_document_begins_without_what_was_chosen_about_the_old_one()
    {
        await Changes(0).SkipAsync(_trained.Sessions[0], 0, 0, 1, null, default);
        await Rewrite(0, item => item);
        Assert.All((await Item(0)).Sets, set => Assert.Null(set.Skipped));
    }

    [Fact]
    public async Task Nobody_else_chooses_anything_about_a_clients_session()
    {
        await using var erin = _database.As(_world.IronHouse.Id, new Actor(_world.Erin.UserId, Core.Accounts.Role.Client, _world.Erin.ClientId, "test"));
        await using var frank = _database.As(_world.RingSide.Id, new Actor(_world.Frank.UserId, Core.Accounts.Role.Client, _world.Frank.ClientId, "test"));
        foreach (var other in new[] { erin, frank })
            Assert.False(await new SheetChanges(other, new SessionSheets(other, Clock(0))).SkipAsync(_trained.Sessions[0], 0, 0, 0, null, default));
        Assert.Null((await Item(0)).Sets[0].Skipped);
    }

    private async Task Rewrite(int session, Func<Item, Item> change)
    {
        var document = new Workout([Block.Straight(change((await Item(session)).Item))]);
        _db.ChangeTracker.Clear();
        (await _db.ScheduledSessions.SingleAsync(s => s.Id == _trained.Sessions[session])).Rewrite(document);
        await _db.SaveChangesAsync();
    }

    private async Task<List<LoggedSetKind>> Kinds() => await _db.LoggedSets.OrderBy(s => s.Order).Select(s => s.Kind).ToListAsync();

    private async Task Log(int session, int order, SetResult result) => Assert.True(await Logging(session).SetAsync(_trained.Sessions[session], 0, 0, order, result, default));

    private async Task<SheetItem> Item(int session) => (await Sheet(session)).Items.Single();

    private async Task<SessionSheet> Sheet(int session) => (await new SessionSheets(_db, Clock(session)).FindAsync(_trained.Sessions[session], default))!;

    private SheetChanges Changes(int session)
    {
        _db.ChangeTracker.Clear();
        return new SheetChanges(_db, new SessionSheets(_db, Clock(session)));
    }

    private TrainingLog Logging(int session)
    {
        _db.ChangeTracker.Clear();
        return new TrainingLog(_db, new SessionSheets(_db, Clock(session)), Clock(session));
    }

    private static NodaTime.Testing.FakeClock Clock(int session) => TrainedClient.On(TrainedClient.Start.PlusWeeks(session));
}
