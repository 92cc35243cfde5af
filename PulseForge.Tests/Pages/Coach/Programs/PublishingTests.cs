using System.Net;
using Microsoft.EntityFrameworkCore;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Coach.Programs;

public sealed class PublishingTests(WebApp app) : IClassFixture<WebApp>
{
    [Fact]
    public async Task A_published_version_stays_as_it_is_while_the_draft_goes_on()
    {
        var alice = await app.As(app.World.Alice);
        var board = await alice.Publish(await alice.Open());
        await Rewrite(alice, board, "A. Barbell Deadlift 1x5 100kg");

        var preview = await alice.Get($"{board}/publish");
        Assert.Contains("Barbell Deadlift 1x5 100kg", preview.TextOf(".diff ins"), StringComparison.Ordinal);
        await alice.Publish(board);

        await using var db = app.Db(app.World.Alice);
        var id = Programs.IdIn(board);
        var versions = await db.ProgramVersions.Include(v => v.Sessions).Where(v => v.ProgramId == id).OrderBy(v => v.Number).ToListAsync();
        Assert.Equal([0, 1, 2], versions.Select(v => v.Number));
        Assert.Equal(versions[0].Sessions.Select(s => s.Workout).ToHashSet(), versions[2].Sessions.Select(s => s.Workout).ToHashSet());
        Assert.DoesNotContain(versions[1].Sessions, s => s.Workout == versions[2].Sessions.Single(x => (x.Week, x.Day) == (1, 1)).Workout);
    }

    [Fact]
    public async Task A_line_that_cannot_be_read_stops_publication_and_leads_to_its_session()
    {
        var alice = await app.As(app.World.Alice);
        var board = await alice.Open();
        var session = await Rewrite(alice, board, "A. Nothing anybody knows 3x5");

        var refused = await alice.Submit(await alice.Get($"{board}/publish"), "main form");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(session, refused.Element("[role=alert] a").GetAttribute("href"));
    }

    [Fact]
    public async Task What_changed_after_the_preview_is_shown_before_it_goes_out()
    {
        var alice = await app.As(app.World.Alice);
        var board = await alice.Open();
        var preview = await alice.Get($"{board}/publish");
        await Rewrite(await app.As(app.World.Bob), board, "A. Barbell Deadlift 1x5 100kg");

        var again = await alice.Submit(preview, "main form");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Equal(HttpStatusCode.Redirect, (await alice.Submit(again, "main form")).Status);
    }

    [Fact]
    public async Task The_same_change_in_several_weeks_is_told_once()
    {
        var alice = await app.As(app.World.Alice);
        var board = await alice.Open("four-day-strength-cycle");

        var preview = await alice.Get($"{board}/publish");

        var rows = preview.Page.QuerySelectorAll(".diff tbody tr");
        Assert.Contains("weeks 1-3 accumulation", rows[0].TextContent, StringComparison.Ordinal);
        Assert.All(rows.Skip(1), row => Assert.Contains("day", row.TextContent, StringComparison.Ordinal));
        Assert.InRange(rows.Length, 2, 17);
    }

    private static async Task<string> Rewrite(Guest coach, string board, string lines)
    {
        var session = (await coach.Get(board)).SessionOf();
        await coach.Submit(await coach.Get(session), "#session", ("Input.Lines", lines));
        return session;
    }
}
