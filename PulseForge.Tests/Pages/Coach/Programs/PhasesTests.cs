using System.Net;
using PulseForge.Core.Data;
using PulseForge.Core.Programs;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Coach.Programs;

public sealed class PhasesTests(WebApp app) : IClassFixture<WebApp>
{
    private const string Plan = "program Phased\nweek 1\nday 1 Lower\nA. Barbell Back Squat 5x5 100kg\nweek 2\nday 1 Lower\nA. Barbell Back Squat 5x5 100kg\nweek 3\nday 1 Lower\nA. Barbell Back Squat 5x5 100kg\nweek 4\nday 1 Lower\nA. Barbell Back Squat 5x5 100kg";

    [Fact]
    public async Task Phases_are_laid_shown_as_bands_and_in_the_text_and_taken_back()
    {
        var (alice, board) = await Written();

        var saved = await alice.Submit(await alice.Get($"{board}/phases"), "#phases", [.. Row(0, "Accumulation", "Base", "1", "3"), .. Row(1, "Deload", "", "4", "4")]);

        Assert.Equal(board, saved.Location);
        Assert.Equal(["Base", "Deload"], (await alice.Follow(saved)).Page.QuerySelectorAll(".phase-band a").Select(e => e.TextContent));
        Assert.Equal([(PhaseKind.Accumulation, 1, 3, 1m, 1m), (PhaseKind.Deload, 4, 4, 0.6m, 0.9m)], await Phases(board));
        var text = (await alice.Get($"{board}/text")).Element("[name='Input.Text']").TextContent;
        Assert.Contains("phase deload sets 60% load 90%", text, StringComparison.Ordinal);
        await alice.Submit(await alice.Get($"{board}/text"), "#program-text", ("Input.Text", text));
        Assert.Equal(2, (await Phases(board)).Count);
        await alice.Submit(await alice.Get(board), "form[action$='/undo']");
        Assert.Empty(await Phases(board));
    }

    [Theory]
    [InlineData("0", "2", "", "First")]
    [InlineData("1", "99", "", "Last")]
    [InlineData("3", "2", "", "Last")]
    [InlineData("1", "", "", "Last")]
    [InlineData("one", "2", "", "First")]
    [InlineData("1", "2", "0", "Sets")]
    [InlineData("1", "2", "1e9", "Sets")]
    [InlineData("1", "2", "abc", "Sets")]
    public async Task A_phase_that_cannot_be_is_refused_at_its_field_with_what_was_typed(string first, string last, string sets, string field)
    {
        var (alice, board) = await Written();

        var refused = await alice.Submit(await alice.Get($"{board}/phases"), "#phases", [.. Row(1, "Peak", "Mine", first, last), ("Input.Rows[1].Sets", sets)]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotEmpty(refused.TextOf($"#Input_Rows_1__{field}-error"));
        Assert.Equal(("Mine", first, last, sets), (Value(refused, "Name"), Value(refused, "First"), Value(refused, "Last"), Value(refused, "Sets")));
        Assert.Empty(await Phases(board));
    }

    [Fact]
    public async Task Phases_that_share_a_week_are_refused_at_the_second()
    {
        var (alice, board) = await Written();

        var refused = await alice.Submit(await alice.Get($"{board}/phases"), "#phases", [.. Row(0, "Accumulation", "Base", "1", "3"), .. Row(1, "Peak", "", "3", "4")]);

        Assert.Equal("Week 3 belongs to “Base” already.", refused.TextOf("#Input_Rows_1__First-error"));
    }

    [Fact]
    public async Task A_row_without_a_purpose_takes_its_phase_out_and_what_was_typed_into_an_empty_one_is_not_left_out_in_silence()
    {
        var (alice, board) = await Written();
        await alice.Submit(await alice.Get($"{board}/phases"), "#phases", [.. Row(0, "Accumulation", "Base", "1", "2"), .. Row(1, "Peak", "", "3", "4")]);

        var refused = await alice.Submit(await alice.Get($"{board}/phases"), "#phases", [.. Row(0, "", "Base", "1", "2"), .. Row(2, "", "", "1", "2")]);
        Assert.Equal("Choose what these weeks are for.", refused.TextOf("#Input_Rows_2__Kind-error"));
        Assert.Equal(2, (await Phases(board)).Count);

        await alice.Submit(refused, "#phases", Row(2, "", "", "", "").ToArray());
        Assert.Equal([PhaseKind.Peak], (await Phases(board)).Select(p => p.Kind));
    }

    [Fact]
    public async Task A_camp_is_proposed_from_the_week_of_the_event_and_saved_only_when_one_says_so()
    {
        var (alice, board) = await Written();
        var page = await alice.Get($"{board}/phases");
        Assert.Equal("4", page.Element("[name='Input.EventWeek']").GetAttribute("value"));

        var proposed = await alice.Submit(page, "#camp", ("Input.EventWeek", "3"));

        Assert.Empty(await Phases(board));
        await alice.Submit(proposed, "#phases");
        Assert.Equal([PhaseKind.Specific, PhaseKind.Taper, PhaseKind.Transition], (await Phases(board)).Select(p => p.Kind).Where(k => k is PhaseKind.Specific or PhaseKind.Taper or PhaseKind.Transition));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await alice.Submit(await alice.Get($"{board}/phases"), "#camp", ("Input.EventWeek", "9"))).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await alice.Submit(await alice.Get($"{board}/phases"), "#camp", ("Input.EventWeek", "soon"))).Status);
    }

    [Fact]
    public async Task Two_coaches_do_not_overwrite_each_other()
    {
        var (alice, board) = await Written();
        var bob = await app.As(app.World.Bob);
        var (first, second) = (await alice.Get($"{board}/phases"), await bob.Get($"{board}/phases"));
        await alice.Submit(first, "#phases", [.. Row(0, "Peak", "Hers", "1", "4")]);

        var refused = await bob.Submit(second, "#phases", [.. Row(0, "Peak", "His", "1", "4")]);

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Equal("His", refused.Element("[name='Input.Rows[0].Name']").GetAttribute("value"));
        await bob.Submit(refused, "#phases");
        await using var db = app.Db(app.World.Alice);
        Assert.Equal("His", (await db.DraftAsync(Programs.IdIn(board), default))!.Phases[0].Name);
    }

    private async Task<(Guest Alice, string Board)> Written()
    {
        var alice = await app.As(app.World.Alice);
        return (alice, (await alice.Submit(await alice.Get("/coach/programs/new/text"), "#program-text", ("Input.Text", Plan))).Location!);
    }

    private async Task<List<(PhaseKind Kind, int First, int Last, decimal Sets, decimal Load)>> Phases(string board)
    {
        await using var db = app.Db(app.World.Alice);
        return [.. (await db.DraftAsync(Programs.IdIn(board), default))!.Phases.Select(p => (p.Kind, p.FirstWeek, p.LastWeek, p.SetsFactor, p.LoadFactor))];
    }

    private static IEnumerable<(string, string)> Row(int row, string kind, string name, string first, string last) =>
        [($"Input.Rows[{row}].Kind", kind), ($"Input.Rows[{row}].Name", name), ($"Input.Rows[{row}].First", first), ($"Input.Rows[{row}].Last", last)];

    private static string Value(Answer page, string field) => page.Element($"[name='Input.Rows[1].{field}']").GetAttribute("value") ?? "";
}
