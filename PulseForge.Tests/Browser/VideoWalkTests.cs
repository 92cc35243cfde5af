using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using PulseForge.Tests.Pages.Coach.Exercises;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Browser;

/// <summary>A coach finds an exercise, links a demonstration video to it, and the client sees the link where they train.</summary>
public sealed class VideoWalkTests(LiveApp app) : BrowserTest, IClassFixture<LiveApp>
{
    private const string Video = "https://www.example.com/back-squat";

    [BrowserFact]
    public async Task A_coach_searches_an_exercise_and_adds_a_video_and_the_client_sees_it_in_the_session()
    {
        var (_, token) = await app.Plan(app.World.Dana, "barbell-back-squat");
        var coach = await Desktop();
        await app.SignIn(coach, app.World.Bob);
        await coach.Page.GotoAsync(app.Url("/coach", app.World.IronHouse));
        await coach.Page.GetByRole(AriaRole.Link, new() { Name = "Exercises" }).First.ClickAsync();
        await coach.Page.GetByLabel("Search exercises").PressSequentiallyAsync("back squ");
        await coach.Page.WaitForURLAsync(url => url.Contains("q=back", StringComparison.Ordinal));
        await coach.Page.GetByRole(AriaRole.Link, new() { Name = "Barbell Back Squat", Exact = true }).First.ClickAsync();

        await coach.Page.GetByRole(AriaRole.Link, new() { Name = "Add a video link" }).ClickAsync();
        await coach.Page.GetByLabel("Link to the video").FillAsync("http://www.example.com/back-squat");
        await coach.Page.GetByRole(AriaRole.Button, new() { Name = "Save video link" }).ClickAsync();
        await Assertions.Expect(coach.Page.GetByLabel("Link to the video")).ToBeFocusedAsync();
        await Assertions.Expect(coach.Page.GetByLabel("Link to the video")).ToHaveValueAsync("http://www.example.com/back-squat");
        coach.TakeComplaints(); // the console notes the 422
        await coach.Page.GetByLabel("Link to the video").FillAsync(Video);
        await coach.Page.GetByRole(AriaRole.Button, new() { Name = "Save video link" }).ClickAsync();
        await Assertions.Expect(coach.Page.GetByRole(AriaRole.Link, new() { Name = "Watch on example.com" })).ToBeVisibleAsync();

        var client = (await Phone()).Page;
        await client.GotoAsync(app.Url($"/s/{token}", app.World.IronHouse));
        var link = client.GetByRole(AriaRole.Link, new() { Name = "How to do it: Barbell Back Squat, video" });
        await Assertions.Expect(link).ToBeVisibleAsync();
        Assert.Equal((Video, "_blank"), (await link.GetAttributeAsync("href"), await link.GetAttributeAsync("target")));
    }

    [BrowserFact]
    public async Task Without_JavaScript_the_library_is_searched_and_an_exercise_written_down()
    {
        var coach = await WithoutJavaScript();
        await app.SignIn(coach, app.World.Alice);
        await coach.Page.GotoAsync(app.Url("/coach/exercises", app.World.IronHouse));
        await coach.Page.GetByLabel("Search exercises").FillAsync("sky hook");
        await coach.Page.GetByRole(AriaRole.Button, new() { Name = "Find" }).ClickAsync();
        await coach.Page.GetByRole(AriaRole.Link, new() { Name = "Add it as your own" }).ClickAsync();
        await coach.Page.GetByLabel("Movement pattern").SelectOptionAsync("vertical_pull");
        await coach.Page.GetByRole(AriaRole.Button, new() { Name = "Add exercise" }).ClickAsync();

        await Assertions.Expect(coach.Page.GetByRole(AriaRole.Heading, new() { Name = "sky hook" })).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task The_pages_of_the_library_have_nothing_that_axe_objects_to_and_never_scroll_sideways()
    {
        var own = (await app.Own(app.World.Alice, $"{new string('W', 60)} with a very long name", "تمرين القرفصاء الخلفية"))[0];
        foreach (var (at, (visit, scheme)) in new[] { (await Desktop(), ColorScheme.Light), (await Phone(), ColorScheme.Dark) }.Index())
        {
            await app.SignIn(visit, app.World.Alice);
            await visit.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
            foreach (var (index, path) in new[] { "?q=squat", "?q=nothing+at+all", "/new", "/barbell-back-squat/video", $"/{own.Id}" }.Index())
            {
                await visit.Page.GotoAsync(app.Url($"/coach/exercises{path}", app.World.IronHouse));
                // Every other page each time: the next visit has the others.
                if ((index + at) % 2 == 0) Assert.Equal([], (await visit.Page.RunAxe()).Violations.Select(v => $"{path}: {v.Id} at {v.Nodes[0].Html}"));
                Assert.False(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"), $"{path} scrolls sideways");
            }
        }
    }
}
