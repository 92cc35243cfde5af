using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Notation;
using PulseForge.Core.Units;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Coach.Programs;

/// <summary>Cells of a program's grid, edited as the grid's script does it.</summary>
public sealed class BoardTests(WebApp app) : BoardTest(app), IClassFixture<WebApp>
{
    [Fact]
    public async Task A_cell_is_typed_over_and_its_day_comes_back()
    {
        var (alice, board) = await Open();
        var part = await Cells(alice, board, Cell(2, "5x5 100kg", "5x4 @85%"));

        Assert.Equal(HttpStatusCode.OK, part.Status);
        Assert.Equal("5x4 @85%", part.Element("[data-row='Barbell Back Squat'] [data-week='2']").GetAttribute("data-was"));
        Assert.Equal(["day-1", "day-new"], part.Page.QuerySelectorAll("tbody").Select(day => day.Id));
        Assert.Equal(["5x5 100kg", "5x4 @85%", "5x5 100kg"], await SquatsOf(board));
    }

    [Fact]
    public async Task Two_who_edit_different_cells_never_meet_and_two_in_the_same_are_told()
    {
        var (alice, board) = await Open();
        var bob = await App.As(App.World.Bob);
        await Cells(bob, board, Cell(1, "5x5 100kg", "5x5 90kg"));
        var other = await Cells(alice, board, Cell(3, "5x5 100kg", "5x5 110kg"));
        var same = await Cells(alice, board, Cell(1, "5x5 100kg", "5x5 120kg"));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Conflict), (other.Status, same.Status));
        Assert.Equal("5x5 90kg", JsonDocument.Parse(same.Text).RootElement.GetProperty("cells")[0].GetProperty("theirs").GetString());
        Assert.Equal(["5x5 90kg", "5x5 100kg", "5x5 110kg"], await SquatsOf(board));
    }

    [Fact]
    public async Task What_cannot_be_read_is_answered_for_its_cell_with_a_suggestion_and_nothing_of_it_is_saved()
    {
        var (alice, board) = await Open();
        var refused = await Cells(alice, board, Cell(1, "5x5 100kg", "5x5 102.5kg"), Cell(2, "5x5 100kg", "Barbell Back Sqat 5x5"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        var cell = JsonDocument.Parse(refused.Text).RootElement.GetProperty("cells")[0];
        Assert.Equal((2, "Barbell Back Sqat 5x5", "Barbell Back Squat"), (cell.GetProperty("week").GetInt32(), cell.GetProperty("now").GetString(), cell.GetProperty("suggestion").GetString()));
        Assert.Equal(["5x5 100kg", "5x5 100kg", "5x5 100kg"], await SquatsOf(board));
    }

    [Theory]
    [InlineData("no json")]
    [InlineData("null")]
    [InlineData("  ")]
    [InlineData("{\"week\":1}")]
    [InlineData("{\"week\":99999999999,\"day\":1,\"row\":\"x\",\"nth\":0,\"was\":\"\",\"now\":\"\"}")]
    [InlineData("{\"week\":9,\"day\":1,\"row\":\"x\",\"nth\":0,\"was\":\"\",\"now\":\"5x5\"}")]
    [InlineData("{\"week\":1,\"day\":8,\"row\":\"x\",\"nth\":0,\"was\":\"\",\"now\":\"5x5\"}")]
    [InlineData("{\"week\":1,\"day\":1,\"row\":null,\"nth\":0,\"was\":\"\",\"now\":\"5x5\"}")]
    public async Task A_cell_that_is_none_is_refused(string cell)
    {
        var (alice, board) = await Open();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Post(alice, board, "cells", ("cell", cell))).Status);
        Assert.Equal(["5x5 100kg", "5x5 100kg", "5x5 100kg"], await SquatsOf(board));
    }

    [Fact]
    public async Task Somebody_of_another_business_finds_none_of_it()
    {
        var (alice, board) = await Open();
        var session = (await alice.Get(board)).SessionOf().Split('/')[^1];
        var outsider = await App.As(App.World.Charlie);
        var own = await outsider.Open();
        foreach (var path in new[] { "cells", "lines", "lines?handler=Check", "rows?handler=Move", "rows?handler=Rename", "rows?handler=Remove", "fill", "undo", "undo?handler=Redo", $"sessions/{session}/place", $"sessions/{session}/place?handler=Name" })
            Assert.Equal(HttpStatusCode.NotFound, (await outsider.Send(await RequestAsync(outsider, own, board, path, [("cell", Cell(1, "5x5 100kg", "5x5 1kg")), ("Input.Day", "1"), ("Input.Text", "Pull-Up 3x8"), ("week", "1"), ("day", "3")]))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Post(outsider, own, $"sessions/{session}/place", ("week", "1"), ("day", "3"))).Status);
        Assert.Equal("5x5 100kg", (await SquatsOf(board))[0]);
    }

    [Fact]
    public async Task A_cell_costs_as_many_queries_in_a_long_program_as_in_a_short_one()
    {
        var alice = await App.As(App.World.Alice);
        var (small, large) = ((await Open()).Board, await Written(alice, $"program Long\nweeks 1-52\n{string.Join('\n', Enumerable.Range(1, 7).Select(day => $"day {day} D\nA. Barbell Back Squat 5x5 100kg\nB. Chin-Up 3x8 bw"))}"));
        var few = await CountAsync(alice, small);
        Assert.Equal(few, await CountAsync(alice, large));
        Assert.InRange(few, 1, 14);
    }

    private async Task<int> CountAsync(Guest coach, string board)
    {
        var request = await RequestAsync(coach, board, board, "cells", [("cell", Cell(1, "5x5 100kg", "5x5 101kg"))]);
        using var counter = QueryCounter.Of(App.Database);
        Assert.Equal(HttpStatusCode.OK, (await coach.Send(request)).Status);
        return counter.Queries.Count;
    }
}
