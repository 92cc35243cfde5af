using System.Net;
using PulseForge.Core.Programs;
using PulseForge.Tests.Automation;
using PulseForge.Tests.Email;

namespace PulseForge.Tests.Pages.Coach.Clients.Calendar;

/// <summary>A session as one client alone trains it.</summary>
public sealed class EditingTests(MailApp app) : CalendarFacts(app)
{
    [Fact]
    public async Task An_edit_is_for_one_client_and_where_one_says_so_for_the_later_sessions_that_are_planned_the_same()
    {
        var sessions = await App.Schedule(Dana, Today, Today.PlusDays(7), Today.PlusDays(14), Today.PlusDays(21));
        await App.ChangeSession(Dana, sessions[2], s => s.Rewrite(Workout.Empty));
        var alice = await App.As(App.World.Alice);
        var page = await alice.Get($"{Client}/sessions/{sessions[0].Id}/edit");
        Assert.Equal("A. Back Squat 5x5 100kg", page.Element("[name='Input.Lines']").TextContent.Trim());

        var saved = await alice.Follow(await alice.Submit(page, "#edit", ("Input.Lines", "Back Squat 3x3 110kg"), ("Input.AlsoLater", "true")));

        Assert.Equal(["A. Back Squat 5x5 100kg"], saved.Page.QuerySelectorAll("main del").Select(e => e.TextContent));
        Assert.Equal(["A. Back Squat 3x3 110kg"], saved.Page.QuerySelectorAll("main ins").Select(e => e.TextContent));
        Assert.Equal([3, 3], new[] { await Stored(sessions[1]), await Stored(sessions[3]) }.Select(s => Assert.Single(s.Override!.Items).Sets[0].Count));
        Assert.Equal(Workout.Empty, (await Stored(sessions[2])).Override);
        await alice.Submit(saved, "form[action$='/edit/undo']");
        Assert.Null((await Stored(sessions[0])).Override);
        Assert.NotNull((await Stored(sessions[1])).Override);
    }

    [Fact]
    public async Task Two_coaches_who_edit_the_same_session_see_each_other()
    {
        var session = Assert.Single(await App.Schedule(Dana, Today));
        var (alice, bob) = (await App.As(App.World.Alice), await App.As(App.World.Bob));
        var (first, second) = (await alice.Get($"{Client}/sessions/{session.Id}/edit"), await bob.Get($"{Client}/sessions/{session.Id}/edit"));
        await alice.Submit(first, "#edit", ("Input.Lines", "Back Squat 3x3 110kg"));

        var refused = await bob.Submit(second, "#edit", ("Input.Lines", "Back Squat 8x3 80kg\nWhatever this is 3xx"));

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Equal("A. Back Squat 3x3 110kg", refused.TextOf("pre[aria-label='Their version']"));
        Assert.StartsWith("Back Squat 8x3 80kg", refused.Element("[name='Input.Lines']").TextContent.Trim(), StringComparison.Ordinal);
        await bob.Submit(refused, "#edit");
        Assert.Equal(8, (await Stored(session)).Override!.Items.First().Sets[0].Count);
        Assert.Contains((await Stored(session)).Override!.Blocks, b => b.IsText);
    }

    [Fact]
    public async Task What_the_program_says_typed_again_is_no_edit()
    {
        var session = Assert.Single(await App.Schedule(Dana, Today));
        var alice = await App.As(App.World.Alice);
        await App.ChangeSession(Dana, session, s => s.Rewrite(Workout.Empty));

        await alice.Submit(await alice.Get($"{Client}/sessions/{session.Id}/edit"), "#edit", ("Input.Lines", "Back Squat 5x5 100kg"));

        Assert.Null((await Stored(session)).Override);
    }
}
