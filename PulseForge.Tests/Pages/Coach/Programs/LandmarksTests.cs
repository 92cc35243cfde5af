using System.Net;
using Microsoft.EntityFrameworkCore;
using PulseForge.Core.Exercises;
using PulseForge.Core.Programs;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Coach.Programs;

public sealed class LandmarksTests(WebApp app) : IClassFixture<WebApp>, IAsyncLifetime
{
    private const string Plan = "program Legs\nweek 1\nday 1 Lower\nA. Barbell Back Squat 5x5 100kg";

    public Task InitializeAsync() => Sql.Execute(app.Database.SuperuserConnection, "delete from muscle_landmarks");

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_weeks_sets_are_told_against_the_coachs_landmarks()
    {
        var alice = await app.As(app.World.Alice);
        var board = (await alice.Submit(await alice.Get("/coach/programs/new/text"), "#program-text", ("Input.Text", Plan))).Location!;
        Assert.Contains("Set your landmarks", (await alice.Get(board)).TextOf("#board-side"), StringComparison.Ordinal);

        await alice.Submit(await alice.Get("/coach/programs/landmarks"), "#landmarks", [.. Typed("quads", "10", "16"), .. Typed("glutes", "", "2"), .. Typed("chest", "8", "")]);

        var side = (await alice.Get(board)).TextOf("#board-side");
        Assert.Contains("Quadsunder 10", side, StringComparison.Ordinal);
        Assert.Contains("Glutesover 2", side, StringComparison.Ordinal);
        Assert.Contains("Chestunder 8", side, StringComparison.Ordinal);
        // Another business has its own.
        Assert.All((await (await app.As(app.World.Charlie)).Get("/coach/programs/landmarks")).Page.QuerySelectorAll("#landmarks input[name$='Least'], #landmarks input[name$='Most']"), input => Assert.Equal("", input.GetAttribute("value") ?? ""));
    }

    [Theory]
    [InlineData("61", "", "Least")]
    [InlineData("-1", "", "Least")]
    [InlineData("many", "", "Least")]
    [InlineData("9", "8", "Most")]
    [InlineData("", "1e9", "Most")]
    public async Task A_landmark_that_cannot_be_is_refused_at_its_field_with_what_was_typed(string least, string most, string field)
    {
        var alice = await app.As(app.World.Alice);

        var refused = await alice.Submit(await alice.Get("/coach/programs/landmarks"), "#landmarks", Typed("quads", least, most));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotEmpty(refused.TextOf($"#Rows_{Index("quads")}__{field}-error"));
        Assert.Equal(field == "Least" ? least : most, refused.Element($"[name='Rows[{Index("quads")}].{field}']").GetAttribute("value"));
        await using var platform = app.Database.Platform();
        Assert.Empty(await platform.MuscleLandmarks.ToListAsync());
    }

    private static (string, string)[] Typed(string muscle, string least, string most) => [($"Rows[{Index(muscle)}].Least", least), ($"Rows[{Index(muscle)}].Most", most)];

    private static int Index(string muscle) => Vocabulary.Muscles.ToList().IndexOf(muscle);
}
