using System.Net;
using Microsoft.EntityFrameworkCore;
using PulseForge.Core.Seeding;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Coach.Programs;

public sealed class OpeningTests(WebApp app) : IClassFixture<WebApp>
{
    [Theory]
    [InlineData("four-day-strength-cycle")]
    [InlineData("novice-linear-3x5")]
    [InlineData("kickboxing-fight-camp")]
    public async Task A_shipped_program_becomes_a_draft_of_ones_own_with_exercises_of_ones_own(string slug)
    {
        var alice = await app.As(app.World.Alice);

        var board = await alice.Get(await alice.Open(slug));

        var start = StartingPrograms.Find(slug)!;
        Assert.Equal(start.Plan.Name, board.Page.Title!.Split(" · ")[0]);
        await using var db = app.Db(app.World.Alice);
        var id = Programs.IdIn(board.Address.AbsolutePath);
        var draft = await db.ProgramVersions.Include(v => v.Sessions).Include(v => v.Phases).SingleAsync(v => v.ProgramId == id);
        Assert.Equal((0, start.Plan.WeekCount), (draft.Number, draft.Weeks));
        Assert.Equal(start.Plan.Sessions.Count(), draft.Sessions.Count);
        Assert.Equal(start.Plan.Bands().Count, draft.Phases.Count);
        var named = draft.Sessions.SelectMany(s => s.Workout.Items).Select(i => i.Exercise.Id!.Value).ToHashSet();
        Assert.Equal(named.Count, await db.Exercises.CountAsync(e => named.Contains(e.Id)));
    }

    [Fact]
    public async Task Opening_it_twice_adopts_each_exercise_once()
    {
        var charlie = await app.As(app.World.Charlie);
        await charlie.Open("novice-linear-3x5");
        await using var db = app.Db(app.World.Charlie);
        var once = await db.Exercises.CountAsync();

        await charlie.Open("novice-linear-3x5");

        Assert.Equal(once, await db.Exercises.CountAsync());
        Assert.Equal(2, await db.TrainingPrograms.CountAsync());
    }

    [Fact]
    public async Task A_program_that_does_not_ship_is_not_there()
    {
        var alice = await app.As(app.World.Alice);
        var page = await alice.Get("/coach/programs");
        page.Element("input[name=slug]").SetAttribute("value", "nobody's");

        Assert.Equal(HttpStatusCode.NotFound, (await alice.Submit(page, "form:has(input[name=slug])")).Status);
    }

    [Fact]
    public async Task A_program_of_another_business_does_not_exist()
    {
        var foreign = await (await app.As(app.World.Charlie)).Open();
        var alice = await app.As(app.World.Alice);

        var answer = await alice.Get(foreign);

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal((await alice.Get($"/coach/programs/{Guid.CreateVersion7()}")).Page.Body!.TextContent, answer.Page.Body!.TextContent);
    }

    [Fact]
    public async Task A_program_from_nothing_has_empty_sessions_in_its_first_week()
    {
        var alice = await app.As(app.World.Alice);

        var made = await alice.Submit(await alice.Get("/coach/programs/new"), "main form", ("Input.Name", "Winter block"), ("Input.Weeks", "6"), ("Input.Days", "2"));
        var board = await alice.Follow(made);

        Assert.Equal(2, board.Page.QuerySelectorAll("a.day-link").Length);
        Assert.Equal(6, board.Page.QuerySelectorAll("thead tr:last-child th").Length - 1);
    }

    [Theory]
    [InlineData("Input.Weeks", "53")]
    [InlineData("Input.Weeks", "4,5")]
    [InlineData("Input.Days", "0")]
    [InlineData("Input.Name", " ")]
    public async Task What_cannot_be_is_said_at_its_field_and_kept(string field, string typed)
    {
        var alice = await app.As(app.World.Alice);

        var answer = await alice.Submit(await alice.Get("/coach/programs/new"), "main form", ("Input.Name", "Winter block"), (field, typed));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        var control = answer.Element($"[name='{field}']");
        Assert.Equal("true", control.GetAttribute("aria-invalid"));
        Assert.Equal(typed, control.GetAttribute("value"));
    }
}
