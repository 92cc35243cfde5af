using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Platform;
using PulseForge.Core.Programs;
using PulseForge.Core.Training;
using PulseForge.Core.Training.Rollups;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Training.Rollups;

/// <summary>Dana squats once a week.</summary>
public sealed class TrainingRollupsTests : IAsyncLifetime
{
    private readonly TestDatabase _database = new();
    private World _world = null!;
    private TrainedClient _trained = null!;
    private PulseForgeDb _db = null!;

    private Guid Dana => _world.Dana.ClientId!.Value;

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
    public async Task A_logged_set_is_summed_up_in_its_session_and_day()
    {
        await Log(0, 0, new SetResult(100, 5));
        await Log(0, 1, new SetResult(100, 4, Rpe: 9));

        var session = Assert.Single(await Sessions());
        Assert.Equal((2, 9, 900m, TrainedClient.Start), (session.Sets, session.Reps, session.VolumeKg, session.Date));
        Assert.Equal(Marks.None, session.Before);
        var day = Assert.Single(await Days());
        Assert.Equal((1, 0, 2, 9, 900m), (day.Sessions, day.Rated, day.Sets, day.Reps, day.VolumeKg));
    }

    [Fact]
    public async Task A_finished_session_has_its_load()
    {
        await Log(0, 0, new SetResult(100, 5));
        await Finish(0, 7.5m, 60);
        await Finish(0, 8, 60);

        var day = Assert.Single(await Days());
        Assert.Equal((1, 60, 480m), (day.Rated, day.Minutes, day.Load));
    }

    [Fact]
    public async Task What_stood_before_a_day_follows_it_and_a_corrected_set_corrects_all_after_it()
    {
        await Log(0, 0, new SetResult(100, 5));
        await Log(1, 0, new SetResult(102.5m, 5));
        await Log(2, 0, new SetResult(105, 5));
        Assert.Equal([0, 100, 102.5m], (await Sessions()).Select(Heaviest));

        await Log(0, 0, new SetResult(110, 5));
        Assert.Equal([0, 110, 110], (await Sessions()).Select(Heaviest));

        await new TrainingLog(_db, Sheets(), Clock(0)).RemoveAsync(_trained.Sessions[0], 0, 0, 0, default);
        Assert.Equal([0, 102.5m], (await Sessions()).Select(Heaviest));
        Assert.Equal((1, 0), (await Days()).OrderBy(d => d.Date).Select(d => (d.Sessions, d.Sets)).First());

        static decimal Heaviest(ExerciseSession session) => session.Before.Lifts.Select(m => m.Kg).DefaultIfEmpty().Max();
    }

    [Fact]
    public async Task Two_sessions_of_a_day_are_measured_against_the_days_before()
    {
        await Log(0, 0, new SetResult(100, 5));
        var second = await _db.ScheduledSessions.SingleAsync(s => s.Id == _trained.Sessions[1]);
        second.Move(TrainedClient.Start);
        await _db.SaveChangesAsync();
        await Log(1, 0, new SetResult(120, 5), on: 0);
        await Log(2, 0, new SetResult(110, 5));

        var sessions = await Sessions();
        Assert.Equal([0, 0, 1], sessions.Select(s => s.Before.Lifts.Count));
        Assert.Equal(120, sessions[2].Before.Lifts.Single().Kg);
    }

    [Fact]
    public async Task Warm_ups_are_left_out()
    {
        await Log(0, 0, new SetResult(100, 5));
        var log = await _db.WorkoutLogs.SingleAsync();
        _db.Add(new LoggedSet(log, _trained.Squat, 0, 0, 7, LoggedSetKind.WarmUp, null, new SetResult(200, 5), Clock(0).GetCurrentInstant()));
        await _db.SaveChangesAsync();

        Assert.Equal((1, 500m), (Assert.Single(await Sessions()).Sets, Assert.Single(await Days()).VolumeKg));
    }

    [Fact]
    public async Task A_log_that_is_not_saved_leaves_no_sum()
    {
        await using var transaction = await _db.Database.BeginTransactionAsync();
        await Log(0, 0, new SetResult(100, 5));
        await transaction.RollbackAsync();

        Assert.Empty(await Sessions());
        Assert.Empty(await Days());
    }

    [Fact]
    public async Task Two_devices_that_log_at_once_both_count()
    {
        await Task.WhenAll(Enumerable.Range(0, 3).Select(async order =>
        {
            await using var db = _database.As(_world.IronHouse.Id, _trained.Actor);
            await new TrainingLog(db, new SessionSheets(db, Clock(0)), Clock(0)).SetAsync(_trained.Sessions[0], 0, 0, order, new SetResult(100, 5), default);
        }));

        Assert.Equal((3, 3), (Assert.Single(await Sessions()).Sets, Assert.Single(await Days()).Sets));
    }

    [Fact]
    public async Task Made_anew_they_are_the_same_rows()
    {
        for (var week = 0; week < 3; week++)
        {
            for (var order = 0; order < 3; order++) await Log(week, order, new SetResult(100 + 2.5m * week, 5 - order, Rpe: order == 1 ? 8.5m : null));
            await Finish(week, 7, 55);
        }

        var kept = await Rows();
        Assert.Equal(6, kept.Count);
        await using var platform = _database.Platform();
        var sums = new SumMaintenance(platform, () => _database.As(Guid.Empty));
        Assert.Equal(0, await sums.RebuildAsync(onlyMissing: true, default));
        await sums.RebuildAsync(onlyMissing: false, default);
        Assert.Equal(string.Join("\n", kept), string.Join("\n", await Rows()));

        await Sql.Execute(_database.SuperuserConnection, "delete from training_days; delete from exercise_sessions");
        Assert.Equal(1, await sums.RebuildAsync(onlyMissing: true, default));
        Assert.Equal(kept, await Rows());

        await Sql.Execute(_database.SuperuserConnection, "update exercise_sessions set volume_kg = 1, before = '{\"lifts\":[]}'; update training_days set sets = 99; delete from logged_sets where date = (select max(date) from logged_sets)");
        await sums.RebuildAsync(onlyMissing: false, default);
        Assert.Equal(2, (await Sessions()).Count);
        Assert.Equal([3, 3, 0], (await Days()).OrderBy(d => d.Date).Select(d => d.Sets));
    }

    private Task<IReadOnlyList<string>> Rows() => Sql.Column(_database.SuperuserConnection, "select to_jsonb(s)::text from exercise_sessions s union all select to_jsonb(d)::text from training_days d order by 1");

    private Task<List<ExerciseSession>> Sessions() => _db.ExerciseSessions.AsNoTracking().Where(s => s.ClientId == Dana).OrderBy(s => s.Date).ThenBy(s => s.Id).ToListAsync();

    private Task<List<TrainingDay>> Days() => _db.TrainingDays.AsNoTracking().Where(d => d.ClientId == Dana).ToListAsync();

    private async Task Log(int session, int order, SetResult result, int? on = null) =>
        Assert.True(await new TrainingLog(_db, Sheets(), Clock(on ?? session)).SetAsync(_trained.Sessions[session], 0, 0, order, result, default));

    private async Task Finish(int session, decimal rpe, int minutes) => Assert.True(await new TrainingLog(_db, Sheets(), Clock(session)).FinishAsync(_trained.Sessions[session], rpe, minutes, null, default));

    private SessionSheets Sheets() => new(_db, Clock(0));

    private static NodaTime.Testing.FakeClock Clock(int week) => TrainedClient.On(TrainedClient.Start.PlusWeeks(week));
}
