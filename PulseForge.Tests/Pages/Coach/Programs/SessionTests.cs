using System.Net;
using Microsoft.EntityFrameworkCore;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Coach.Programs;

public sealed class SessionTests(WebApp app) : IClassFixture<WebApp>
{
    private const string Typed = "A. Barbell Back Squat 5x5 @80% rest 3m\nB1. Barbell Bench Press 4x6-8 rpe 8\nB2. Chin-Up 3xAMRAP bw";

    [Fact]
    public async Task Lines_that_are_saved_come_back_as_they_are_understood()
    {
        var (alice, session) = await Open();

        var saved = await alice.Submit(await alice.Get(session), "#session", ("Input.Name", "Heavy"), ("Input.Lines", "back squat 5 x 5 @ 80%\n\nb1. barbell bench press 4x6-8 @8\nb2. Chin-Up 3xAMRAP bw"));
        var page = await alice.Follow(saved);

        Assert.Equal("Heavy", page.Element("[name='Input.Name']").GetAttribute("value"));
        var lines = page.TextOf("textarea").Split('\n');
        Assert.Equal(3, lines.Length);
        Assert.EndsWith("5x5 @80%", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("B1. ", lines[1], StringComparison.Ordinal);
        Assert.Equal("B2. Chin-Up 3xAMRAP bw", lines[2]);
        Assert.False(page.Has(".fault"));
    }

    [Fact]
    public async Task A_session_is_marked_as_the_event_that_the_program_works_towards()
    {
        var (alice, session) = await Open();
        var board = session[..session.IndexOf("/sessions", StringComparison.Ordinal)];

        await alice.Submit(await alice.Get(session), "#session", ("Input.Name", "Fight night"), ("Input.IsEvent", "true"));

        Assert.True((await alice.Get(board)).Has(".day-link [aria-label='Event']"));
        Assert.Contains("day 1 Fight night [competition]", (await alice.Get($"{board}/text")).Element("[name='Input.Text']").TextContent, StringComparison.Ordinal);
        Assert.True((await alice.Get(session)).Element("[name='Input.IsEvent']").HasAttribute("checked"));
    }

    [Fact]
    public async Task A_line_that_cannot_be_read_is_named_by_line_and_column_and_stays_as_text()
    {
        var (alice, session) = await Open();

        var page = await alice.Follow(await alice.Submit(await alice.Get(session), "#session", ("Input.Lines", $"{Typed}\nC. Barbell Back Sqaut 3x5")));

        Assert.Contains("Line 4, column 4", page.TextOf(".fault"), StringComparison.Ordinal);
        Assert.Equal("Barbell Back Sqaut", page.TextOf(".fault mark"));
        Assert.Contains("Barbell Back Squat", page.TextOf(".fault .hint"), StringComparison.Ordinal);
        Assert.EndsWith("C. Barbell Back Sqaut 3x5", page.TextOf("textarea"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_one_types_the_reading_is_shown_and_nothing_is_saved()
    {
        var (alice, session) = await Open();
        var page = await alice.Get(session);
        page.Element("#session").SetAttribute("action", "?handler=Check");

        var part = await alice.SubmitPart(page, "#session", ("Input.Lines", Typed));

        Assert.Equal(HttpStatusCode.OK, part.Status);
        Assert.Equal(3, part.Page.QuerySelectorAll("#reading tbody tr").Length);
        Assert.False(part.Has("nav"));
        Assert.NotEqual(Typed, (await alice.Get(session)).TextOf("textarea"));
    }

    [Fact]
    public async Task Two_who_edit_one_session_never_overwrite_each_other_silently()
    {
        var (alice, session) = await Open();
        var bob = await app.As(app.World.Bob);
        var (hers, his) = (await alice.Get(session), await bob.Get(session));
        await bob.Submit(his, "#session", ("Input.Lines", "A. Barbell Deadlift 1x5 100kg"));

        var refused = await alice.Submit(hers, "#session", ("Input.Lines", Typed));

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Equal(Typed, Lines(refused));
        Assert.Contains("Barbell Deadlift", refused.TextOf("[role=alert] pre"), StringComparison.Ordinal);
        var knowingly = await alice.Follow(await alice.Submit(refused, "#session"));
        Assert.Contains("Barbell Back Squat", knowingly.TextOf("textarea"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_session_of_the_same_draft_may_change_meanwhile()
    {
        var (alice, session) = await Open();
        var board = await alice.Get(session[..session.IndexOf("/sessions", StringComparison.Ordinal)]);
        var mine = await alice.Get(session);
        await alice.Submit(await alice.Get(board.SessionOf(1)), "#session", ("Input.Lines", "A. Barbell Deadlift 1x5 100kg"));

        Assert.Equal(HttpStatusCode.Redirect, (await alice.Submit(mine, "#session", ("Input.Lines", Typed))).Status);
    }

    [Fact]
    public async Task Text_that_cannot_be_stored_is_refused_at_its_field_and_kept()
    {
        var (alice, session) = await Open();

        var answer = await alice.Submit(await alice.Get(session), "#session", ("Input.Name", ""), ("Input.Lines", Typed));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal("true", answer.Element("[name='Input.Name']").GetAttribute("aria-invalid"));
        Assert.Equal(Typed, Lines(answer));
    }

    [Fact]
    public async Task More_than_a_session_can_hold_is_not_cut_in_silence()
    {
        var (alice, session) = await Open();
        var before = (await alice.Get(session)).TextOf("textarea");
        var long_ = $"A. Barbell Back Squat 5x5 // {new string('x', 2_100)}";

        var answer = await alice.Submit(await alice.Get(session), "#session", ("Input.Lines", long_));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal(long_, answer.TextOf("textarea"));
        Assert.Equal(before, (await alice.Get(session)).TextOf("textarea"));
    }

    [Fact]
    public async Task A_session_is_copied_to_a_free_day_and_removed_and_brought_back()
    {
        var alice = await app.As(app.World.Alice);
        var made = await alice.Submit(await alice.Get("/coach/programs/new"), "main form", ("Input.Name", "Copying"), ("Input.Weeks", "2"), ("Input.Days", "1"));
        var board = made.Location!;
        var session = (await alice.Get(board)).SessionOf();
        await alice.Submit(await alice.Get(session), "#session", ("Input.Lines", Typed));

        var copy = await alice.Follow(await alice.Submit(await alice.Get(session), "form[action$=copy]", ("to", "2-1")));
        Assert.Contains("Barbell Back Squat", copy.TextOf("textarea"), StringComparison.Ordinal);

        var removed = await alice.Follow(await alice.Submit(copy, "form[action$=removal]"));
        Assert.Single(removed.Page.QuerySelectorAll("a.day-link"));
        await alice.Submit(removed, ".toast form");
        Assert.Equal(2, (await alice.Get(board)).Page.QuerySelectorAll("a.day-link").Length);
    }

    [Fact]
    public async Task A_newly_named_exercise_of_the_catalogue_becomes_the_businesss_own()
    {
        var (alice, session) = await Open();

        await alice.Submit(await alice.Get(session), "#session", ("Input.Lines", "A. Heavy Bag Rounds 5 rounds 3:00 rest 1:00"));

        await using var db = app.Db(app.World.Alice);
        var id = Guid.Parse(session.Split('/')[5]);
        var item = (await db.ProgramSessions.SingleAsync(s => s.Id == id)).Workout.Items.Single();
        Assert.Equal("Heavy Bag Rounds", (await db.Exercises.SingleAsync(e => e.Id == item.Exercise.Id)).Name);
    }

    private static string Lines(Answer page) => page.TextOf("textarea").ReplaceLineEndings("\n");

    private async Task<(Guest Alice, string Session)> Open()
    {
        var alice = await app.As(app.World.Alice);
        return (alice, (await alice.Get(await alice.Open())).SessionOf());
    }
}
