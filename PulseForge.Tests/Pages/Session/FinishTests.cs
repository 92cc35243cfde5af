using PulseForge.Tests.Support;
using PulseForge.Tests.Training;

namespace PulseForge.Tests.Pages.Session;

/// <summary>The end of a session.</summary>
public sealed class FinishTests(WebApp app) : IClassFixture<WebApp>
{
    private Person Dana => app.World.Dana;

    [Fact]
    public async Task What_a_session_broke_is_celebrated_and_a_first_time_is_no_record()
    {
        var (dana, sessions) = await Trained();

        var first = await Finish(dana, sessions[0], "100");
        var second = await Finish(dana, sessions[1], "105");
        var third = await Finish(dana, sessions[2], "90");

        Assert.False(first.Has(".records-now"));
        Assert.Equal("A new record", second.TextOf(".records-now h3"));
        Assert.Contains("Back Squat", second.TextOf(".records-now li"), StringComparison.Ordinal);
        Assert.Contains("105 kg × 5", second.TextOf(".records-now li"), StringComparison.Ordinal);
        Assert.False(third.Has(".records-now"));
    }

    [Fact]
    public async Task A_corrected_set_takes_its_record_back()
    {
        var (dana, sessions) = await Trained();
        await Finish(dana, sessions[0], "100");
        await Finish(dana, sessions[1], "105");

        await Log(dana, sessions[1], "95");

        Assert.False((await dana.Get($"/portal/sessions/{sessions[1]}/finish")).Has(".records-now"));
    }

    private async Task<(Guest Dana, IReadOnlyList<Guid> Sessions)> Trained()
    {
        await using var db = app.Database.As(Dana.Business.Id);
        return (await app.As(Dana), (await TrainedClient.Assign(db, Dana, app.World.Bob)).Sessions);
    }

    private static async Task<Answer> Finish(Guest dana, Guid session, string kg)
    {
        await Log(dana, session, kg);
        return await dana.Follow(await dana.Submit(await dana.Get($"/portal/sessions/{session}/finish"), "main form", ("Input.Rpe", "7"), ("Input.Minutes", "50")));
    }

    private static async Task Log(Guest dana, Guid session, string kg) =>
        await dana.Submit(await dana.Get($"/portal/sessions/{session}?set=0.0.0"), ".set-now form", ("Set.Load", kg), ("Set.Reps", "5"));
}
