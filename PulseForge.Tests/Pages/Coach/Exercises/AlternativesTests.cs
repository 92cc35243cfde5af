using System.Net;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Coach.Exercises;

public sealed class AlternativesTests(WebApp app) : IClassFixture<WebApp>
{
    [Fact]
    public async Task Its_page_shows_what_can_take_its_place_the_nearest_first_and_why()
    {
        var page = await (await app.As(app.World.Bob)).Get("/coach/exercises/barbell-front-squat");

        var first = page.Element("#alternatives-panel .line-row");
        Assert.Equal("/coach/exercises/goblet-squat", first.GetAttribute("href"));
        Assert.Contains("Named as its alternative · Same movement · Same main muscles", first.TextContent, StringComparison.Ordinal);
        Assert.Equal(8, page.Page.QuerySelectorAll("#alternatives-panel .line-row").Length);
    }

    [Fact]
    public async Task With_some_equipment_only_what_needs_no_more_is_shown()
    {
        var bob = await app.As(app.World.Bob);
        const string Address = "/coach/exercises/barbell-bench-press?with=dumbbell&with=bench";

        var page = await bob.Get(Address);
        var part = await bob.GetPart(Address);

        Assert.Equal("/coach/exercises/dumbbell-bench-press", page.Element("#alternatives-panel .line-row").GetAttribute("href"));
        Assert.DoesNotContain("Barbell", page.TextOf("#alternatives-panel .line-row .s"), StringComparison.OrdinalIgnoreCase);
        Assert.True(page.Has("#alternatives-panel details[open] [value=dumbbell][checked]"));
        Assert.False(part.Has("h1"));
    }

    [Fact]
    public async Task An_own_exercise_stands_among_them()
    {
        await app.Own(app.World.Alice, "Iron Box Squat");
        var (bob, charlie) = (await app.As(app.World.Bob), await app.As(app.World.Charlie));

        Assert.Contains("Iron Box Squat", (await bob.Get("/coach/exercises/barbell-hack-squat?with=barbell")).TextOf("#alternatives-panel"), StringComparison.Ordinal);
        Assert.DoesNotContain("Iron Box Squat", (await charlie.Get("/coach/exercises/barbell-hack-squat?with=barbell")).TextOf("#alternatives-panel"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await bob.Get("/coach/exercises/pull-up?with=%F0%9F%92%AA&with=&with=barbell")).Status);
    }
}
