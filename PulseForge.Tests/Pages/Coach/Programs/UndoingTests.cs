using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Notation;
using PulseForge.Core.Units;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Coach.Programs;

/// <summary>What a coach did to a draft, taken back and done again.</summary>
public sealed class UndoingTests(WebApp app) : BoardTest(app), IClassFixture<WebApp>
{
    [Fact]
    public async Task Every_edit_whichever_page_made_it_is_taken_back_and_done_again_step_by_step()
    {
        var (alice, board) = await Open();
        for (var kg = 101; kg <= 155; kg++) await Cells(alice, board, Cell(1, $"5x5 {kg - 1}kg", $"5x5 {kg}kg"));
        await alice.Submit(await alice.Get($"{board}/sessions/{(await alice.Get(board)).SessionOf().Split('/')[^1]}/fill"), "#filling", ("Input.Change", "+5kg"), ("Input.Until", "3"), ("Input.Replaces", "true"));
        Assert.Equal(["5x5 155kg", "5x5 160kg", "5x5 165kg"], await SquatsOf(board));

        for (var steps = 0; steps < 56; steps++) Assert.Equal(HttpStatusCode.OK, (await Post(alice, board, "undo")).Status);
        Assert.Equal(["5x5 100kg", "5x5 100kg", "5x5 100kg"], await SquatsOf(board));

        for (var steps = 0; steps < 56; steps++) Assert.Equal(HttpStatusCode.OK, (await Post(alice, board, "undo?handler=Redo")).Status);
        Assert.Equal(["5x5 155kg", "5x5 160kg", "5x5 165kg"], await SquatsOf(board));
        Assert.Contains("nothing to redo", (await Post(alice, board, "undo?handler=Redo")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edit_after_an_undo_takes_the_place_of_what_was_taken_back()
    {
        var (alice, board) = await Open();
        await Cells(alice, board, Cell(1, "5x5 100kg", "5x5 105kg"));
        await Post(alice, board, "undo");
        await Cells(alice, board, Cell(1, "5x5 100kg", "5x5 90kg"));
        await Post(alice, board, "undo");
        await Post(alice, board, "undo?handler=Redo");

        Assert.Equal("5x5 90kg", (await SquatsOf(board))[0]);
        Assert.Contains("nothing to redo", (await Post(alice, board, "undo?handler=Redo")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_takes_back_what_a_colleague_did_or_made_of_it_since()
    {
        var (alice, board) = await Open();
        var bob = await App.As(App.World.Bob);
        await Cells(alice, board, Cell(1, "5x5 100kg", "5x5 105kg"));
        Assert.Contains("nothing to undo", (await Post(bob, board, "undo")).Text, StringComparison.Ordinal);
        await Cells(bob, board, Cell(1, "5x5 105kg", "5x5 107kg"));

        Assert.Equal(HttpStatusCode.Conflict, (await Post(alice, board, "undo")).Status);
        Assert.Equal("5x5 107kg", (await SquatsOf(board))[0]);
    }

    [Fact]
    public async Task A_whole_program_written_as_text_is_taken_back_with_its_weeks_and_phases()
    {
        var (alice, board) = await Open();
        var before = (await alice.Get($"{board}/file")).Text;
        await alice.Submit(await alice.Get($"{board}/text"), "#program-text", ("Input.Text", "program Grid\nphase deload\nweek 1\nday 4 Other\nA. Push-Up 1x1"));
        var undone = await Post(alice, board, "undo");

        Assert.Equal(HttpStatusCode.ResetContent, undone.Status);
        Assert.Equal(before, (await alice.Get($"{board}/file")).Text);
    }

    [Fact]
    public async Task Without_a_script_a_line_is_added_and_taken_back_by_forms()
    {
        var (alice, board) = await Open();
        var added = await alice.Submit(await alice.Get(board), "#day-2 .add-row form", ("Input.Text", "Pull-Up 3x8 bw +1 rep/week"));
        Assert.Equal(board, added.Location);
        var page = await alice.Follow(added);
        Assert.Equal(["3x8 bw", "3x9 bw", "3x10 bw"], page.Page.QuerySelectorAll("[data-row='Pull-Up'] td").Select(cell => cell.GetAttribute("data-was")));

        await alice.Submit(page, "#board-bar form");
        Assert.False((await alice.Get(board)).Has("[data-row='Pull-Up']"));
    }
}
