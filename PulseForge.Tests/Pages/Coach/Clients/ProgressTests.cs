using System.Net;
using Microsoft.EntityFrameworkCore;
using PulseForge.Core.Progress;
using PulseForge.Tests.Pages.Coach.Programs;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Coach.Clients;

public sealed class ProgressTests(WebApp app) : IClassFixture<WebApp>, IAsyncLifetime
{
    private string Dana => $"/coach/clients/{app.World.Dana.ClientId}";

    public Task InitializeAsync() => Sql.Execute(app.Database.SuperuserConnection, "delete from goals; delete from metric_entries; delete from reports; update clients set reports_stopped_at = null");

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("/progress")]
    [InlineData("/goal")]
    [InlineData("/report")]
    [InlineData("/report.pdf")]
    public async Task Only_who_coaches_a_client_gets_in(string page)
    {
        var bob = await app.As(app.World.Bob);
        var (foreign, none) = (await bob.Get($"/coach/clients/{app.World.Erin.ClientId}{page}"), await bob.Get($"/coach/clients/{Guid.CreateVersion7()}{page}"));

        Assert.Equal(HttpStatusCode.NotFound, foreign.Status);
        Assert.Equal(none.Page.Body!.TextContent, foreign.Page.Body!.TextContent);
        Assert.Equal(HttpStatusCode.OK, (await bob.Get($"{Dana}{page}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(app.World.Charlie)).Get($"{Dana}{page}")).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await (await app.As(app.World.Dana)).Get($"{Dana}{page}")).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await app.Guest(app.World.Dana.Host).Get($"{Dana}{page}")).Status);
    }

    [Fact]
    public async Task A_coach_weighs_a_client_in_and_it_says_who_did()
    {
        var bob = await app.As(app.World.Bob);
        var page = await bob.Follow(await bob.Submit(await bob.Get($"{Dana}/progress"), "#weighing", ("Input.Weight", "71,8")));

        Assert.Equal("71.8 kg", page.TextOf(".weighing b"));
        Assert.Equal(app.World.Bob.UserId, (await app.Db(app.World.Bob).MetricEntries.SingleAsync()).EnteredBy);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await bob.Submit(await bob.Get($"{Dana}/progress"), "#weighing", ("Input.Weight", "7"))).Status);
    }

    [Fact]
    public async Task A_goal_is_set_with_its_steps_changed_ended_and_taken_up_again()
    {
        var bob = await app.As(app.World.Bob);
        await bob.Submit(await bob.Get($"{Dana}/progress"), "#weighing", ("Input.Weight", "75"));

        var page = await bob.Follow(await bob.Submit(await bob.Get($"{Dana}/goal"), "#goal", ("Input.Title", "Make 72 kg"), ("Input.Target", "72"), ("Input.Milestones", "74\n73,5")));
        Assert.Contains("Make 72 kg", page.TextOf("#goal-h"), StringComparison.Ordinal);
        Assert.Contains("From 75.0 kg. 3.0 kg to go.", page.TextOf("[data-goal]"), StringComparison.Ordinal);
        Assert.Equal(2, page.Page.QuerySelectorAll(".milestones li").Length);

        var form = await bob.Get($"{Dana}/goal");
        Assert.Equal("74\n73.5", form.TextOf("textarea"));
        await bob.Submit(form, "#goal", ("Input.Target", "71"));
        Assert.Equal(75, (await app.Db(app.World.Bob).Goals.SingleAsync(g => g.EndedAt == null)).Start);

        page = await bob.Follow(await bob.Submit(await bob.Get($"{Dana}/progress"), "form[action$='goal/ending']"));
        Assert.False(page.Has("[data-goal]"));
        page = await bob.Follow(await bob.Submit(page, ".toast form"));
        Assert.True(page.Has("[data-goal]"));
    }

    [Fact]
    public async Task Steps_in_words_are_ticked_off_and_the_last_one_reaches_the_goal()
    {
        var bob = await app.As(app.World.Bob);
        var page = await bob.Follow(await bob.Submit(await bob.Get($"{Dana}/goal"), "#goal", ("Input.Title", "A first bout"), ("Input.About", "words"), ("Input.Milestones", "sparring\nthe bout")));

        page = await bob.Follow(await bob.Submit(page, ".milestones form"));
        Assert.Equal("50", page.Element("progress").GetAttribute("value"));
        page = await bob.Follow(await bob.Submit(page, ".milestones li:last-child form"));
        Assert.Contains("Reached on", page.TextOf("[data-goal]"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Input.Title", "")]
    [InlineData("Input.Target", "NaN")]
    [InlineData("Input.Target", "7000")]
    [InlineData("Input.Target", "")]
    [InlineData("Input.By", "1999-01-01")]
    [InlineData("Input.By", "yesterday")]
    [InlineData("Input.Milestones", "74\nabc")]
    [InlineData("Input.Milestones", "1\n2\n3\n4\n5\n6\n7\n8\n9")]
    public async Task A_goal_that_can_not_be_is_said_at_its_field_and_kept(string field, string typed)
    {
        var bob = await app.As(app.World.Bob);
        var refused = await bob.Submit(await bob.Get($"{Dana}/goal"), "#goal", ("Input.Title", "Make 72 kg"), ("Input.Target", "72"), (field, typed));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("true", refused.Element($"[name='{field}']").GetAttribute("aria-invalid"));
        Assert.Equal(typed, field == "Input.Milestones" ? refused.TextOf("textarea").ReplaceLineEndings("\n") : refused.Element($"[name='{field}']").GetAttribute("value") ?? "");
        Assert.False(await app.Db(app.World.Bob).Goals.AnyAsync());
    }

    [Fact]
    public async Task One_client_has_one_goal_whoever_writes()
    {
        await using var db = app.Db(app.World.Bob);
        var (client, now) = (app.World.Dana.ClientId!.Value, app.Time.Now);
        db.AddRange(Goal.InWords(client, "one", new(2026, 1, 1), null, null, now), Goal.InWords(client, "two", new(2026, 1, 1), null, null, now));
        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
    }
}
