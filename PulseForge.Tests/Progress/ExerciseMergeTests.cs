using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Exercises;
using PulseForge.Core.Programs;
using PulseForge.Core.Progress;
using PulseForge.Core.Training;
using PulseForge.Tests.Support;
using PulseForge.Tests.Training;

namespace PulseForge.Tests.Progress;

public sealed class ExerciseMergeTests : IAsyncLifetime
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
    public async Task The_progression_of_a_published_program_goes_on_where_it_stood()
    {
        await Train(0);
        var kept = await Merged("Squat of the house");

        var item = (await Sheet(1)).Items.Single();

        Assert.Equal((kept, "Back Squat"), (item.ExerciseId, item.Name));
        Assert.All(item.Sets, set => Assert.Equal(102.5m, set.Planned!.LoadKg));
        Assert.Equal(5, item.Sets[0].LastTime!.Reps);
        await Train(1);
        Assert.All((await Sheet(2)).Items.Single().Sets, set => Assert.Equal(105m, set.Planned!.LoadKg));
        Assert.Equal(6, await _db.LoggedSets.CountAsync(s => s.ExerciseId == kept));
    }

    [Fact]
    public async Task History_of_both_reads_as_one_lift_with_its_records_maxes_goal_and_limitation()
    {
        await Train(0);
        var (dana, other) = (_world.Dana.ClientId!.Value, new Exercise("Squat of the house", null, Facts, Now));
        _db.AddRange(
            other, new TrainingMax(dana, _trained.Squat, 110, TrainedClient.Start, TrainingMaxSource.Entered, null, Now), Goal.OfLift(dana, _trained.Squat, "Squat 150", 116, 150, TrainedClient.Start, null, null, Now),
            new Limitation(dana, LimitationKind.Exercise, _trained.Squat.ToString(), BodySide.Both, LimitationSeverity.Watch, TrainedClient.Start, null, null));
        await _db.SaveChangesAsync();
        var limit = await _db.Limitations.SingleAsync();
        _db.AddRange(new Substitution(limit, _trained.Squat, other.Id, null, Now));
        await _db.SaveChangesAsync();

        var before = await new ExerciseMerge(_db, Clock(0)).PreviewAsync(_trained.Squat, default);
        await Merge(other);

        Assert.Equal(new MergedThings(3, 1, 1, 1, 1, 1, 4, 4), before);
        var lift = Assert.Single(await LiftProgress.LoadAsync(_db, dana, TrainedClient.Start.PlusWeeks(-4), TrainedClient.Start.PlusWeeks(4), default));
        Assert.Equal((other.Id, "Squat of the house", 1), (lift.ExerciseId, lift.Name, lift.Sessions.Count));
        Assert.Equal(other.Id, (await _db.TrainingMaxes.SingleAsync()).ExerciseId);
        Assert.Equal(other.Id, (await _db.Goals.SingleAsync()).ExerciseId);
        Assert.False(await _db.Substitutions.AnyAsync());
        Assert.Equal(other.Id.ToString(), (await _db.Limitations.SingleAsync()).Subject);
        Assert.True((await new ExerciseMerge(_db, Clock(0)).PreviewAsync(_trained.Squat, default)) is { Sets: 0, Maxes: 0, Goals: 0, Limitations: 0, Substitutes: 0, DraftSessions: 0, PublishedSessions: 4 });
    }

    [Fact]
    public async Task Drafts_are_rewritten_and_what_was_published_stays_to_the_letter()
    {
        var published = await Documents(v => v.Number > 0);
        var kept = await Merged("Squat of the house");

        Assert.Equal(published, await Documents(v => v.Number > 0));
        Assert.All(await Workouts(v => v.Number == 0), workout => Assert.Equal(new ExerciseRef(kept, null, "Squat of the house"), workout.Items.Single().Exercise));
        Assert.Equal("Squats", (await _db.UsesOfAsync(kept, default)).Single().Program);
        Assert.Equal((4, 1), (await _db.UsesOfAsync(kept, default)).Select(u => (u.DraftSessions, u.LastVersion)).Single());
    }

    [Fact]
    public async Task Its_names_mean_the_other_one_and_merging_that_one_too_leads_on()
    {
        var kept = await Merged("Squat of the house");
        var book = new ExerciseBook(_db, Clock(0));
        Assert.Equal(kept, (await book.NamesAsync(default)).Find("back squat")!.Id);

        var last = new Exercise("House Squat", null, Facts, Now);
        _db.Add(last);
        await _db.SaveChangesAsync();
        await Merge(last, await _db.Exercises.SingleAsync(e => e.Id == kept));

        Assert.Equal(last.Id, (await book.NamesAsync(default)).Find("back squat")!.Id);
        Assert.Equal(last.Id, (await Sheet(1)).Items.Single().ExerciseId);
        Assert.Equal(last.Id, (await new ExerciseLibrary(_db).FindAsync(_trained.Squat.ToString(), default))!.Row!.Id);
        Assert.Equal(["exercise.merged", "exercise.merged"], await _db.AuditEntries.Where(a => a.Action == "exercise.merged").Select(a => a.Action).ToListAsync());
    }

    private static Instant Now => Instant.FromUtc(2026, 11, 20, 8, 0);

    private static ExerciseFacts Facts => new(["HS"], "squat", ["quads"], [], ["barbell"], Laterality.Bilateral, TrackingType.WeightReps, "", [], []);

    private async Task<Guid> Merged(string into)
    {
        var kept = new Exercise(into, null, Facts, Now);
        _db.Add(kept);
        await _db.SaveChangesAsync();
        await Merge(kept);
        return kept.Id;
    }

    private async Task Merge(Exercise into, Exercise? from = null)
    {
        await using var turn = await new ExerciseLibrary(_db).TakeTurnAsync(default);
        await new ExerciseMerge(_db, Clock(0)).MergeAsync(from ?? await _db.Exercises.SingleAsync(e => e.Id == _trained.Squat), into, _world.Bob.UserId, default);
        await turn.CommitAsync();
        _db.ChangeTracker.Clear();
    }

    private async Task<List<Workout>> Workouts(System.Linq.Expressions.Expression<Func<ProgramVersion, bool>> which) =>
        await _db.ProgramSessions.AsNoTracking().Where(s => _db.ProgramVersions.Where(which).Any(v => v.Id == s.VersionId)).OrderBy(s => s.Week).Select(s => s.Workout).ToListAsync();

    private async Task<string> Documents(System.Linq.Expressions.Expression<Func<ProgramVersion, bool>> which) => string.Join('\n', (await Workouts(which)).Select(WorkoutJson.Write));

    private async Task Train(int session)
    {
        for (var order = 0; order < 3; order++)
            Assert.True(await Logging(session).SetAsync(_trained.Sessions[session], 0, 0, order, new SetResult((await Sheet(session)).Items.Single().Sets[order].Planned!.LoadKg, 5, Rpe: 8), default));
        await Logging(session).FinishAsync(_trained.Sessions[session], 8, 45, null, default);
        _db.ChangeTracker.Clear();
    }

    private async Task<SessionSheet> Sheet(int session) => (await new SessionSheets(_db, Clock(session)).FindAsync(_trained.Sessions[session], default))!;

    private TrainingLog Logging(int session)
    {
        _db.ChangeTracker.Clear();
        return new TrainingLog(_db, new SessionSheets(_db, Clock(session)), Clock(session));
    }

    private static NodaTime.Testing.FakeClock Clock(int session) => TrainedClient.On(TrainedClient.Start.PlusWeeks(session));
}
