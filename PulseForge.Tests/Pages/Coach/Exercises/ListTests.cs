using System.Net;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Coach.Exercises;

public sealed class ListTests(WebApp app) : IClassFixture<WebApp>
{
    [Fact]
    public async Task Owners_and_coaches_see_the_library_and_nobody_else()
    {
        foreach (var person in new[] { app.World.Alice, app.World.Bob }) Assert.Contains("Barbell Back Squat", (await (await app.As(person)).Get("/coach/exercises")).Names());
        Assert.Equal(HttpStatusCode.Redirect, (await app.Guest("iron-house.localhost").Get("/coach/exercises")).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await (await app.As(app.World.Dana)).Get("/coach/exercises")).Status);
    }

    [Fact]
    public async Task The_rail_and_the_phones_menu_lead_there()
    {
        var page = await (await app.As(app.World.Bob)).Get("/coach/exercises");

        Assert.Equal("page", page.Element(".rail-nav a[href='/coach/exercises']").GetAttribute("aria-current"));
        Assert.True(page.Has(".tabbar a[href='/coach/exercises'], .tabbar ~ * a[href='/coach/exercises']"));
    }

    [Fact]
    public async Task Own_exercises_and_the_catalogue_stand_in_one_list_and_only_those_of_the_own_business()
    {
        await app.Own(app.World.Alice, "Iron House Squat");
        await app.Own(app.World.Charlie, "Ring Side Squat");

        var found = (await (await app.As(app.World.Bob)).Get("/coach/exercises?q=squat&p=1")).Names();
        Assert.Contains("Iron House Squat", found);
        Assert.Contains("Barbell Back Squat", found);
        Assert.DoesNotContain("Ring Side Squat", found);
    }

    [Fact]
    public async Task As_one_types_a_part_comes_with_the_views_of_this_search()
    {
        var part = await (await app.As(app.World.Bob)).GetPart("/coach/exercises?q=pullups");

        Assert.Equal(HttpStatusCode.OK, part.Status);
        Assert.Contains("Pull-Up", part.Names());
        Assert.Contains("also “Pullups”", part.TextOf(".exercise-row"), StringComparison.Ordinal);
        Assert.False(part.Has("form"));
        Assert.Contains("q=pullups", part.Element(".views a").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("HX-Request", part.Headers.Vary);
    }

    [Fact]
    public async Task Filters_stand_in_the_address_and_in_the_form_and_pages_keep_them()
    {
        var bob = await app.As(app.World.Bob);
        var page = await bob.Get("/coach/exercises?pattern=isolation&sort=Name");

        Assert.Equal("isolation", page.Element("#pattern option[selected]").GetAttribute("value"));
        Assert.All(page.Page.QuerySelectorAll(".exercise-row td:nth-child(2)"), cell => Assert.Equal("Isolation", cell.TextContent));
        Assert.Equal(50, page.Names().Count);
        var next = await bob.Get(page.Element("a[rel=next]").GetAttribute("href")!);
        Assert.Empty(next.Names().Intersect(page.Names()));
        Assert.Equal("Isolation", next.TextOf(".exercise-row td:nth-child(2)"));
    }

    [Fact]
    public async Task Sides_measure_and_level_stand_behind_more_filters_which_are_open_while_one_counts()
    {
        var bob = await app.As(app.World.Bob);
        Assert.False((await bob.Get("/coach/exercises")).Has(".more-filters[open]"));

        var page = await bob.Get("/coach/exercises?sides=Unilateral&measure=WeightReps&level=intermediate");

        Assert.True(page.Has(".more-filters[open] #sides option[value='Unilateral'][selected]") && page.Has("#measure option[value='WeightReps'][selected]") && page.Has("#level option[value='intermediate'][selected]"));
        Assert.NotEmpty(page.Names());
        Assert.Contains("sides=Unilateral&measure=WeightReps&level=intermediate", page.Element(".views a").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal("One side, then the other", (await bob.Get($"{page.Element(".exercise-row a").GetAttribute("href")}")).TextOf(".facts-list div:nth-child(6) dd"));
    }

    [Fact]
    public async Task Typing_errors_find_what_was_meant_and_say_so()
    {
        var page = await (await app.As(app.World.Bob)).Get("/coach/exercises?q=bulgarain+split");

        Assert.Contains("Bulgarian Split Squat", page.Names()[0], StringComparison.Ordinal);
        Assert.Contains("Nothing is spelt like “bulgarain split”. These come near.", page.TextOf("#exercise-list"), StringComparison.Ordinal);
        Assert.DoesNotContain("come near", (await (await app.As(app.World.Bob)).Get("/coach/exercises?q=bulgarian+split")).TextOf("#exercise-list"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Views_show_the_own_ones_and_those_with_a_video()
    {
        var charlie = await app.As(app.World.Charlie);
        Assert.True((await charlie.Get("/coach/exercises?show=WithVideo")).Has(".empty a[href='/coach/exercises']"));
        await app.Own(app.World.Charlie, "Bell Swing");
        await charlie.Film(await charlie.Get("/coach/exercises/pull-up/video"), Library.Link);

        Assert.Contains("Bell Swing", (await charlie.Get("/coach/exercises?show=Own")).Names());
        Assert.Equal(["Pull-Up"], (await charlie.Get("/coach/exercises?show=WithVideo")).Names());
        Assert.DoesNotContain("Pull-Up", (await (await app.As(app.World.Bob)).Get("/coach/exercises?show=WithVideo")).Names());
    }

    [Fact]
    public async Task A_search_that_finds_nothing_has_ways_out()
    {
        var bob = await app.As(app.World.Bob);
        var page = await bob.Get("/coach/exercises?q=Barrrbeel+Baaack+Sqqqat");

        Assert.Empty(page.Names());
        Assert.Contains("Did you mean", page.TextOf(".empty"), StringComparison.Ordinal);
        var adding = await bob.Get(page.Element(".empty a[href*='/new']").GetAttribute("href")!);
        Assert.Equal("Barrrbeel Baaack Sqqqat", adding.Element("[name='Input.Name']").GetAttribute("value"));
    }

    [Theory]
    [InlineData("/coach/exercises?show=Nonsense")]
    [InlineData("/coach/exercises?sort=42,5")]
    [InlineData("/coach/exercises?sides=Upside")]
    [InlineData("/coach/exercises?measure=99")]
    [InlineData("/coach/exercises?q=%00")]
    [InlineData("/coach/exercises?p=999999999999")]
    [InlineData("/coach/exercises?p=-3")]
    public async Task An_address_that_makes_no_sense_leads_to_the_list(string address)
    {
        var bob = await app.As(app.World.Bob);
        var answer = await bob.Get(address);

        Assert.Equal(50, (answer.Status == HttpStatusCode.Redirect ? await bob.Follow(answer) : answer).Names().Count);
    }

    [Fact]
    public async Task Two_hundred_own_exercises_cost_no_more_queries_than_five()
    {
        var charlie = await app.As(app.World.Charlie);
        await app.Own(app.World.Charlie, [.. Enumerable.Range(1, 5).Select(i => $"Few {i}")]);
        await charlie.Get("/coach/exercises?show=Own");
        var few = await Count(charlie, "/coach/exercises?show=Own&q=f");
        await app.Own(app.World.Charlie, [.. Enumerable.Range(1, 200).Select(i => $"Fair {i:000} {new string('x', 80)}"), $"\u202Bتمرين {new string('ق', 80)}\u202C"]);

        var many = await Count(charlie, "/coach/exercises?show=Own&q=f");

        Assert.True(few > 0);
        Assert.Equal(few, many);
        Assert.Equal("200", (await charlie.Get("/coach/exercises?q=fair+x&show=Own")).TextOf(".views [aria-current] span"));
        Assert.Contains("تمرين", string.Concat((await charlie.Get("/coach/exercises?q=تمرين")).Names()), StringComparison.Ordinal);
    }

    private async Task<int> Count(Guest guest, string address)
    {
        using var queries = QueryCounter.Of(app.Database);
        Assert.Equal(HttpStatusCode.OK, (await guest.Get(address)).Status);
        return queries.Queries.Count;
    }
}
