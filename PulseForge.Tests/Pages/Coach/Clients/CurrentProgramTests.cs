using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Analytics;
using PulseForge.Core.Clients;
using PulseForge.Core.Programs;
using PulseForge.Tests.Automation;
using PulseForge.Tests.Support;
using PulseForge.Tests.Training;

namespace PulseForge.Tests.Pages.Coach.Clients;

public sealed class CurrentProgramTests(WebApp app) : IClassFixture<WebApp>, IAsyncLifetime
{
    private Person Dana => app.World.Dana;

    public Task InitializeAsync() => Sql.Execute(app.Database.SuperuserConnection, "delete from scheduled_sessions; delete from assignments");

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task The_program_that_is_trained_counts_before_one_that_was_assigned_for_later()
    {
        await using var db = app.Database.As(Dana.Business.Id);
        await TrainedClient.Assign(db, Dana, app.World.Bob);
        var version = await db.ProgramVersions.OrderByDescending(v => v.Number).FirstAsync();
        await db.Assignments.ExecuteUpdateAsync(s => s.SetProperty(a => a.StartDate, app.Today(Dana).PlusDays(-3)));
        var trained = await db.Assignments.Select(a => a.Id).SingleAsync();
        db.Add(new Assignment(Dana.ClientId!.Value, version, app.Today(Dana).PlusDays(20), [IsoDayOfWeek.Monday], 1, app.World.Bob.UserId, app.Time.Now));
        await db.SaveChangesAsync();

        Assert.Equal(trained, (await CurrentProgram.OfAsync(db, [Dana.ClientId.Value], default))[Dana.ClientId.Value].AssignmentId);

        await db.Assignments.Where(a => a.Id == trained).ExecuteUpdateAsync(s => s.SetProperty(a => a.StartDate, app.Today(Dana).PlusDays(-60)));
        Assert.NotEqual(trained, (await CurrentProgram.OfAsync(db, [Dana.ClientId.Value], default))[Dana.ClientId.Value].AssignmentId);
    }

    [Fact]
    public async Task A_session_of_a_paused_day_is_not_called_missed()
    {
        await app.Schedule(Dana, app.Today(Dana).PlusDays(-2));
        await app.Change(Dana.Business, db => Task.FromResult(db.Add(new Pause(Dana.ClientId!.Value, app.Today(Dana).PlusDays(-4), app.Today(Dana).PlusDays(3), PauseReason.Holiday))));

        var past = (await (await app.As(app.World.Bob)).Get($"/coach/clients/{Dana.ClientId}")).TextOf("[aria-labelledby=past]");

        Assert.Contains("Paused", past, StringComparison.Ordinal);
        Assert.DoesNotContain("Missed", past, StringComparison.Ordinal);
    }
}
