using System.Net;
using Microsoft.EntityFrameworkCore;
using PulseForge.Core.Training;
using PulseForge.Tests.Automation;
using PulseForge.Tests.Support;
using PulseForge.Tests.Training;

namespace PulseForge.Tests.Pages.Coach.Live;

/// <summary>A coach logs several clients side by side.</summary>
public sealed class LiveTests(WebApp app) : IClassFixture<WebApp>
{
    private Person Alice => app.World.Alice;

    private Person Dana => app.World.Dana;

    private Person Erin => app.World.Erin;

    [Fact]
    public async Task A_set_that_is_logged_in_one_column_answers_that_column_and_is_that_clients_alone()
    {
        var (dana, erin) = (await Session(Dana), await Session(Erin));
        var alice = await app.As(Alice);
        var page = await alice.Get($"/coach/live?s={dana}&s={erin}");
        Assert.Equal(2, page.Page.QuerySelectorAll(".live > section").Length);

        var part = await alice.SubmitPart(page, $"#s{erin:N}-sheet .set-now form", ("Set.Load", "70"), ("Set.Reps", "5"));

        Assert.Equal(HttpStatusCode.OK, part.Status);
        Assert.Equal(Ids(part).Count(), Ids(part).Distinct().Count());
        Assert.All(Ids(part), id => Assert.Contains($"{erin:N}-", id, StringComparison.Ordinal));
        Assert.Contains("Erin", part.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Dana.ClientId.ToString()!, part.Text, StringComparison.Ordinal);
        var set = Assert.Single(await Sets(erin));
        Assert.Equal((Erin.ClientId, (Guid?)Alice.UserId, (decimal?)70m), ((Guid?)set.ClientId, set.LoggedBy, set.LoadKg));
        Assert.Empty(await Sets(dana));
    }

    [Fact]
    public async Task No_id_stands_twice_and_without_a_script_all_come_back_side_by_side()
    {
        var (dana, erin) = (await Session(Dana), await Session(Erin));
        var alice = await app.As(Alice);
        var page = await alice.Get($"/coach/live?s={dana}&s={erin}");
        Assert.Equal(Ids(page).Count(), Ids(page).Distinct().Count());

        var answer = await alice.Submit(page, $"#s{dana:N}-sheet .set-now form", ("Set.Load", "100"), ("Set.Reps", "5"));

        Assert.StartsWith($"/coach/live?s={dana}&s={erin}#s{dana:N}-set-0-0-1", answer.Location, StringComparison.Ordinal);
        page = await alice.Get($"/coach/live?s={dana}&s={erin}");
        Assert.Contains("1 of 3 sets", page.TextOf($"#s{dana:N}-sheet"), StringComparison.Ordinal);
        Assert.Contains("0 of 3 sets", page.TextOf($"#s{erin:N}-sheet"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_clients_session_is_not_reached_at_anothers_address()
    {
        var (dana, erin) = (await Session(Dana), await Session(Erin));
        var alice = await app.As(Alice);
        var page = await alice.Get($"/coach/live?s={dana}&s={erin}");
        page.Element($"#s{dana:N}-sheet .set-now form").SetAttribute("action", $"/coach/live/{Dana.ClientId}/{erin}/{dana}_{erin}");

        Assert.Equal(HttpStatusCode.NotFound, (await alice.Submit(page, $"#s{dana:N}-sheet .set-now form", ("Set.Load", "100"), ("Set.Reps", "5"))).Status);
        Assert.Empty(await Sets(erin));
        Assert.Empty(await Sets(dana));
    }

    [Fact]
    public async Task Without_sessions_todays_are_there_to_choose_from_and_five_are_one_too_many()
    {
        var today = Assert.Single(await app.Schedule(Dana, app.Today(Dana))).Id;
        var alice = await app.As(Alice);
        Assert.True((await alice.Get("/coach/live")).Has($"#choose [value='{today}']"));
        var many = new[] { today, await Session(Dana), await Session(Dana), await Session(Erin), await Session(Erin) };
        Assert.Equal(4, (await alice.Get($"/coach/live?{string.Join('&', many.Select(id => $"s={id}"))}")).Page.QuerySelectorAll(".live > section").Length);
    }

    [Fact]
    public async Task A_coach_sees_their_own_clients_alone_and_nobody_else_gets_in()
    {
        var (dana, erin) = (await Session(Dana), await Session(Erin));
        var bob = await app.As(app.World.Bob);
        Assert.Equal(HttpStatusCode.OK, (await bob.Get($"/coach/live?s={dana}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await bob.Get($"/coach/live?s={dana}&s={erin}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await bob.Get($"/coach/live?s={Guid.NewGuid()}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(app.World.Charlie)).Get($"/coach/live?s={dana}")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await app.Guest(Dana.Host).Get("/coach/live")).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await (await app.As(Dana)).Get($"/coach/live?s={dana}")).Status);
    }

    private static IEnumerable<string> Ids(Answer page) => page.Page.QuerySelectorAll(".live [id], [data-sheet], [data-sheet] [id]").Select(e => e.Id!).Where(id => id.Length > 0);

    private async Task<Guid> Session(Person client)
    {
        await using var db = app.Database.As(client.Business.Id);
        return (await TrainedClient.Assign(db, client, app.World.Bob)).Sessions[0];
    }

    private async Task<List<LoggedSet>> Sets(Guid session)
    {
        await using var db = app.Database.As(Dana.Business.Id);
        return await db.LoggedSets.Where(s => db.WorkoutLogs.Any(l => l.Id == s.LogId && l.ScheduledSessionId == session)).ToListAsync();
    }
}
