using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime.Testing;
using PulseForge.Core.Training;
using PulseForge.Tests.Automation;
using PulseForge.Tests.Pages.Coach.Programs;
using PulseForge.Tests.Support;
using PulseForge.Tests.Training;

namespace PulseForge.Tests.Pages.Portal;

/// <summary>Dana has squatted 100 kg and 105 kg for five, two weeks and one week ago; Erin has not trained.</summary>
public sealed class ExerciseProgressTests(WebApp app) : IClassFixture<WebApp>, IAsyncLifetime
{
    private TrainedClient _trained = null!;

    private Person Dana => app.World.Dana;

    private string Own => $"/portal/progress/exercises/{_trained.Squat}";

    private string AtCoach => $"/coach/clients/{Dana.ClientId}/progress/exercises/{_trained.Squat}";

    public async Task InitializeAsync()
    {
        await Sql.Execute(app.Database.SuperuserConnection, "delete from workout_logs; delete from training_days; delete from scheduled_sessions; delete from assignments; delete from training_maxes; update clients set units = 'Kilograms'");
        await using var db = app.Database.As(Dana.Business.Id);
        _trained = await TrainedClient.Assign(db, Dana, app.World.Bob);
        await Train(0, -14, 100);
        await Train(1, -7, 105);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_client_sees_estimates_best_sets_records_and_maxes_of_an_exercise()
    {
        await app.Change(Dana.Business, db => Task.FromResult(db.Add(new TrainingMax(Dana.ClientId!.Value, _trained.Squat, 112.5m, app.Today(Dana), TrainingMaxSource.Entered, null, app.Time.Now))));
        var page = await (await app.As(Dana)).Get(Own);

        Assert.Equal("Back Squat", page.TextOf("h1"));
        Assert.Equal(["122.5 kg, from 105 kg × 5", "116.7 kg, from 100 kg × 5"], page.Page.QuerySelectorAll("#lift-title ~ .chart-table td:nth-child(2), [aria-labelledby='lift-title'] td:nth-child(2)").Select(td => td.TextContent));
        Assert.Equal("105 kg × 5", page.TextOf("[aria-labelledby='sets-h'] tbody th"));
        Assert.Contains("best estimate so far", page.TextOf("[aria-labelledby='records-h'] li"), StringComparison.Ordinal);
        Assert.Contains("112.5 kg", page.TextOf("[aria-labelledby='maxes-h'] li"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_coach_sees_the_same()
    {
        var page = await (await app.As(app.World.Bob)).Get($"{AtCoach}?range=4w");

        Assert.Equal("105 kg × 5", page.TextOf("[aria-labelledby='sets-h'] tbody th"));
        Assert.Equal("4 weeks", page.TextOf("nav[aria-label='How far back'] [aria-current='page']"));
    }

    [Fact]
    public async Task Estimates_follow_the_formula_that_the_business_chose()
    {
        var alice = await app.As(app.World.Alice);
        var saved = await Choose(alice, "Brzycki");
        Assert.Equal("Brzycki", saved.Element("[name='Input.OneRepMaxFormula'][checked]").GetAttribute("value"));

        var page = await (await app.As(Dana)).Get(Own);

        Assert.Equal(["118.1 kg, from 105 kg × 5", "112.5 kg, from 100 kg × 5"], page.Page.QuerySelectorAll("[aria-labelledby='lift-title'] td:nth-child(2)").Select(td => td.TextContent));
        Assert.Contains("Brzycki", page.TextOf("[aria-labelledby='estimate-h'] .muted:last-of-type"), StringComparison.Ordinal);
        await Choose(alice, "Epley");
    }

    [Fact]
    public async Task A_time_without_training_says_so_and_keeps_what_was_ever_best()
    {
        await Sql.Execute(app.Database.SuperuserConnection, "update exercise_sessions set date = date - 200");
        var page = await (await app.As(Dana)).Get($"{Own}?range=4w");

        Assert.Contains("Not trained in this time.", page.TextOf(".tile"), StringComparison.Ordinal);
        Assert.Equal("105 kg × 5", page.TextOf("[aria-labelledby='sets-h'] tbody th"));
        Assert.True((await (await app.As(Dana)).Get($"{Own}?range=all")).Has("[aria-labelledby='lift-title']"));
    }

    [Fact]
    public async Task What_another_trained_is_not_there()
    {
        var none = $"/portal/progress/exercises/{Guid.CreateVersion7()}";
        foreach (var person in new[] { app.World.Erin, app.World.Frank }) Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(person)).Get(Own)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(Dana)).Get(none)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(app.World.Bob)).Get($"/coach/clients/{app.World.Erin.ClientId}/progress/exercises/{_trained.Squat}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(app.World.Charlie)).Get(AtCoach)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await app.Guest(Dana.Host).Get(Own)).Status);
    }

    [Fact]
    public async Task Load_and_adherence_are_told_by_their_parts()
    {
        foreach (var page in new[] { await (await app.As(Dana)).Get("/portal/progress/training"), await (await app.As(app.World.Bob)).Get($"/coach/clients/{Dana.ClientId}/progress/training") })
        {
            Assert.Contains("2/2", page.TextOf(".parts"), StringComparison.Ordinal);
            var week = page.Page.QuerySelectorAll("[aria-labelledby='volume-h'] tbody tr").First(row => row.QuerySelector("td")!.TextContent == "1");
            Assert.Equal(["1", "60", "420"], week.QuerySelectorAll("td").Take(3).Select(td => td.TextContent));
        }
    }

    [Theory]
    [InlineData("/portal/progress")]
    [InlineData("/portal/progress/training")]
    [InlineData("own")]
    public async Task Years_of_training_cost_no_more_queries(string address)
    {
        var dana = await app.As(Dana);
        address = address == "own" ? Own : address;
        var few = await Count(dana, $"{address}?range=all");
        await Sql.Execute(app.Database.SuperuserConnection, $"""
            insert into training_days (tenant_id, id, client_id, date, sessions, rated, minutes, load, sets, reps, volume_kg)
            select '{Dana.Business.Id}', gen_random_uuid(), '{Dana.ClientId}', current_date - 30 - n, 1, 1, 60, 420, 3, 15, 1500 from generate_series(1, 300) n
            """);

        Assert.Equal(few, await Count(dana, $"{address}?range=all"));
    }

    private static async Task<Answer> Choose(Guest owner, string formula) => await owner.Follow(await owner.Submit(await owner.Get("/coach/settings"), ".settings-form", ("Input.OneRepMaxFormula", formula)));

    private async Task<int> Count(Guest guest, string address)
    {
        await guest.Get(address);
        using var queries = QueryCounter.Of(app.Database);
        Assert.Equal(HttpStatusCode.OK, (await guest.Get(address)).Status);
        return queries.Queries.Count;
    }

    private async Task Train(int index, int days, decimal kg)
    {
        await using var db = app.Database.As(Dana.Business.Id, _trained.Actor);
        var session = await db.ScheduledSessions.SingleAsync(s => s.Id == _trained.Sessions[index]);
        session.Move(app.Today(Dana).PlusDays(days));
        await db.SaveChangesAsync();
        var clock = new FakeClock(app.Time.Now);
        var log = new TrainingLog(db, new SessionSheets(db, clock), clock);
        Assert.True(await log.SetAsync(session.Id, 0, 0, 0, new SetResult(kg, 5), default));
        Assert.True(await log.FinishAsync(session.Id, 7, 60, null, default));
    }
}
