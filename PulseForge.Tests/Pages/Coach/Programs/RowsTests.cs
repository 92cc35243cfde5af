using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Notation;
using PulseForge.Core.Units;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Coach.Programs;

/// <summary>Lines, rows and sessions of a program's grid.</summary>
public sealed class RowsTests(WebApp app) : BoardTest(app), IClassFixture<WebApp>
{
    [Theory]
    [InlineData("Pull-Upp 3x8", "Did you mean Pull-Up?")]
    [InlineData("Pull-Up", "Expected sets after the exercise")]
    [InlineData("//", "Type an exercise and its sets")]
    [InlineData("", "Type an exercise and its sets")]
    [InlineData("Pull-Up 3x8 bw -8 reps/week", "go")]
    [InlineData("Pull-Up 3x8 +1 banana/week", "Expected a weekly step")]
    public async Task A_line_that_cannot_be_added_says_why(string typed, string said)
    {
        var (alice, board) = await Open();
        var refused = await Post(alice, board, "lines", ("Input.Day", "2"), ("Input.Text", typed));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(said, JsonDocument.Parse(refused.Text).RootElement.GetProperty("why").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_lines_are_shown_as_they_are_understood_and_those_that_cannot_be_read_are_kept_and_marked()
    {
        var (alice, board) = await Open();
        const string Pasted = "Exercise\tSets\nPull-Up\t3x8\tbw\n<script>alert(1)</script>\nPlank 3x45s";
        var preview = await Post(alice, board, "lines?handler=Check", ("Input.Day", "2"), ("Input.Text", Pasted));
        Assert.Equal(["Pull-Up", "Plank"], preview.Page.QuerySelectorAll("#reading td b").Select(b => b.TextContent));
        Assert.Equal(2, preview.Page.QuerySelectorAll(".fault").Length);

        var added = await Post(alice, board, "lines", ("Input.Day", "2"), ("Input.Text", Pasted), ("Input.Keep", "true"));
        Assert.Equal(["Push-Up", "Exercise\tSets", "Pull-Up", "<script>alert(1)</script>", "Plank"], added.Page.QuerySelectorAll("#day-2 tr[data-row]").Select(row => row.GetAttribute("data-row")));
    }

    [Fact]
    public async Task A_session_is_named_in_the_grid_and_never_over_a_colleagues_name()
    {
        var (alice, board) = await Open();
        var session = (await alice.Get(board)).Element("#day-1 [data-place='2']").GetAttribute("data-session");
        var named = await Post(alice, board, $"sessions/{session}/place?handler=Name", ("name", "  Heavy\tlower "), ("was", "Lower"));
        Assert.Equal("Heavy lower", named.TextOf("#day-1 [data-place='2']"));

        var late = await Post(alice, board, $"sessions/{session}/place?handler=Name", ("name", "Light lower"), ("was", "Lower"));
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        foreach (var bad in new[] { "", " \t ", new string('x', 121) })
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Post(alice, board, $"sessions/{session}/place?handler=Name", ("name", bad), ("was", "Heavy lower"))).Status);
        await Post(alice, board, "undo");
        Assert.Equal([(1, "Lower"), (2, "Upper")], await SessionsOf(board, week: 2));
    }

    [Fact]
    public async Task Rows_are_filled_moved_renamed_and_taken_out()
    {
        var (alice, board) = await Open();
        await Post(alice, board, "fill", ("change", "+2.5kg"), ("row", """{"day":1,"row":"Barbell Back Squat","nth":0,"from":1,"until":3}"""));
        Assert.Equal(["5x5 100kg", "5x5 102.5kg", "5x5 105kg"], await SquatsOf(board));
        var moved = await Post(alice, board, "rows?handler=Move", ("Input.Day", "1"), ("Input.Row", "Chin-Up"), ("Input.Before", "Barbell Back Squat"));
        Assert.Equal(["Chin-Up", "Barbell Back Squat"], RowsOf(moved));
        var renamed = await Post(alice, board, "rows?handler=Rename", ("Input.Day", "1"), ("Input.Row", "Chin-Up"), ("Input.To", "pull up"));
        Assert.Equal("There is no exercise named Skwat.", JsonDocument.Parse((await Post(alice, board, "rows?handler=Rename", ("Input.Day", "1"), ("Input.Row", "Barbell Back Squat"), ("Input.To", "Skwat"))).Text).RootElement.GetProperty("why").GetString()![..33]);
        Assert.Equal(2, RowsOf(renamed).Count);
        var removed = await Post(alice, board, "rows?handler=Remove", ("Input.Day", "1"), ("Input.Row", "Barbell Back Squat"));
        Assert.Single(RowsOf(removed));
    }

    [Fact]
    public async Task A_session_changes_places_with_another_or_is_copied_over_it()
    {
        var (alice, board) = await Open();
        var lower = (await alice.Get(board)).SessionOf().Split('/')[^1];
        await Post(alice, board, $"sessions/{lower}/place", ("week", "1"), ("day", "2"));
        Assert.Equal([(1, "Upper"), (2, "Lower")], await SessionsOf(board, 1));
        var upper = (await alice.Get(board)).SessionOf().Split('/')[^1];
        await Post(alice, board, $"sessions/{upper}/place", ("week", "1"), ("day", "4"), ("copy", "true"));
        Assert.Equal([(1, "Upper"), (2, "Lower"), (4, "Upper")], await SessionsOf(board, 1));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Post(alice, board, $"sessions/{upper}/place", ("week", "4"), ("day", "1"))).Status);
    }

    [Fact]
    public async Task Exercises_are_suggested_after_two_letters_and_by_what_they_need()
    {
        var alice = await App.As(App.World.Alice);
        Assert.Empty((await alice.Get("/coach/programs/suggestions?q=b")).Page.QuerySelectorAll("li"));
        Assert.Contains("Barbell Back Squat", (await alice.Get("/coach/programs/suggestions?q=back+squ")).Page.QuerySelectorAll("li").Select(li => li.GetAttribute("data-name")));
        var rows = (await alice.Get("/coach/programs/suggestions?q=row+/dumbbell")).Page.QuerySelectorAll("li");
        Assert.NotEmpty(rows);
        Assert.All(rows, li => Assert.Contains("dumbbell", li.TextContent, StringComparison.OrdinalIgnoreCase));
    }
}
