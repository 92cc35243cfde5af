using System.Net;
using Microsoft.EntityFrameworkCore;
using PulseForge.Core.Exercises;
using PulseForge.Tests.Pages.Coach.Programs;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Coach.Exercises;

public sealed class MergeTests(WebApp app) : IClassFixture<WebApp>
{
    [Fact]
    public async Task A_coach_merges_a_double_into_the_catalogues_exercise_after_seeing_what_that_changes()
    {
        var bob = await app.As(app.World.Bob);
        var made = await bob.Follow(await bob.Write("Back Squats, barbell", ("Input.Aliases", "BBS"), ("Input.Link", Library.Link)));
        var board = await bob.Open();
        var session = (await bob.Get(board)).SessionOf();
        await bob.Submit(await bob.Get(session), "#session", ("Input.Lines", "A. Back Squats, barbell 3x5 40kg"));

        var choosing = await bob.Get($"{made.Address.AbsolutePath}/merge");
        Assert.True(choosing.Has("a[href$='into=barbell-back-squat']"));
        var preview = await bob.Get($"{made.Address.AbsolutePath}/merge?name=barbell+BACK+squat");
        Assert.Contains("Sessions in drafts: 1. They are rewritten with Barbell Back Squat.", preview.TextOf("#preview ~ .panel-body, [aria-labelledby=preview]"), StringComparison.Ordinal);
        var kept = await bob.Follow(await bob.Submit(preview, "#merge"));

        Assert.Equal("Barbell Back Squat", kept.TextOf("h1 span"));
        Assert.Contains("BBS", kept.TextOf(".facts-list"), StringComparison.Ordinal);
        Assert.True(kept.Has($"a[href='{Library.Link}']"));
        Assert.Contains("Barbell Back Squat 3x5 40kg", (await bob.Get(session)).TextOf("[name='Input.Lines']"), StringComparison.Ordinal);
        Assert.Equal("/coach/exercises/barbell-back-squat", (await bob.Get(made.Address.AbsolutePath)).Location);
        Assert.Equal(["Barbell Back Squat"], (await bob.Get("/coach/exercises?q=Back+Squats,+barbell")).Names().Take(1));
        Assert.DoesNotContain("Back Squats, barbell", (await bob.Get("/coach/exercises/archived")).TextOf("main"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Twin A", "An exercise can’t be merged into itself.")]
    [InlineData("Plank", "A set of Plank is measured in other things than one of Twin A")]
    [InlineData("No such lift", "No exercise is called No such lift.")]
    [InlineData("Archived twin", "No exercise is called Archived twin.")]
    public async Task What_cannot_be_merged_is_refused_with_the_reason(string name, string problem)
    {
        var bob = await app.As(app.World.Bob);
        var own = await Own("Twin A");
        if (name == "Archived twin") await bob.Submit(await bob.Get($"/coach/exercises/{(await Own(name)).Id}"), "form[action$=archival]");

        var refused = await bob.Get($"/coach/exercises/{own.Id}/merge?name={Uri.EscapeDataString(name)}");

        Assert.Contains(problem, refused.TextOf("#Name-error, #name-error"), StringComparison.Ordinal);
        Assert.False(refused.Has("#merge"));
    }

    [Fact]
    public async Task A_form_that_lies_merges_nothing()
    {
        var (bob, charlie) = (await app.As(app.World.Bob), await app.As(app.World.Charlie));
        var (mine, twin, theirs) = (await Own("Liar"), await Own("Liar's twin"), (await app.Own(app.World.Charlie, "Theirs"))[0]);
        var page = await bob.Get($"/coach/exercises/{mine.Id}/merge?into={twin.Id}");

        foreach (var into in new[] { mine.Id.ToString(), "plank", theirs.Id.ToString(), Guid.CreateVersion7().ToString(), "no-such-slug", "" })
            Assert.Equal($"/coach/exercises/{mine.Id}/merge", (await bob.Submit(Into(page, into), "#merge")).Location);
        page.Element("#merge").SetAttribute("action", "/coach/exercises/pull-up/merge");
        Assert.Equal(HttpStatusCode.NotFound, (await bob.Submit(page, "#merge")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await charlie.Get($"/coach/exercises/{mine.Id}/merge")).Status);
        await using var db = app.Db(app.World.Bob);
        Assert.False(await db.Exercises.IgnoreQueryFilters(new[] { Core.Data.PulseForgeDb.SoftDeleteFilter }).AnyAsync(e => e.MergedInto != null && e.Id == mine.Id));
    }

    [Fact]
    public async Task One_of_the_catalogue_stays()
    {
        var bob = await app.As(app.World.Bob);
        Assert.Equal("/coach/exercises/pull-up", (await bob.Get("/coach/exercises/pull-up/merge")).Location);
        Assert.False((await bob.Get("/coach/exercises/pull-up")).Has("a[href$=merge]"));
    }

    private static Answer Into(Answer page, string into)
    {
        page.Element("#merge [name=into]").SetAttribute("value", into);
        return page;
    }

    private async Task<Exercise> Own(string name)
    {
        await using var db = app.Db(app.World.Bob);
        return await db.Exercises.FirstOrDefaultAsync(e => e.Name == name) ?? (await app.Own(app.World.Bob, name))[0];
    }
}
