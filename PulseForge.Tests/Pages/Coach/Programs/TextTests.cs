using System.Net;
using Microsoft.EntityFrameworkCore;
using PulseForge.Core.Data;
using PulseForge.Core.Programs;
using PulseForge.Core.Seeding;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Coach.Programs;

public sealed class TextTests(WebApp app) : IClassFixture<WebApp>
{
    private const string Camp = """
        program Fight Camp
        level intermediate
        goal fight
        weekdays Mon Wed

        phase accumulation [Base] repeat

        weeks 1-2
        day 1 Heavy
        A. Barbell Back Squat 5x5 @80% rest 3m progress +2.5kg
        day 2 Bag
        A. Heavy Bag Rounds 5 rounds 3:00 rest 1:00 rpe 7

        phase competition sets 60% load 90%

        week 3
        day 1 like week 1
        day 2 Fight [competition]
        """;

    public static TheoryData<string> Shipped => [.. StartingPrograms.All.Select(start => start.Slug)];

    [Theory]
    [MemberData(nameof(Shipped))]
    public async Task A_shipped_program_that_is_opened_comes_back_as_text_and_stays_the_same_when_it_is_saved(string slug)
    {
        var alice = await app.As(app.World.Alice);
        var board = await alice.Open(slug);
        var page = await alice.Get($"{board}/text");
        var text = Text(page);
        Assert.False(page.Has(".fault"), text);

        await using var before = app.Db(app.World.Alice);
        var stored = await DraftAsync(before, board);
        Assert.Equal(board, (await alice.Submit(page, "#program-text")).Location);

        await using var after = app.Db(app.World.Alice);
        var saved = await DraftAsync(after, board);
        Assert.Equal(stored.Sessions.Select(s => (s.Id, s.Name, s.Workout, s.IsCompetition)), saved.Sessions.Select(s => (s.Id, s.Name, s.Workout, s.IsCompetition)));
        Assert.Equal(stored.Phases.Select(p => p.Band), saved.Phases.Select(p => p.Band));
        Assert.Equal(text, Text(await alice.Get($"{board}/text")));
    }

    [Fact]
    public async Task A_pasted_program_becomes_a_draft_with_all_that_it_says()
    {
        var alice = await app.As(app.World.Alice);
        var made = await alice.Submit(await alice.Get("/coach/programs/new/text"), "#program-text", ("Input.Text", Camp));
        var text = Text(await alice.Get($"{made.Location}/text"));

        await using var db = app.Db(app.World.Alice);
        var (id, draft) = (Programs.IdIn(made.Location!), await DraftAsync(db, made.Location!));
        var program = await db.TrainingPrograms.SingleAsync(p => p.Id == id);
        Assert.Equal("1 3", string.Join(' ', program.Weekdays));
        Assert.Equal(new PlanBand(PhaseKind.Accumulation, "Base", 1, 2, 1, 1, Repeats: true), draft.Phases[0].Band);
        Assert.Equal([(3, 2)], draft.Sessions.Where(s => s.IsCompetition).Select(s => (s.Week, s.Day)));
        Assert.Equal(Camp.ReplaceLineEndings("\n").Trim(), text);
    }

    [Fact]
    public async Task The_day_that_a_program_works_towards_needs_no_lines_to_be_published()
    {
        var alice = await app.As(app.World.Alice);
        var made = await alice.Submit(await alice.Get("/coach/programs/new/text"), "#program-text", ("Input.Text", Camp));

        await alice.Publish(made.Location!);
        await alice.Submit(await alice.Get($"{made.Location}/text"), "#program-text", ("Input.Text", Camp.Replace("load 90%", "load 85%", StringComparison.Ordinal)));
        var changes = await alice.Get($"{made.Location}/publish");

        Assert.Contains("week 3 competition sets 60% load 85%", changes.TextOf(".diff ins"), StringComparison.Ordinal);
        Assert.Single(changes.Page.QuerySelectorAll(".diff tbody tr"));
    }

    [Theory]
    [InlineData("day 1\nA. Barbell Back Squat 5x5", "Line 1 can't be kept: Expected a line such as program")]
    [InlineData("program X\nweek 2\nday 1", "Line 2 can't be kept: Weeks follow each other: expected week 1.")]
    [InlineData("program X\nday 9 Nine\nA. Barbell Back Squat 5x5", "Line 2 can't be kept")]
    [InlineData("", "Write the program, or paste it.")]
    public async Task What_can_not_be_kept_whole_is_refused_at_its_field_and_stays_there(string typed, string said)
    {
        var alice = await app.As(app.World.Alice);
        var board = await alice.Open();
        var before = Text(await alice.Get($"{board}/text"));

        var refused = await alice.Submit(await alice.Get($"{board}/text"), "#program-text", ("Input.Text", typed));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(said, refused.TextOf("#Input_Text-error"), StringComparison.Ordinal);
        Assert.Equal(typed, Text(refused));
        Assert.Equal(before, Text(await alice.Get($"{board}/text")));
    }

    [Fact]
    public async Task A_line_that_is_not_understood_is_saved_as_text_and_named_with_its_place()
    {
        var alice = await app.As(app.World.Alice);
        var typed = $"{Camp.ReplaceLineEndings("\n").Trim()}\nA. Barbell Back Sqaut 3x5";
        var made = await alice.Submit(await alice.Get("/coach/programs/new/text"), "#program-text", ("Input.Text", typed));
        var page = await alice.Follow(made);

        Assert.EndsWith("/text", made.Location, StringComparison.Ordinal);
        Assert.Contains("Line 19, column 4", page.TextOf(".fault"), StringComparison.Ordinal);
        Assert.Contains("Barbell Back Squat", page.TextOf(".fault .hint"), StringComparison.Ordinal);
        Assert.EndsWith("A. Barbell Back Sqaut 3x5", Text(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_edit_one_program_never_overwrite_each_other_silently()
    {
        var (alice, bob) = (await app.As(app.World.Alice), await app.As(app.World.Bob));
        var board = await alice.Open();
        var hers = await alice.Get($"{board}/text");
        var session = (await bob.Get(board)).SessionOf();
        await bob.Submit(await bob.Get(session), "#session", ("Input.Lines", "A. Barbell Deadlift 1x5 100kg"));

        var refused = await alice.Submit(hers, "#program-text", ("Input.Text", Camp));

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Equal(Camp.ReplaceLineEndings("\n"), Text(refused));
        Assert.Contains("Barbell Deadlift", refused.TextOf("[role=alert] pre"), StringComparison.Ordinal);
        Assert.Equal(board, (await alice.Submit(refused, "#program-text")).Location);
    }

    [Fact]
    public async Task While_one_types_weeks_and_sets_are_shown_and_nothing_is_saved()
    {
        var alice = await app.As(app.World.Alice);
        var board = await alice.Open();
        var page = await alice.Get($"{board}/text");
        page.Element("#program-text").SetAttribute("action", "?handler=Check");

        var part = await alice.SubmitPart(page, "#program-text", ("Input.Text", Camp));

        Assert.Equal(["Weeks 1–2Base", "Week 3Competition"], part.Page.QuerySelectorAll("tbody th").Select(th => th.TextContent.Trim()));
        Assert.False(part.Has("nav"));
        Assert.DoesNotContain("Fight", Text(await alice.Get($"{board}/text")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_text_is_a_file_that_can_be_pasted_again()
    {
        var alice = await app.As(app.World.Alice);
        var board = await alice.Open();
        var file = await alice.Get($"{board}/file");

        Assert.StartsWith("attachment", file.ContentHeaders.ContentDisposition!.ToString(), StringComparison.Ordinal);
        var copy = await alice.Submit(await alice.Get("/coach/programs/new/text"), "#program-text", ("Input.Text", file.Text));
        Assert.Equal(file.Text.Trim(), Text(await alice.Get($"{copy.Location}/text")));
    }

    [Fact]
    public async Task Titles_that_were_typed_with_spaces_and_signs_that_nobody_sees_open_as_text()
    {
        var alice = await app.As(app.World.Alice);
        var board = await alice.Open();
        await alice.Submit(await alice.Get($"{board}/details"), "main form", ("Input.Name", "Bl\tock\u0085A"), ("Input.Goal", " strength "), ("Input.Level", "\u0001any"), ("Input.Description", "One\u0001\t"));
        var session = (await alice.Get(board)).SessionOf();
        await alice.Submit(await alice.Get(session), "#session", ("Input.Name", "Heavy\tday\u2028"));

        var text = Text(await alice.Get($"{board}/text"));

        Assert.Contains("goal strength\n", text, StringComparison.Ordinal);
        Assert.Contains(" Heavy day\n", text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await alice.Get($"{board}/file")).Status);
    }

    [Fact]
    public async Task More_lines_than_a_session_holds_are_not_dropped_in_silence()
    {
        var alice = await app.As(app.World.Alice);
        var session = (await alice.Get(await alice.Open())).SessionOf();
        var long_ = $"A. Barbell Deadlift 1x5{new string('\n', 1_000)}B. Barbell Back Squat 5x5";

        var answer = await alice.Submit(await alice.Get(session), "#session", ("Input.Lines", long_));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal(long_, Text(answer));
    }

    private static string Text(Answer page) => page.Element("textarea").TextContent.ReplaceLineEndings("\n").Trim('\n');

    private static async Task<ProgramVersion> DraftAsync(PulseForgeDb db, string board) => (await db.DraftAsync(Programs.IdIn(board), default))!;
}
