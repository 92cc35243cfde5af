using System.Net;
using PulseForge.Tests.Pages.Coach.Programs;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Coach.Exercises;

public sealed class ArchivedTests(WebApp app) : IClassFixture<WebApp>
{
    [Fact]
    public async Task What_is_archived_stands_in_its_own_view_and_is_restored_from_there()
    {
        var (bob, charlie) = (await app.As(app.World.Bob), await app.As(app.World.Charlie));
        var made = await bob.Follow(await bob.Write("Retired Press"));
        await bob.Submit(made, "form[action$=archival]");

        var view = await bob.Get((await bob.Get("/coach/exercises")).Element(".views a[href$=archived]").GetAttribute("href")!);
        Assert.Contains("Retired Press", view.TextOf("main"), StringComparison.Ordinal);
        Assert.DoesNotContain("Retired Press", (await charlie.Get("/coach/exercises/archived")).TextOf("main"), StringComparison.Ordinal);
        Assert.Empty((await bob.Get("/coach/exercises?q=Retired+Press")).Names());

        var back = await bob.Follow(await bob.Submit(view, $"form[action*='{made.Address.Segments[^1]}']"));
        Assert.Equal("Retired Press", back.TextOf("h1 span"));
    }

    [Fact]
    public async Task A_line_that_has_it_can_be_saved_again_and_keeps_it()
    {
        var bob = await app.As(app.World.Bob);
        var made = await bob.Follow(await bob.Write("Kept Press"));
        var session = (await bob.Get(await bob.Open())).SessionOf();
        await bob.Submit(await bob.Get(session), "#session", ("Input.Lines", "A. Kept Press 3x5 40kg"));
        await bob.Submit(made, "form[action$=archival]");

        var saved = await bob.Submit(await bob.Get(session), "#session", ("Input.Lines", "A. Kept Press 3x6 40kg"));

        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        Assert.Contains("Kept Press 3x6 40kg", (await bob.Get(session)).TextOf("[name='Input.Lines']"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_business_that_archived_nothing_reads_so_and_others_may_not_look()
    {
        Assert.Contains("Nothing is archived", (await (await app.As(app.World.Charlie)).Get("/coach/exercises/archived")).TextOf(".empty"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await app.Guest("iron-house.localhost").Get("/coach/exercises/archived")).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await (await app.As(app.World.Dana)).Get("/coach/exercises/archived")).Status);
        Assert.Equal("/coach/exercises/archived", (await (await app.As(app.World.Bob)).Get("/coach/exercises/archived?p=x")).Location);
    }
}
