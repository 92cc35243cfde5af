using System.Net;
using Microsoft.EntityFrameworkCore;
using PulseForge.Core.Accounts;
using PulseForge.Core.Clients;
using PulseForge.Tests.Automation;
using PulseForge.Tests.Support;
using PulseForge.Tests.Training;

namespace PulseForge.Tests.Pages.Session;

/// <summary>Another exercise for one session, as far as the business lets its clients.</summary>
public sealed class SwappingTests(WebApp app) : IClassFixture<WebApp>
{
    private Person Dana => app.World.Dana;

    private Person Bob => app.World.Bob;

    [Fact]
    public async Task A_client_swaps_an_exercise_says_why_and_their_coach_sees_it()
    {
        var session = await Session("SamePattern");
        var dana = await app.As(Dana);
        var page = await dana.Get($"{Own(session)}/swap?at=0.0");
        Assert.Contains("No barbell", page.TextOf("#swap"), StringComparison.Ordinal);

        var sheet = await dana.Follow(await dana.Submit(page, "#swap", ("Input.Choice", "goblet-squat"), ("Input.Reason", "Equipment taken"), ("Input.Words", "rack full")));

        Assert.Contains("Goblet Squat", sheet.TextOf(".exercise-card h2"), StringComparison.Ordinal);
        Assert.Contains("In place of Back Squat, for this session: Equipment taken: rack full", sheet.TextOf("main"), StringComparison.Ordinal);
        var coachs = (await (await app.As(Bob)).Get($"/coach/clients/{Dana.ClientId}/sessions/{session}")).TextOf("main");
        Assert.Contains("Equipment taken: rack full", coachs, StringComparison.Ordinal);
        Assert.Contains("Dana swapped it", coachs, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_taken_back_and_the_next_session_shows_what_was_prescribed()
    {
        var sessions = await Sessions("SamePattern");
        var dana = await app.As(Dana);
        var swapped = await dana.Follow(await Swap(dana, sessions[0], "goblet-squat"));
        Assert.Contains("Back Squat", (await dana.Get(Own(sessions[1]))).TextOf(".exercise-card h2"), StringComparison.Ordinal);

        await dana.Submit(swapped, ".toast form");

        Assert.Contains("Back Squat", (await dana.Get(Own(sessions[0]))).TextOf(".exercise-card h2"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Never", "Your coach chooses your exercises")]
    [InlineData("Listed", "No other exercise fits here")]
    public async Task What_the_business_does_not_let_a_client_choose_is_refused(string swaps, string why)
    {
        var session = await Session(swaps);
        var dana = await app.As(Dana);
        var page = await dana.Get($"{Own(session)}/swap?at=0.0");
        Assert.Contains(why, page.TextOf("#swap"), StringComparison.Ordinal);
        Assert.Equal(swaps != "Never", (await dana.Get(Own(session))).Text.Contains("swap?at=0.0", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Swap(dana, session, "goblet-squat", page)).Status);

        // A coach who logs for them may.
        var bob = await app.As(Bob);
        var log = $"/coach/clients/{Dana.ClientId}/sessions/{session}/log";
        var sheet = await bob.Follow(await bob.Submit(await bob.Get($"{log}/swap?at=0.0"), "#swap", ("Input.Choice", "goblet-squat")));
        Assert.Contains("Goblet Squat", sheet.TextOf(".exercise-card h2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_limitation_forbids_is_not_among_the_choices()
    {
        var session = await Session("SamePattern");
        await app.Change(Dana.Business, db =>
        {
            db.Add(new Limitation(Dana.ClientId!.Value, LimitationKind.Equipment, "kettlebell", BodySide.Both, LimitationSeverity.Forbidden, app.Today(Dana).PlusYears(-1), null, null));
            return Task.FromResult(0);
        });
        var dana = await app.As(Dana);

        var page = await dana.Get($"{Own(session)}/swap?at=0.0");

        Assert.DoesNotContain(page.Page.QuerySelectorAll("#swap [name='Input.Choice']"), choice => choice.GetAttribute("value") == "goblet-squat");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Swap(dana, session, "goblet-squat", page)).Status);
        await Sql.Execute(app.Database.SuperuserConnection, "delete from limitations");
    }

    [Fact]
    public async Task What_was_begun_goes_on_with_its_exercise_and_a_set_for_the_one_before_a_swap_is_not_taken_for_another()
    {
        var session = await Session("SamePattern");
        var dana = await app.As(Dana);
        var open = await dana.Get(Own(session));
        await Swap(dana, session, "goblet-squat");

        var late = await dana.Submit(open, ".set-now form", ("Set.Load", "100"), ("Set.Reps", "5"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.Status);
        Assert.Contains("Another exercise stands here by now: Goblet Squat", late.TextOf("#sheet"), StringComparison.Ordinal);
        Assert.Equal(0, await Sets(session));

        Assert.Equal(HttpStatusCode.Redirect, (await dana.Submit(await dana.Get(Own(session)), ".set-now form", ("Set.Load", "20"), ("Set.Reps", "5"))).Status);
        Assert.Contains("what was begun goes on", (await dana.Get($"{Own(session)}/swap?at=0.0")).TextOf("#swap"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Swap(dana, session, "leg-press")).Status);
        await dana.Submit(await dana.Get($"{Own(session)}?set=0.0.0"), ".set-now form", ("Set.Load", "22"), ("Set.Reps", "5"));
        Assert.Equal(1, await Sets(session));
    }

    [Fact]
    public async Task The_holder_of_the_mails_link_swaps_as_well_and_nobody_else_does()
    {
        var session = await Session("SamePattern");
        var (link, token) = AccessLink.Issue(LinkPurpose.Session, app.Time.Now, NodaTime.Duration.FromDays(2), clientId: Dana.ClientId, subjectId: session);
        await app.Change(Dana.Business, db => Task.FromResult(db.Add(link)));
        var guest = app.Guest(Dana.Host);

        var sheet = await guest.Follow(await guest.Submit(await guest.Get($"/s/{token}/swap?at=0.0"), "#swap", ("Input.Choice", "goblet-squat")));

        Assert.Contains("Goblet Squat", sheet.TextOf(".exercise-card h2"), StringComparison.Ordinal);
        foreach (var page in new[] { "swap", "skip" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(app.World.Erin)).Get($"{Own(session)}/{page}?at=0.0")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(app.World.Charlie)).Get($"{Own(session)}/{page}?at=0.0")).Status);
            Assert.Equal(HttpStatusCode.Redirect, (await app.Guest(Dana.Host).Get($"{Own(session)}/{page}?at=0.0")).Status);
        }
    }

    private static string Own(Guid session) => $"/portal/sessions/{session}";

    private static async Task<Answer> Swap(Guest guest, Guid session, string choice, Answer? page = null)
    {
        page ??= await guest.Get($"{Own(session)}/swap?at=0.0");
        if (!page.Has($"#swap [value='{choice}']")) page.Element("#swap").InnerHtml += $"<input type='radio' name='Input.Choice' value='{choice}'>";
        return await guest.Submit(page, "#swap", ("Input.Choice", choice));
    }

    private async Task<int> Sets(Guid session)
    {
        await using var db = app.Database.As(Dana.Business.Id);
        return await db.LoggedSets.CountAsync(s => db.WorkoutLogs.Any(l => l.Id == s.LogId && l.ScheduledSessionId == session));
    }

    private async Task<Guid> Session(string swaps) => (await Sessions(swaps))[0];

    private async Task<IReadOnlyList<Guid>> Sessions(string swaps)
    {
        await Sql.Execute(app.Database.SuperuserConnection, $"update tenants set client_swaps = '{swaps}'");
        await using var db = app.Database.As(Dana.Business.Id);
        return (await TrainedClient.Assign(db, Dana, Bob)).Sessions;
    }
}
