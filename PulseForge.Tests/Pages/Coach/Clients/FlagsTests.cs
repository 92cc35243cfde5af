using System.Net;
using Microsoft.EntityFrameworkCore;
using PulseForge.Tests.Attention;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Coach.Clients;

/// <summary>Dana is Bob's and silent; Erin is Alice's and silent too.</summary>
public sealed class FlagsTests(WebApp app) : IClassFixture<WebApp>, IAsyncLifetime
{
    private string OfDana => $"/coach/clients/{app.World.Dana.ClientId}/flags/Silent";

    private string OfErin => $"/coach/clients/{app.World.Erin.ClientId}/flags/Silent";

    public async Task InitializeAsync()
    {
        await Sql.Execute(app.Database.SuperuserConnection, "delete from flag_marks; delete from workout_logs; delete from scheduled_sessions; delete from assignments");
        await app.Plan(app.World.IronHouse, [app.World.Dana.ClientId!.Value, app.World.Erin.ClientId!.Value], 12, 9, 4);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Who_is_silent_stands_on_the_coachs_day_with_the_reason_and_what_clears_it()
    {
        var today = await (await app.As(app.World.Bob)).Get("/coach");

        Assert.Equal(["Dana"], today.Page.QuerySelectorAll(".flag-card .who a").Select(a => a.TextContent));
        Assert.Contains("Has not trained yet: 3 planned sessions missed since", today.TextOf(".flag-card .why"), StringComparison.Ordinal);
        Assert.Contains("Clears with the next session.", today.TextOf(".flag-card .clears"), StringComparison.Ordinal);
        Assert.Contains("1 client needs you", today.TextOf(".page-head"), StringComparison.Ordinal);
        Assert.Equal("mailto:dana@example.com", today.Element(".flag-card a[data-key=m]").GetAttribute("href"));
    }

    [Fact]
    public async Task The_owner_sees_all()
    {
        var today = await (await app.As(app.World.Alice)).Get("/coach");

        Assert.Equal(["Dana", "Erin"], today.Page.QuerySelectorAll(".flag-card .who a").Select(a => a.TextContent));
    }

    [Fact]
    public async Task A_flag_is_snoozed_in_one_tap_and_brought_back_from_the_toast()
    {
        var bob = await app.As(app.World.Bob);
        var after = await bob.Follow(await bob.Submit(await bob.Get("/coach"), ".flag-card form"));
        Assert.False(after.Has(".flag-card"));
        Assert.True(after.Has("details .line-row form"));
        var back = await bob.Follow(await bob.Submit(after, ".toast form"));

        Assert.True(back.Has(".flag-card"));
        Assert.False(back.Has("details .line-row"));
    }

    [Fact]
    public async Task What_was_put_aside_is_brought_back_from_the_fold()
    {
        var bob = await app.As(app.World.Bob);
        var after = await bob.Follow(await bob.Submit(await bob.Get("/coach"), ".flag-card form"));

        Assert.True((await bob.Follow(await bob.Submit(after, "details form"))).Has(".flag-card"));
    }

    [Fact]
    public async Task A_flag_is_acknowledged_with_a_note_that_is_sealed()
    {
        var bob = await app.As(app.World.Bob);
        var done = await bob.Submit(await bob.Get(OfDana), "#acknowledge", ("Input.Note", "Called her, she is travelling"));
        Assert.Equal("/coach", done.Location);
        Assert.False((await bob.Get("/coach")).Has(".flag-card"));
        var again = await (await app.As(app.World.Alice)).Get(OfDana);

        Assert.Contains("Called her, she is travelling", again.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("by Bob", again.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0L, await Sql.Scalar(app.Database.SuperuserConnection, "select count(*) from flag_marks where position('travelling'::bytea in note) > 0"));
    }

    [Fact]
    public async Task A_flag_is_snoozed_until_a_chosen_day()
    {
        var bob = await app.As(app.World.Bob);
        var until = app.Time.Now.InUtc().Date.PlusDays(30).ToString("uuuu-MM-dd", null);
        await bob.Submit(await bob.Get(OfDana), "#snooze", ("Input.Until", until));

        Assert.Equal([until], await Sql.Column(app.Database.SuperuserConnection, "select to_char(snoozed_until, 'YYYY-MM-DD') from flag_marks"));
    }

    [Theory]
    [InlineData("2020-01-01")]
    [InlineData("2300-01-01")]
    [InlineData("tomorrow")]
    [InlineData("")]
    public async Task A_day_that_makes_no_sense_is_refused_at_its_field(string typed)
    {
        var bob = await app.As(app.World.Bob);
        var answer = await bob.Submit(await bob.Get(OfDana), "#snooze", ("Input.Until", typed));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.True(answer.Has("#snooze [aria-invalid=true]"));
        Assert.Equal(0L, await Sql.Scalar(app.Database.SuperuserConnection, "select count(*) from flag_marks"));
    }

    [Fact]
    public async Task A_note_that_is_too_long_is_refused_and_kept()
    {
        var bob = await app.As(app.World.Bob);
        var answer = await bob.Submit(await bob.Get(OfDana), "#acknowledge", ("Input.Note", new string('x', 2001)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("xxxx", answer.Element("#acknowledge textarea").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_raises_it_no_more_says_so_and_offers_nothing()
    {
        var bob = await app.As(app.World.Bob);
        var page = await bob.Get($"/coach/clients/{app.World.Dana.ClientId}/flags/Monotony");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.False(page.Has("#acknowledge"));
    }

    [Fact]
    public async Task A_client_of_somebody_else_is_not_there()
    {
        var (bob, charlie) = (await app.As(app.World.Bob), await app.As(app.World.Charlie));
        var form = await bob.Get("/coach");
        var unknown = $"/coach/clients/{Guid.NewGuid()}/flags/Silent";

        foreach (var (who, address) in new[] { (bob, OfErin), (charlie, OfDana), (bob, unknown), (bob, $"/coach/clients/{app.World.Dana.ClientId}/flags/Nonsense"), (bob, $"/coach/clients/{app.World.Dana.ClientId}/flags/0") })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await who.Get(address)).Status);
            foreach (var act in new[] { "/snooze", "/return", "?handler=Acknowledge", "?handler=Snooze" })
                Assert.Equal(HttpStatusCode.NotFound, (await who.Send(await Post(who, $"{address}{act}"))).Status);
        }
        Assert.Equal(0L, await Sql.Scalar(app.Database.SuperuserConnection, "select count(*) from flag_marks"));
        Assert.Equal(HttpStatusCode.OK, form.Status);
    }

    [Fact]
    public async Task Guests_and_clients_have_no_way_in()
    {
        Assert.Equal(HttpStatusCode.Redirect, (await app.Guest(app.World.Dana.Host).Get(OfDana)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await (await app.As(app.World.Dana)).Get(OfDana)).Status);
    }

    [Fact]
    public async Task The_list_shows_flags_and_finds_who_has_one()
    {
        var alice = await app.As(app.World.Alice);
        await app.Gather(app.World.Alice, 1, _ => "Quiet Quentin", 3);
        var all = await alice.Get("/coach/clients");
        var flagged = await alice.Get("/coach/clients?show=Flagged");

        Assert.Contains("Silent", all.TextOf(".client-row .tag"), StringComparison.Ordinal);
        Assert.Equal(["Dana", "Erin"], flagged.Page.QuerySelectorAll(".client-row .name a").Select(a => a.TextContent));
        Assert.Equal("2", flagged.TextOf(".views [aria-current] span"));
        Assert.Equal(["Dana"], (await (await app.As(app.World.Bob)).Get("/coach/clients?show=Flagged")).Page.QuerySelectorAll(".client-row .name a").Select(a => a.TextContent));
    }

    [Fact]
    public async Task The_clients_own_page_explains_it()
    {
        var page = await (await app.As(app.World.Bob)).Get($"/coach/clients/{app.World.Dana.ClientId}");

        Assert.Contains("Has not trained yet: 3 planned sessions missed since", page.TextOf("section[aria-labelledby=attention]"), StringComparison.Ordinal);
    }

    private async Task<HttpRequestMessage> Post(Guest who, string address)
    {
        var form = await who.Get("/coach/clients/new");
        var token = form.Element("input[name=__RequestVerificationToken]").GetAttribute("value")!;
        return new(HttpMethod.Post, address) { Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]) };
    }
}
