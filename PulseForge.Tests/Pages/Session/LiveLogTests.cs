using System.Net;
using Microsoft.EntityFrameworkCore;
using PulseForge.Core.Training;
using PulseForge.Tests.Automation;
using PulseForge.Tests.Support;
using PulseForge.Tests.Training;

namespace PulseForge.Tests.Pages.Session;

/// <summary>A coach on the gym floor logs for a client.</summary>
public sealed class LiveLogTests(WebApp app) : IClassFixture<WebApp>
{
    private Person Dana => app.World.Dana;

    private Person Bob => app.World.Bob;

    [Fact]
    public async Task What_a_coach_logs_is_the_clients_and_marked_as_the_coachs()
    {
        var session = await Session();
        var bob = await app.As(Bob);

        var page = await bob.Follow(await bob.Submit(await bob.Get(Live(session)), ".set-now form", ("Set.Load", "100"), ("Set.Reps", "5")));

        Assert.Contains("Dana", page.TextOf(".notice"), StringComparison.Ordinal);
        var set = Assert.Single(await Sets(session));
        Assert.Equal((Dana.ClientId, (Guid?)Bob.UserId, (decimal?)100m), ((Guid?)set.ClientId, set.LoggedBy, set.LoadKg));
        Assert.Contains("Logged by Bob", (await bob.Get($"/coach/clients/{Dana.ClientId}/sessions/{session}")).TextOf("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_client_sees_which_sets_their_coach_typed_and_a_correction_is_their_own()
    {
        var session = await Session();
        var (bob, dana) = (await app.As(Bob), await app.As(Dana));
        await bob.Submit(await bob.Get(Live(session)), ".set-now form", ("Set.Load", "100"), ("Set.Reps", "5"));

        var sheet = await dana.Get($"/portal/sessions/{session}");
        Assert.Contains("by your coach", sheet.TextOf(".set-row.is-done"), StringComparison.Ordinal);

        await dana.Submit(await dana.Get($"/portal/sessions/{session}?set=0.0.0"), ".set-now form", ("Set.Load", "95"), ("Set.Reps", "5"));
        var set = Assert.Single(await Sets(session));
        Assert.Null(set.LoggedBy);
        Assert.Equal(95m, set.LoadKg);
        Assert.Contains("by Dana", (await bob.Get($"/coach/clients/{Dana.ClientId}/sessions/{session}")).TextOf("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Finishing_for_a_client_closes_their_session()
    {
        var session = await Session();
        var bob = await app.As(Bob);

        var done = await bob.Follow(await bob.Submit(await bob.Get($"{Live(session)}/finish"), "main form", ("Input.Rpe", "7"), ("Input.Minutes", "55")));

        Assert.Contains("Session logged", done.TextOf("h1"), StringComparison.Ordinal);
        await using var db = app.Database.As(Dana.Business.Id);
        Assert.Equal(SessionStatus.Done, (await db.ScheduledSessions.SingleAsync(s => s.Id == session)).Status);
        Assert.Equal(Bob.UserId, (await db.WorkoutLogs.SingleAsync(l => l.ScheduledSessionId == session)).LoggedBy);
    }

    [Fact]
    public async Task Only_a_coach_of_the_client_logs_for_them_and_only_at_the_clients_own_address()
    {
        var session = await Session();
        var erins = Assert.Single(await app.Schedule(app.World.Erin, app.Today(app.World.Erin))).Id;

        Assert.Equal(HttpStatusCode.Redirect, (await app.Guest(Dana.Host).Get(Live(session))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(Dana)).Get(Live(session))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(Bob)).Get($"/coach/clients/{app.World.Erin.ClientId}/sessions/{erins}/log")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(app.World.Alice)).Get($"/coach/clients/{Dana.ClientId}/sessions/{erins}/log")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(app.World.Charlie)).Get(Live(session))).Status);
    }

    [Fact]
    public async Task What_nobody_lifts_is_said_at_its_field_and_kept()
    {
        var session = await Session();
        var bob = await app.As(Bob);

        var refused = await bob.Submit(await bob.Get(Live(session)), ".set-now form", ("Set.Load", "5000"), ("Set.Reps", "5"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("5000", refused.Element("input[name='Set.Load']").GetAttribute("value"));
        Assert.Empty(await Sets(session));
    }

    private string Live(Guid session) => $"/coach/clients/{Dana.ClientId}/sessions/{session}/log";

    private async Task<Guid> Session()
    {
        await using var db = app.Database.As(Dana.Business.Id);
        return (await TrainedClient.Assign(db, Dana, Bob)).Sessions[0];
    }

    private async Task<List<LoggedSet>> Sets(Guid session)
    {
        await using var db = app.Database.As(Dana.Business.Id);
        return await db.LoggedSets.Where(s => db.WorkoutLogs.Any(l => l.Id == s.LogId && l.ScheduledSessionId == session)).ToListAsync();
    }
}
