using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Notation;
using PulseForge.Core.Units;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Coach.Programs;

public sealed class TemplatesTests(WebApp app) : IClassFixture<WebApp>
{
    private const string Library = "/coach/programs/templates";
    private const string Finisher = "A. circuit 3 rounds rest 60s [Finisher]\nA1. Plank 1x45s\nA2. Push-Up 1x15";

    [Fact]
    public async Task A_session_is_saved_as_a_template_with_its_lines_and_tags()
    {
        var alice = await app.As(app.World.Alice);
        var session = (await alice.Get(await alice.Open())).SessionOf();
        var lines = (await alice.Get(session)).Element("textarea").TextContent.Trim();
        var page = await alice.Get($"{session}/template");

        Assert.Equal(session, (await alice.Submit(page, "#template", ("Input.Name", "Squat day"), ("Input.Tags", "Strength, 60 min,strength"))).Location);

        var found = await alice.Get($"{Library}?q=SQUAT%20d");
        Assert.Equal("Squat day", found.TextOf("li h2").Trim());
        Assert.Equal(["60 min", "strength"], found.Page.QuerySelectorAll("li .tag.is-line").Select(tag => tag.TextContent));
        Assert.Equal(lines.ReplaceLineEndings("\n"), found.TextOf("li pre").ReplaceLineEndings("\n").Trim());
    }

    [Fact]
    public async Task Templates_are_found_by_name_and_tag()
    {
        var alice = await app.As(app.World.Alice);
        await Make(alice, "Alpha 100%", "push, home");
        await Make(alice, "Beta", "pull, home");

        Assert.Equal(["Alpha 100%"], Names(await alice.Get($"{Library}?q=0%25")));
        Assert.Equal(["Beta"], Names(await alice.Get($"{Library}?q=pull&tag=home")));
        Assert.Equal(["Alpha 100%", "Beta"], Names(await alice.Get($"{Library}?tag=home")));
        Assert.Contains("Nothing found", (await alice.Get($"{Library}?q=nowhere")).TextOf("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_template_is_inserted_onto_a_free_day_and_behind_the_lines_of_a_session_as_a_copy()
    {
        var alice = await app.As(app.World.Alice);
        var (board, template) = (await alice.Open(), await Make(alice, "Copied", "", Finisher));
        var session = (await alice.Get(board)).SessionOf();
        var (before, id) = ((await WorkoutAsync(session)).Blocks.Count, template.Split('/')[^1]);

        var onto = await alice.Submit(await alice.Get($"{board}/insert?week=1&day=4&q=Copied"), Form(id));
        var behind = await alice.Submit(await alice.Get($"{board}/insert?sessionId={session.Split('/')[^1]}&q=Copied"), Form(id));
        await alice.Submit(await alice.Get(template), "#template", ("Input.Lines", "A. Plank 9x9s"));

        Assert.Equal(Finisher, WorkoutNotation.Print(await WorkoutAsync(onto.Location!), MassUnit.Kilogram));
        Assert.Equal(session, behind.Location);
        Assert.Equal((before + 1, BlockKind.Circuit), ((await WorkoutAsync(session)).Blocks.Count, (await WorkoutAsync(session)).Blocks[^1].Kind));
        Assert.Equal(board, (await alice.Submit(await alice.Get($"{board}/insert?week=1&day=4&q=Copied"), Form(id))).Location);
    }

    [Fact]
    public async Task More_than_a_session_holds_is_not_inserted()
    {
        var alice = await app.As(app.World.Alice);
        var template = await Make(alice, "Huge", "", string.Join('\n', Enumerable.Repeat("Plank 1x30s", 200)));
        var (board, id) = (await alice.Open(), template.Split('/')[^1]);
        var session = (await alice.Get(board)).SessionOf();
        var before = await WorkoutAsync(session);

        var refused = await alice.Follow(await alice.Submit(await alice.Get($"{board}/insert?sessionId={session.Split('/')[^1]}&q=Huge"), Form(id)));

        Assert.Contains("at most 200 blocks", refused.TextOf(".toasts"), StringComparison.Ordinal);
        Assert.Equal(before, await WorkoutAsync(session));
    }

    [Fact]
    public async Task A_program_is_put_together_from_templates()
    {
        var alice = await app.As(app.World.Alice);
        var (squat, bench) = (await Make(alice, "Squats"), await Make(alice, "Presses"));
        var page = await alice.Get("/coach/programs/new/templates");
        Choose(page, 1, squat);
        Choose(page, 4, bench);

        var made = await alice.Submit(page, "#assembling", ("Input.Name", "Two days"), ("Input.Weeks", "6"));

        var text = (await alice.Get($"{made.Location}/text")).Element("textarea").TextContent.ReplaceLineEndings("\n").Trim();
        Assert.Equal("program Two days\nweekdays Mon Thu\n\nweeks 1-6\nday 1 Squats\nA. Plank 3x45s\nday 2 Presses\nA. Plank 3x45s", text);
    }

    [Fact]
    public async Task A_program_without_a_day_or_with_a_template_that_is_gone_is_refused()
    {
        var alice = await app.As(app.World.Alice);
        var template = await Make(alice, "Soon gone");
        var page = await alice.Get("/coach/programs/new/templates");
        var none = await alice.Submit(page, "#assembling", ("Input.Name", "None"));
        Choose(page, 2, template);
        await alice.Submit(await alice.Get(template), "form[action$=removal]");
        var gone = await alice.Submit(page, "#assembling", ("Input.Name", "Gone"));

        Assert.Contains("at least one day", none.TextOf("#templates-error"), StringComparison.Ordinal);
        Assert.Equal("None", none.Element("#Input_Name").GetAttribute("value"));
        Assert.Contains("not there any more", gone.TextOf("#templates-error"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_template_that_was_removed_is_back_after_undo()
    {
        var alice = await app.As(app.World.Alice);
        var template = await Make(alice, "Taken off");
        var list = await alice.Follow(await alice.Submit(await alice.Get(template), "form[action$=removal]"));

        Assert.Equal(HttpStatusCode.NotFound, (await alice.Get(template)).Status);
        await alice.Submit(list, ".toasts form");
        Assert.Equal(["Taken off"], Names(await alice.Get($"{Library}?q=Taken")));
    }

    [Fact]
    public async Task Two_who_edit_one_template_never_overwrite_each_other_silently()
    {
        var (alice, bob) = (await app.As(app.World.Alice), await app.As(app.World.Bob));
        var template = await Make(alice, "Both");
        var hers = await alice.Get(template);
        await bob.Submit(await bob.Get(template), "#template", ("Input.Lines", "A. Plank 5x50s"));

        var refused = await alice.Submit(hers, "#template", ("Input.Lines", "A. Plank 1x10s"));

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("5x50s", refused.TextOf("[role=alert] pre"), StringComparison.Ordinal);
        Assert.Equal(template, (await alice.Submit(refused, "#template")).Location);
    }

    [Theory]
    [InlineData("", "tag", "", "Give the session a name.", "Input_Name")]
    [InlineData("X", "a,b,c,d,e,f,g,h,i,j,k", "", "At most 10 tags of 30 characters", "Input_Tags")]
    [InlineData("X", "0123456789012345678901234567890", "", "At most 10 tags of 30 characters", "Input_Tags")]
    public async Task What_a_template_can_not_be_is_refused_at_its_field(string name, string tags, string lines, string said, string field)
    {
        var alice = await app.As(app.World.Alice);
        var refused = await alice.Submit(await alice.Get($"{Library}/new"), "#template", ("Input.Name", name), ("Input.Tags", tags), ("Input.Lines", lines));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(said, refused.TextOf($"#{field}-error"), StringComparison.Ordinal);
        Assert.Equal(tags, refused.Element("#Input_Tags").GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task The_number_of_queries_does_not_grow_with_the_list()
    {
        var alice = await app.As(app.World.Alice);
        await Make(alice, "First");
        var few = await QueriesAsync(alice);
        for (var n = 0; n < 5; n++) await Make(alice, $"More {n}");
        Assert.Equal(few, await QueriesAsync(alice));
    }

    [Fact]
    public async Task Another_business_finds_no_template_and_inserts_none()
    {
        var alice = await app.As(app.World.Alice);
        var (template, board) = (await Make(alice, "Ours alone"), await alice.Open());
        var charlie = await app.As(app.World.Charlie);
        var (theirs, session) = (await charlie.Open(), (await alice.Get(board)).SessionOf());

        Assert.Equal(HttpStatusCode.NotFound, (await charlie.Get(template)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await charlie.Get($"{session}/template")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await charlie.Get($"{board}/insert?week=1&day=7")).Status);
        Assert.DoesNotContain("Ours alone", (await charlie.Get(Library)).Text, StringComparison.Ordinal);
        await Make(charlie, "Theirs");
        var page = await charlie.Get($"{theirs}/insert?week=1&day=7");
        page.Element("input[name=template]").SetAttribute("value", template.Split('/')[^1]);
        Assert.Equal(HttpStatusCode.NotFound, (await charlie.Submit(page, "form:has(input[name=template])")).Status);
    }

    private static Task<string> Make(Guest coach, string name, string tags = "", string lines = "A. Plank 3x45s") => coach.MakeTemplate(name, tags, lines);

    private static void Choose(Answer page, int day, string template) => ((IHtmlSelectElement)page.Element($"#day-{day}")).Value = template.Split('/')[^1];

    private async Task<int> QueriesAsync(Guest coach)
    {
        using var queries = QueryCounter.Of(app.Database);
        await coach.Get(Library);
        return queries.Queries.Count;
    }

    private static string Form(string template) => $"form:has(input[name=template][value='{template}'])";

    private static IEnumerable<string> Names(Answer list) => list.Page.QuerySelectorAll("li h2").Select(name => name.TextContent.Trim());

    private async Task<Workout> WorkoutAsync(string session)
    {
        await using var db = app.Db(app.World.Alice);
        var id = Guid.Parse(session.Split('/')[^1]);
        return (await db.ProgramSessions.SingleAsync(s => s.Id == id)).Workout;
    }
}
