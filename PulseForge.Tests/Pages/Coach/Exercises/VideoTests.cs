using System.Net;
using Microsoft.EntityFrameworkCore;
using PulseForge.Tests.Pages.Coach.Programs;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Coach.Exercises;

public sealed class VideoTests(WebApp app) : IClassFixture<WebApp>
{
    [Fact]
    public async Task An_exercise_of_the_catalogue_is_adopted_with_its_first_video_and_keeps_its_address()
    {
        var bob = await app.As(app.World.Bob);

        var page = await bob.Follow(await bob.Film(await bob.Get("/coach/exercises/barbell-deadlift/video"), $" {Library.Link} "));

        Assert.Equal("/coach/exercises/barbell-deadlift", page.Address.AbsolutePath);
        var link = page.Element("a[target=_blank]");
        Assert.Equal(Library.Link, link.GetAttribute("href"));
        Assert.Contains("noopener", link.GetAttribute("rel"), StringComparison.Ordinal);
        Assert.Contains("example.com", link.TextContent, StringComparison.Ordinal);
        await using var db = app.Db(app.World.Bob);
        var row = await db.Exercises.SingleAsync(e => e.CatalogueSlug == "barbell-deadlift");
        Assert.Equal(("Barbell Deadlift", Library.Link), (row.Name, row.VideoUrl));
        Assert.Equal("exercise.video_changed", (await db.AuditEntries.SingleAsync(a => a.SubjectIds.Contains(row.Id))).Action);
        Assert.Equal(HttpStatusCode.OK, (await bob.Get($"/coach/exercises/{row.Id}")).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("http://example.com/video")]
    [InlineData("javascript:alert(document.cookie)")]
    [InlineData("https://me:secret@example.com/")]
    [InlineData("garbage")]
    [InlineData("https://exa mple.com")]
    public async Task A_bad_link_is_refused_at_its_field_and_stays_there(string typed)
    {
        var bob = await app.As(app.World.Bob);

        var refused = await bob.Film(await bob.Get("/coach/exercises/chin-up/video"), typed);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(typed, refused.Element("[name='Input.Link']").GetAttribute("value") ?? "");
        Assert.NotEmpty(refused.ErrorAt("Link"));
        await using var db = app.Db(app.World.Bob);
        Assert.False(await db.Exercises.AnyAsync(e => e.CatalogueSlug == "chin-up"));
    }

    [Fact]
    public async Task A_link_that_cannot_be_stored_or_has_no_end_is_refused_too()
    {
        var bob = await app.As(app.World.Bob);
        foreach (var typed in new[] { "https://example.com/\u0001", $"https://example.com/{new string('x', 500)}", $"https://example.com/{new string('x', 5000)}" })
        {
            var refused = await bob.Film(await bob.Get("/coach/exercises/chin-up/video"), typed);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
            Assert.NotEmpty(refused.ErrorAt("Link"));
        }
    }

    [Fact]
    public async Task A_video_is_removed_and_comes_back_from_the_toast()
    {
        var bob = await app.As(app.World.Bob);
        await bob.Film(await bob.Get("/coach/exercises/pull-up/video"), Library.Link);

        var without = await bob.Follow(await bob.Submit(await bob.Get("/coach/exercises/pull-up/video"), "form[action$='video/removal']"));
        Assert.False(without.Has("a[target=_blank]"));

        var back = await bob.Follow(await bob.Submit(without, ".toast form"));
        Assert.Equal(Library.Link, back.Element("a[target=_blank]").GetAttribute("href"));
    }

    [Fact]
    public async Task Two_who_film_one_exercise_of_the_catalogue_at_the_same_moment_adopt_it_once()
    {
        var (alice, bob) = (await app.As(app.World.Alice), await app.As(app.World.Bob));
        var (hers, his) = (await alice.Get("/coach/exercises/front-rack-carry/video"), await bob.Get("/coach/exercises/front-rack-carry/video"));

        var answers = await Task.WhenAll(alice.Film(hers, $"{Library.Link}/1"), bob.Film(his, $"{Library.Link}/2"));

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Redirect, a.Status));
        await using var db = app.Db(app.World.Bob);
        Assert.StartsWith(Library.Link, (await db.Exercises.SingleAsync(e => e.CatalogueSlug == "front-rack-carry")).VideoUrl, StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_a_session_of_a_program_a_coach_films_an_exercise_and_comes_back()
    {
        var bob = await app.As(app.World.Bob);
        var session = (await bob.Get(await bob.Open())).SessionOf();
        await bob.Submit(await bob.Get(session), "#session", ("Input.Lines", "A. Barbell Front Squat 3x5 40kg"));

        var exercise = await bob.Get((await bob.Get(session)).Element("#reading a[href^='/coach/exercises/']").GetAttribute("href")!);
        var filmed = await bob.Film(await bob.Get(exercise.Element("a[href*='/video']").GetAttribute("href")!), Library.Link);

        Assert.Equal(session, filmed.Location);
        Assert.Equal(Library.Link, (await bob.Follow(filmed)).Element("#reading a[href^='https:']").GetAttribute("href"));
    }

    [Theory]
    [InlineData("https://evil.example/coach/programs/")]
    [InlineData("//evil.example/coach/programs/")]
    [InlineData("/coach/programs/..%5C..%5C%5Cevil.example")]
    [InlineData("/account/sign-out")]
    [InlineData("/coach/programs/%C3%A9")]
    [InlineData("%00")]
    public async Task The_way_back_leads_nowhere_else(string from)
    {
        var bob = await app.As(app.World.Bob);

        var filmed = await bob.Film(await bob.Get($"/coach/exercises/muscle-up/video?from={from}"), Library.Link);

        Assert.Equal("/coach/exercises/muscle-up", filmed.Location);
    }

    [Fact]
    public async Task The_client_finds_the_video_in_the_session_by_the_mails_link_and_signed_in()
    {
        var bob = await app.As(app.World.Bob);
        await bob.Film(await bob.Get("/coach/exercises/barbell-back-squat/video"), Library.Link);
        var (session, token) = await app.Plan(app.World.Dana, "barbell-back-squat");

        var sheets = new[] { await app.Guest("iron-house.localhost").Get($"/s/{token}"), await (await app.As(app.World.Dana)).Get($"/portal/sessions/{session}") };

        foreach (var sheet in sheets)
        {
            var link = sheet.Element($"a[href='{Library.Link}']");
            Assert.Equal("_blank", link.GetAttribute("target"));
            Assert.Contains("noopener", link.GetAttribute("rel"), StringComparison.Ordinal);
            Assert.Contains("Barbell Back Squat", link.GetAttribute("aria-label"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_video_of_one_business_is_not_seen_in_another()
    {
        var bob = await app.As(app.World.Bob);
        await bob.Film(await bob.Get("/coach/exercises/zercher-squat/video"), $"{Library.Link}/ours");
        var (session, _) = await app.Plan(app.World.Frank, "zercher-squat");

        Assert.DoesNotContain("/ours", (await (await app.As(app.World.Frank)).Get($"/portal/sessions/{session}")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/ours", (await (await app.As(app.World.Charlie)).Get("/coach/exercises/zercher-squat")).Text, StringComparison.Ordinal);
    }
}
