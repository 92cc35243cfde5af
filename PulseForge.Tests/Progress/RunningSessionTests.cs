using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PulseForge.Core.Attention;
using PulseForge.Core.Progress;
using PulseForge.Core.Programs;
using PulseForge.Core.Training;
using PulseForge.Tests.Automation;
using PulseForge.Tests.Support;
using PulseForge.Tests.Training;

namespace PulseForge.Tests.Progress;

/// <summary>Three squat sessions at 120 kg; today's has begun with 60 kg.</summary>
public sealed class RunningSessionTests(WebApp app) : IClassFixture<WebApp>, IAsyncLifetime
{
    private Person Dana => app.World.Dana;

    public Task InitializeAsync() => Sql.Execute(app.Database.SuperuserConnection, "delete from workout_logs; delete from scheduled_sessions; delete from assignments");

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_session_that_runs_still_says_nothing_of_a_lift()
    {
        await Train(finished: false);

        Assert.Equal([120m, 120m, 120m], (await Lift()).Sessions.Select(s => s.LoadKg));
        Assert.DoesNotContain(FlagKind.ProgressStalled, await Open());
    }

    [Fact]
    public async Task Once_it_is_finished_it_does()
    {
        await Train(finished: true);

        Assert.Equal([120m, 120m, 120m, 60m], (await Lift()).Sessions.Select(s => s.LoadKg));
        Assert.Contains(FlagKind.ProgressStalled, await Open());
    }

    private async Task Train(bool finished)
    {
        await using var db = app.Database.As(Dana.Business.Id);
        var trained = await TrainedClient.Assign(db, Dana, app.World.Bob);
        var sessions = await db.ScheduledSessions.Where(s => s.ClientId == Dana.ClientId).OrderBy(s => s.Date).ToListAsync();
        foreach (var (index, session) in sessions.Index())
        {
            session.Move(app.Today(Dana).PlusDays(12 * (index - 3)));
            var log = db.Add(new WorkoutLog(session, app.Time.Now, null)).Entity;
            var kg = index == 3 ? 60m : 120m;
            db.Add(new LoggedSet(log, trained.Squat, 0, 0, 0, LoggedSetKind.Work, new SetTarget(Amount.Reps(5), kg), new SetResult(kg, 5, Rpe: 8), app.Time.Now));
            if (index < 3 || finished) log.Finish(app.Time.Now, 7, 60, null);
        }
        await db.SaveChangesAsync();
    }

    private async Task<Lift> Lift()
    {
        await using var db = app.Database.As(Dana.Business.Id);
        return Assert.Single(await LiftProgress.LoadAsync(db, Dana.ClientId!.Value, app.Today(Dana).PlusDays(-60), app.Today(Dana), default));
    }

    private async Task<IEnumerable<FlagKind>> Open()
    {
        await using var scope = await app.Scope(Dana.Business);
        var db = scope.ServiceProvider.GetRequiredService<Core.Data.PulseForgeDb>();
        var flags = await scope.ServiceProvider.GetRequiredService<Flags>().OfAsync(await db.Clients.Where(c => c.Id == Dana.ClientId).WatchedAsync(db, default), new AttentionSettings(), default);
        return flags[Dana.ClientId!.Value].Open.Select(f => f.Kind);
    }
}
