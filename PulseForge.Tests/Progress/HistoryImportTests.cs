using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PulseForge.Core.Accounts;
using PulseForge.Core.Analytics;
using PulseForge.Core.Automation;
using PulseForge.Core.Data;
using PulseForge.Core.Programs;
using PulseForge.Core.Progress;
using PulseForge.Core.Progress.Imports;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Training;
using PulseForge.Core.Training.Formulas;
using PulseForge.Core.Training.Imports;
using PulseForge.Tests.Automation;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Progress;

public sealed class HistoryImportTests(WebApp app) : ImportingTest(app), IClassFixture<WebApp>, IAsyncLifetime
{
    public Task InitializeAsync() => Sql.Execute(App.Database.SuperuserConnection, "delete from imported_names; delete from history_imports; delete from metric_entries; delete from scheduled_sessions; delete from occurrences; delete from exercises");

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task What_was_trained_elsewhere_is_found_by_last_time_progress_and_sheet()
    {
        await Import(Line("Squat (Barbell)", "100", 5) + Line("Squat (Barbell)", "100", 4) + Line("Pull Up", "", 8));

        await using var db = App.Database.As(Dana.Business.Id);
        var squat = await db.Exercises.SingleAsync(e => e.CatalogueSlug == "barbell-back-squat");
        var lift = Assert.Single(await LiftProgress.LoadAsync(db, Dana.ClientId!.Value, Day.PlusDays(-30), Day, default));
        Assert.Equal((squat.Id, 100m), (lift.ExerciseId, lift.Sessions.Single().LoadKg));
        var last = Assert.Single((await ExerciseHistory.LoadAsync(db, Dana.ClientId!.Value, [squat.Id], Day, null, default))[squat.Id]);
        Assert.Equal([5, 4], last.Done.Select(s => s.Reps!.Value));
        var sheet = (await new SessionSheets(db, SystemClock.Instance).FindAsync((await db.ScheduledSessions.SingleAsync()).Id, default))!;
        Assert.Equal(("Push A", true, 3, 64), (sheet.Head.Name, sheet.Head.IsImported, sheet.SetsDone, sheet.Log!.DurationMinutes));
        Assert.Equal(["Barbell Back Squat", "Pull-Up"], sheet.Items.Select(i => i.Name));
    }

    private async Task<List<(LocalDate, int)>> Sums()
    {
        await using var db = App.Database.As(Dana.Business.Id);
        var days = await db.TrainingDays.Where(d => d.ClientId == Dana.ClientId).OrderBy(d => d.Date).Select(d => new { d.Date, d.Sets }).ToListAsync();
        Assert.Equal(days.Sum(d => d.Sets), await db.ExerciseSessions.Where(s => s.ClientId == Dana.ClientId).SumAsync(s => s.Sets));
        return [.. days.Select(d => (d.Date, d.Sets))];
    }

    [Fact]
    public async Task A_second_import_adds_only_what_is_new()
    {
        var first = await Import(Line("Squat", "100", 5) + Line("Squat", "100", 4));
        var again = await Import(Line("Squat", "100", 5) + Line("Squat", "100", 4));
        var more = await Import(Line("Squat", "100", 5) + Line("Squat", "100", 4) + Line("Squat", "90", 8) + Line("Bench Press", "60", 5) + Line("Squat", "105", 5, Day.PlusDays(-7)));

        Assert.Equal([(Day.PlusDays(-7), 1), (Day.PlusDays(-1), 4)], await Sums());
        Assert.Equal((1, 2, 0), (first.WorkoutsAdded, first.SetsAdded, first.Known));
        Assert.Equal((0, 0, 2), (again.WorkoutsAdded, again.SetsAdded, again.Known));
        Assert.Equal((1, 3, 2), (more.WorkoutsAdded, more.SetsAdded, more.Known));
        await using var db = App.Database.As(Dana.Business.Id);
        Assert.Equal((2, 5), (await db.WorkoutLogs.CountAsync(), await db.LoggedSets.CountAsync()));
    }

    [Fact]
    public async Task Taken_back_it_leaves_nothing_but_what_others_wrote()
    {
        var first = await Import(Line("Squat", "100", 5));
        var second = await Import(Line("Squat", "100", 5) + Line("Bench Press", "60", 5) + Line("Squat", "105", 5, Day.PlusDays(-7)));
        Assert.Equal(new ChangedSince(0, 0), await Changes(second));
        await Correct(second);
        Assert.Equal(new ChangedSince(1, 0), await Changes(second));

        Assert.True(await Undo(second));
        Assert.False(await Undo(second));

        await using var db = App.Database.As(Dana.Business.Id);
        Assert.Equal([(Day.PlusDays(-1), 1)], await Sums());
        Assert.Equal(first.Id, (await db.LoggedSets.SingleAsync()).ImportId);
        Assert.Single((await db.ScheduledSessions.SingleAsync()).Override!.Blocks);
        Assert.True(await Undo(first));
        Assert.False(await db.WorkoutLogs.AnyAsync());
        Assert.Equal(1, (await Import(Line("Squat", "100", 5))).SetsAdded);
        Assert.Contains("history.import_undone", await db.AuditEntries.Select(e => e.Action).ToListAsync());
    }

    [Fact]
    public async Task Sets_that_were_logged_by_hand_in_an_imported_workout_stay()
    {
        var import = await Import(Line("Squat", "100", 5));
        await using var db = App.Database.As(Dana.Business.Id);
        var log = await db.WorkoutLogs.SingleAsync();
        db.Add(new LoggedSet(log, (await db.Exercises.SingleAsync()).Id, 0, 0, 1, LoggedSetKind.Work, null, new SetResult(110, 3), App.Time.Now));
        await db.SaveChangesAsync();

        Assert.Equal(new ChangedSince(0, 1), await Changes(import));
        Assert.True(await Undo(import));
        Assert.Equal(110, (await db.LoggedSets.AsNoTracking().SingleAsync()).LoadKg);
    }

    [Fact]
    public async Task What_a_coach_decided_of_a_name_holds_for_the_business_from_then_on()
    {
        var look = await Look(Line("Wonder Press", "60", 5) + Line("Cable Thing", "20", 12));
        Assert.Equal(["Cable Thing", "Wonder Press"], look.Open.Select(o => o.Name));
        Assert.False(look.IsReady);

        await Import(Line("Wonder Press", "60", 5) + Line("Cable Thing", "20", 12), new NameAnswer("Wonder Press", "barbell-bench-press"), new NameAnswer("Cable Thing", null));

        await using var db = App.Database.As(Dana.Business.Id);
        Assert.Equal("barbell-bench-press", (await db.Exercises.SingleAsync()).CatalogueSlug);
        Assert.Equal(1, await db.LoggedSets.CountAsync());
        var next = await Look(Line("wonder-press", "62.5", 5, Day.PlusDays(-3)) + Line("Cable Thing", "20", 12));
        Assert.Equal((true, 1, 1), (next.IsReady, next.Plan.LeftOut, next.NewSets));
    }

    [Fact]
    public async Task What_a_client_decides_is_theirs_alone()
    {
        await Import(Line("Wonder Press", "60", 5), Dana, new NameAnswer("Wonder Press", null, IsNew: true));

        await using var db = App.Database.As(Dana.Business.Id);
        Assert.Equal(("Wonder Press", true), ((await db.Exercises.SingleAsync()).Name, (await db.ImportedNames.SingleAsync()).ClientId == Dana.ClientId));
        Assert.True((await Look(Line("Wonder  Press", "60", 5))).IsReady);
    }

    [Fact]
    public async Task A_load_below_zero_is_taken_where_it_is_assistance()
    {
        var look = await Look(Line("Pull Up", "-20", 8) + Line("Squat", "-20", 8));
        Assert.Equal((1, ImportTexts.Assistance, 3), (look.Plan.Sets, look.Plan.Faults.Single().Problem.Key, look.Plan.Faults.Single().Line!.Value));
    }

    [Fact]
    public async Task Weighings_come_once_whoever_entered_them()
    {
        await using var db = App.Database.As(Dana.Business.Id);
        await new BodyWeights(db, SystemClock.Instance).EnterAsync(Dana.ClientId!.Value, Day, 81.5m, default);
        var file = $"Date,Time,Measurement,Value,Unit\n{Iso(Day)},07:18:00,Bodyweight,81.5,kgs\n{Iso(Day.PlusDays(-1))},07:18:00,Bodyweight,82,kgs\n{Iso(Day.PlusDays(-1))},07:18:00,Bodyweight,82,kgs\n";

        var import = await Run(file);
        Assert.Equal((1, 1), (import.WeighingsAdded, import.Known));
        Assert.Equal(0, (await Run(file)).WeighingsAdded);
        Assert.True(await Undo(import));
        Assert.Equal(81.5m, (await db.MetricEntries.SingleAsync()).Value);
    }

    [Fact]
    public async Task What_was_done_elsewhere_was_never_due_here()
    {
        await Import(Line("Squat", "100", 5));
        await using var db = App.Database.As(Dana.Business.Id);
        var tallies = await ClientTraining.TalliesAsync(db, Dana.ClientId!.Value, Day.PlusDays(-5), Day, default);
        Assert.Equal((SessionState.Done, true), (tallies.Single().StateOn(Day), tallies.Single().IsImported));
        Assert.Equal(0, ClientTraining.ComplianceOf(tallies, [], new ComplianceWindow(Day, 28, [])).Sessions.Due);
    }

    [Fact]
    public async Task A_large_file_is_written_part_by_part_as_due_work()
    {
        var lines = new StringBuilder();
        foreach (var day in Enumerable.Range(0, 2_100))
        {
            for (var set = 0; set < 5; set++) lines.Append(Line("Squat", "100", 5, Day.PlusDays(-day)));
        }
        var import = await Run(Headings + lines);
        Assert.Equal((ImportState.Running, 0), (import.State, import.SetsDone));

        await App.Services.GetRequiredService<DueWork>().RunAsync(CancellationToken.None);

        await using var db = App.Database.As(Dana.Business.Id);
        import = await db.HistoryImports.SingleAsync();
        Assert.Equal((ImportState.Done, 10_500, 2_100, true), (import.State, import.SetsAdded, import.WorkoutsAdded, import.Content is null));
        Assert.Equal(10_500, await db.LoggedSets.CountAsync());
        Assert.Equal(OccurrenceOutcome.Done, (await db.Occurrences.SingleAsync()).Outcome);
    }

    [Fact]
    public async Task Whoever_is_removed_takes_their_imports_along()
    {
        await using var scope = await Scope(App.World.Alice);
        var (services, db) = (scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<PulseForgeDb>());
        var client = db.Add(new Core.Clients.Client("Gone", "gone@example.com", "Europe/Madrid", UnitSystem.Kilograms, "en", App.Time.Now)).Entity;
        db.ActAs(Actor.System("test"));
        await db.SaveChangesAsync();
        var (import, _) = await services.GetRequiredService<HistoryImports>().TakeInAsync(client, "gone.csv", Encoding.UTF8.GetBytes(Headings + Line("Squat", "100", 5)), default);
        Assert.True(await services.GetRequiredService<HistoryImporting>().BeginAsync(import!, client, default));
        Assert.True(await db.LoggedSets.AnyAsync(s => s.ClientId == client.Id));

        await db.Clients.Where(c => c.Id == client.Id).ExecuteDeleteAsync();

        Assert.False(await db.HistoryImports.AnyAsync(i => i.ClientId == client.Id) || await db.LoggedSets.AnyAsync(s => s.ClientId == client.Id));
    }
}
