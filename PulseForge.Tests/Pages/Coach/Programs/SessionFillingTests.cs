using System.Net;
using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Notation;
using PulseForge.Core.Units;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Coach.Programs;

public sealed class SessionFillingTests(WebApp app) : IClassFixture<WebApp>
{
    private const string Program = "program Steps\nweeks 1-4\nday 1 Lower\nweek 5\nday 1 Test";
    private const string Lines = "A. Barbell Back Squat 5x5 100kg\nB. Chin-Up 3x8 bw";

    [Fact]
    public async Task The_weeks_after_a_session_are_filled_each_a_step_further()
    {
        var (alice, board, session) = await Open();
        var filled = await alice.Submit(await alice.Get($"{session}/fill"), "#filling", ("Input.Change", "+2.5kg/week"), ("Input.Until", "4"), ("Input.Replaces", "true"));

        Assert.Equal(board, filled.Location);
        Assert.Equal(["100kg", "102.5kg", "105kg", "107.5kg", ""], await SquatsOf(board));
    }

    [Fact]
    public async Task What_stands_there_is_replaced_only_when_one_says_so()
    {
        var (alice, board, session) = await Open();
        var refused = await alice.Submit(await alice.Get($"{session}/fill"), "#filling", ("Input.Change", "+5kg"), ("Input.Until", "3"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Week 2 has a session on this day", refused.TextOf("#Input_Replaces-error"), StringComparison.Ordinal);
        Assert.Equal("+5kg", refused.Element("[name='Input.Change']").GetAttribute("value"));
        Assert.Equal(["100kg", "", "", "", ""], await SquatsOf(board));
    }

    [Theory]
    [InlineData("more", "4", "Input_Change", "Expected a weekly step")]
    [InlineData("-30kg", "5", "Input_Change", "In week 5 this goes too far: A load goes from 0 to 2000 kg.")]
    [InlineData("+5kg", "6", "Input_Until", "Say a week from 2 to 5.")]
    [InlineData("+5kg", "1", "Input_Until", "Say a week from 2 to 5.")]
    [InlineData("+5kg", "", "Input_Until", "Say up to which week.")]
    public async Task Bad_input_is_named_at_its_field_and_stays(string change, string until, string field, string said)
    {
        var (alice, board, session) = await Open();
        var refused = await alice.Submit(await alice.Get($"{session}/fill"), "#filling", ("Input.Change", change), ("Input.Until", until), ("Input.Replaces", "true"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(said, refused.TextOf($"#{field}-error"), StringComparison.Ordinal);
        Assert.Equal((change, until), (refused.Element("#Input_Change").GetAttribute("value"), refused.Element("#Input_Until").GetAttribute("value") ?? ""));
        Assert.Equal(["100kg", "", "", "", ""], await SquatsOf(board));
    }

    [Fact]
    public async Task While_one_types_the_weeks_are_shown_and_nothing_is_saved()
    {
        var (alice, board, session) = await Open();
        var page = await alice.Get($"{session}/fill");
        page.Element("#filling").SetAttribute("action", "?handler=Check");

        var part = await alice.SubmitPart(page, "#filling", ("Input.Change", "-1 rep"), ("Input.Exercise", "1"));

        Assert.Contains("Chin-Up3x4 bw", part.TextOf("tr:last-child td").ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal).Replace("3x4bw", "3x4 bw", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("5x5 100kg", part.TextOf("tr:last-child td"), StringComparison.Ordinal);
        Assert.Equal(["100kg", "", "", "", ""], await SquatsOf(board));
    }

    private async Task<(Guest Alice, string Board, string Session)> Open()
    {
        var alice = await app.As(app.World.Alice);
        var board = (await alice.Submit(await alice.Get("/coach/programs/new/text"), "#program-text", ("Input.Text", Program))).Location!;
        var session = (await alice.Get(board)).SessionOf();
        await alice.Submit(await alice.Get(session), "#session", ("Input.Lines", Lines));
        return (alice, board, session);
    }

    /// <summary>The load of the squats, week by week; nothing where there are none.</summary>
    private async Task<IReadOnlyList<string>> SquatsOf(string board)
    {
        await using var db = app.Db(app.World.Alice);
        var draft = await db.DraftAsync(Programs.IdIn(board), default);
        return [.. draft!.Sessions.OrderBy(s => s.Week).Select(s => WorkoutNotation.Print(s.Workout, MassUnit.Kilogram).Split('\n')[0].Split(' ') is [.., var last] && last.EndsWith("kg", StringComparison.Ordinal) ? last : "")];
    }
}
