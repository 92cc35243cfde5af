using System.Net;
using Microsoft.EntityFrameworkCore;
using PulseForge.Core.Training;
using PulseForge.Tests.Support;
using PulseForge.Tests.Training;

namespace PulseForge.Tests.Pages.Session;

/// <summary>More sets than planned, or fewer.</summary>
public sealed class SkippingTests(WebApp app) : IClassFixture<WebApp>
{
    private Person Dana => app.World.Dana;

    [Fact]
    public async Task A_set_is_skipped_with_a_reason_stands_there_struck_and_is_taken_back()
    {
        var (dana, path, session) = await Session();
        var skip = await dana.Get($"{path}/skip?at=0.0.1");
        Assert.Contains("Skip set 2", skip.TextOf("h1"), StringComparison.Ordinal);

        var sheet = await dana.Follow(await dana.Submit(skip, "#skip", ("Input.Reason", "It hurts"), ("Input.Words", " left knee ")));

        Assert.Contains("Skipped: It hurts: left knee", sheet.TextOf(".set-row.is-skipped"), StringComparison.Ordinal);
        Assert.Contains("0 of 3 sets", sheet.TextOf(".prog"), StringComparison.Ordinal);
        Assert.Contains("Skipped: It hurts: left knee", (await (await app.As(app.World.Bob)).Get($"/coach/clients/{Dana.ClientId}/sessions/{session}")).TextOf("main"), StringComparison.Ordinal);
        sheet = await dana.Follow(await dana.Submit(sheet, ".set-row.is-skipped form"));
        Assert.False(sheet.Has(".set-row.is-skipped"));
    }

    [Fact]
    public async Task The_rest_of_an_exercise_is_skipped_at_once_and_a_done_set_never()
    {
        var (dana, path, session) = await Session();
        await dana.Submit(await dana.Get(path), ".set-now form", ("Set.Load", "100"), ("Set.Reps", "5"));

        var sheet = await dana.Follow(await dana.Submit(await dana.Get($"{path}/skip?at=0.0"), "#skip"));

        Assert.Equal(2, sheet.Page.QuerySelectorAll(".set-row.is-skipped").Length);
        Assert.Single(sheet.Page.QuerySelectorAll(".set-row.is-done"));
        var again = await dana.Follow(await dana.Submit(await dana.Get($"{path}/skip?at=0.0.0"), "#skip"));
        Assert.Contains("nothing left to skip", again.TextOf(".toast"), StringComparison.Ordinal);
        Assert.Single(await Sets(session));
    }

    [Fact]
    public async Task Warm_up_sets_are_added_ticked_and_not_counted()
    {
        var (dana, path, session) = await Session();

        var sheet = await dana.Follow(await dana.Submit(await dana.Get(path), ".set-offer"));
        Assert.Equal(4, sheet.Page.QuerySelectorAll(".set-row.is-warm, .set-now").Length);
        sheet = await dana.Follow(await dana.Submit(sheet, ".set-row.is-warm form"));

        Assert.Contains("0 of 3 sets", sheet.TextOf(".prog"), StringComparison.Ordinal);
        Assert.Equal((LoggedSetKind.WarmUp, -3), ((await Sets(session)).Single().Kind, (await Sets(session)).Single().Order));
        Assert.False(sheet.Has(".set-offer"));
    }

    [Fact]
    public async Task A_drop_set_opens_with_a_fifth_less_and_is_logged_as_one()
    {
        var (dana, path, session) = await Session();
        await dana.Submit(await dana.Get(path), ".set-now form", ("Set.Load", "100"), ("Set.Reps", "5"));

        var open = await dana.Get($"{path}?set=0.0.3&drop=true");
        Assert.Equal("80", open.Element("[name='Set.Load']:not([type=hidden])").GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Redirect, (await dana.Submit(open, ".set-now form")).Status);

        Assert.Equal([LoggedSetKind.Work, LoggedSetKind.Drop], (await Sets(session)).Select(s => s.Kind));
        Assert.Contains("Drop set", (await dana.Get(path)).TextOf("#sheet"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0.9")]
    [InlineData("7.0")]
    [InlineData("x.y")]
    [InlineData("-1.0")]
    [InlineData("")]
    public async Task A_place_that_is_not_there_leads_back_to_the_sheet(string at)
    {
        var (dana, path, _) = await Session();
        Assert.Equal(path, (await dana.Get($"{path}/skip?at={at}")).Location);
    }

    [Fact]
    public async Task A_reason_as_long_as_a_book_is_refused_and_kept()
    {
        var (dana, path, _) = await Session();
        var refused = await dana.Submit(await dana.Get($"{path}/skip?at=0.0.1"), "#skip", ("Input.Words", new string('x', 500)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(500, refused.Element("[name='Input.Words']").GetAttribute("value")!.Length);
    }

    [Fact]
    public async Task Nobody_else_skips_or_warms_up_for_a_client()
    {
        var (dana, path, session) = await Session();
        var form = await dana.Get($"{path}/skip?at=0.0");
        foreach (var other in new[] { app.World.Erin, app.World.Charlie })
        {
            var guest = await app.As(other);
            Assert.Equal(HttpStatusCode.NotFound, (await guest.Get($"{path}/skip?at=0.0")).Status);
            Assert.NotEqual(HttpStatusCode.OK, (await guest.Submit(form, "#skip")).Status);
        }
        await using var db = app.Database.As(Dana.Business.Id);
        Assert.Empty((await db.ScheduledSessions.SingleAsync(s => s.Id == session)).Choices.Skipped);
    }

    private async Task<(Guest Dana, string Path, Guid Session)> Session()
    {
        await using var db = app.Database.As(Dana.Business.Id);
        var session = (await TrainedClient.Assign(db, Dana, app.World.Bob)).Sessions[0];
        return (await app.As(Dana), $"/portal/sessions/{session}", session);
    }

    private async Task<List<LoggedSet>> Sets(Guid session)
    {
        await using var db = app.Database.As(Dana.Business.Id);
        return await db.LoggedSets.Where(s => db.WorkoutLogs.Any(l => l.Id == s.LogId && l.ScheduledSessionId == session)).OrderBy(s => s.Order).ToListAsync();
    }
}
