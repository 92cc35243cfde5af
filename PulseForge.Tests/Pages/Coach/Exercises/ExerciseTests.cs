using System.Net;
using Microsoft.EntityFrameworkCore;
using PulseForge.Tests.Pages.Coach.Programs;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Coach.Exercises;

public sealed class ExerciseTests(WebApp app) : IClassFixture<WebApp>
{
    private const string Long = "Half-kneeling single-arm landmine press with a slow lowering and a pause at the top";

    [Fact]
    public async Task An_exercise_is_written_down_with_all_that_belongs_to_it()
    {
        var bob = await app.As(app.World.Bob);
        var page = await bob.Get("/coach/exercises/new");
        foreach (var box in new[] { "Primary'][value='quads", "Primary'][value='glutes", "Secondary'][value='abs", "Equipment'][value='kettlebell" })
            page.Element($"[name='Input.{box}']").SetAttribute("checked", "checked");

        var made = await bob.Follow(await bob.Submit(page, "#exercise", ("Input.Name", "  Quay Steps  "), ("Input.Aliases", "Stair climb, تمرين"), ("Input.Pattern", "carry"), ("Input.Tracking", "WeightMetres"),
            ("Input.Laterality", "Alternating"), ("Input.Level", "advanced"), ("Input.Instructions", "Take two bells.\n\nClimb."), ("Input.Alternatives", "farmers walk\nBack Squat"), ("Input.Link", Library.Link)));

        Assert.Equal("Quay Steps", made.TextOf("h1 span"));
        var facts = made.TextOf(".facts-list");
        foreach (var word in new[] { "Carry", "Kettlebell", "Glutes, Quads", "Abs", "Weight and distance", "Sides in turn", "Advanced", "Stair climb, تمرين" }) Assert.Contains(word, facts, StringComparison.Ordinal);
        Assert.Equal(["Take two bells.", "Climb."], made.Page.QuerySelectorAll(".steps-list li").Select(li => li.TextContent));
        Assert.True(made.Has("a[href='/coach/exercises/farmers-walk']") && made.Has("a[href='/coach/exercises/barbell-back-squat']"));
        Assert.Equal(Library.Link, made.Element("a[target=_blank]").GetAttribute("href"));
    }

    [Theory]
    [InlineData("MY own lift", "You have an exercise called My Own Lift already.")]
    [InlineData("barbell back squat", "The catalogue has Barbell Back Squat already")]
    [InlineData("Pullups", "another name of Pull-Up")]
    [InlineData("", "Give the exercise a name.")]
    public async Task A_name_that_is_taken_or_missing_is_refused_at_its_field_and_everything_typed_stays(string name, string problem)
    {
        var bob = await app.As(app.World.Bob);
        if (!(await bob.Get("/coach/exercises?show=Own")).Names().Contains("My Own Lift")) await bob.Write("My Own Lift");
        var page = await bob.Get("/coach/exercises/new");
        page.Element("[name='Input.Equipment'][value='barbell']").SetAttribute("checked", "checked");

        var refused = await bob.Submit(page, "#exercise", ("Input.Name", name), ("Input.Pattern", "hinge"), ("Input.Instructions", "One.\nTwo."));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(problem, refused.ErrorAt("Name"), StringComparison.Ordinal);
        Assert.Equal(name, refused.Element("[name='Input.Name']").GetAttribute("value") ?? "");
        Assert.Equal("One.\nTwo.", refused.TextOf("[name='Input.Instructions']").ReplaceLineEndings("\n"));
        Assert.True(refused.Has("[name='Input.Equipment'][value='barbell'][checked]") && refused.Has("#Input_Pattern option[value='hinge'][selected]"));
    }

    [Theory]
    [InlineData("Pattern", "nonsense")]
    [InlineData("Pattern", "")]
    [InlineData("Tracking", "99")]
    [InlineData("Laterality", "Sideways")]
    [InlineData("Level", "olympian")]
    [InlineData("Name", "two\u2028lines")]
    [InlineData("Name", "bell\u0007byte")]
    [InlineData("Aliases", "Pull-Up")]
    [InlineData("Alternatives", "No such thing at all")]
    [InlineData("Link", "javascript:alert(1)")]
    [InlineData("Link", "http://example.com/")]
    public async Task What_cannot_be_taken_is_said_at_its_field(string field, string value)
    {
        var bob = await app.As(app.World.Bob);
        var page = await bob.Get("/coach/exercises/new");
        foreach (var select in page.Page.QuerySelectorAll($"select[name='Input.{field}']")) select.InnerHtml = $"<option selected value='{value}'></option>";

        var refused = await bob.Submit(page, "#exercise", [("Input.Name", $"Bad {field}"), .. field == "Pattern" ? Array.Empty<(string, string)>() : [("Input.Pattern", "squat")], ($"Input.{field}", value)]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotEmpty(refused.ErrorAt(field));
    }

    [Fact]
    public async Task Too_much_of_anything_is_refused()
    {
        var bob = await app.As(app.World.Bob);
        (string Field, string Value)[] tooMuch =
        [
            ("Name", new string('x', 121)), ("Aliases", string.Join(',', Enumerable.Range(0, 41).Select(i => $"alias {i}"))), ("Instructions", string.Join('\n', Enumerable.Repeat("step", 21))),
            ("Instructions", new string('x', 301)), ("Alternatives", string.Join('\n', Enumerable.Repeat("Pull-Up", 11))), ("Link", $"https://example.com/{new string('x', 500)}"),
        ];
        foreach (var (field, value) in tooMuch)
        {
            var refused = await bob.Write("Too much", ($"Input.{field}", value));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
            Assert.NotEmpty(refused.ErrorAt(field));
        }
    }

    [Fact]
    public async Task Of_two_who_take_one_name_at_the_same_moment_one_is_told()
    {
        var (alice, bob) = (await app.As(app.World.Alice), await app.As(app.World.Bob));
        var pages = (await alice.Get("/coach/exercises/new"), await bob.Get("/coach/exercises/new"));

        var answers = await Task.WhenAll(
            alice.Submit(pages.Item1, "#exercise", ("Input.Name", "Twin Lift"), ("Input.Pattern", "squat")), bob.Submit(pages.Item2, "#exercise", ("Input.Name", "twin lift"), ("Input.Pattern", "squat")));

        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.UnprocessableEntity], answers.Select(a => a.Status).Order());
    }

    [Fact]
    public async Task An_own_exercise_is_changed_and_its_form_shows_what_it_is()
    {
        var bob = await app.As(app.World.Bob);
        var made = await bob.Write(Long, ("Input.Alternatives", "Pull-Up"), ("Input.Link", Library.Link));
        var edit = await bob.Get($"{made.Location}/edit");
        Assert.Equal(Library.Link, edit.Element("[name='Input.Link']").GetAttribute("value"));
        Assert.Equal("Pull-Up", edit.TextOf("[name='Input.Alternatives']"));

        var saved = await bob.Follow(await bob.Submit(edit, "#exercise", ("Input.Name", Long.ToUpperInvariant()), ("Input.Link", "")));

        Assert.Equal(Long.ToUpperInvariant(), saved.TextOf("h1 span"));
        Assert.True(saved.Has("a[href$='/video']"));
        Assert.True(saved.Has("a[href='/coach/exercises/pull-up']"));
    }

    [Fact]
    public async Task Pages_of_one_exercise_are_for_coaches_of_its_business()
    {
        var own = (await app.Own(app.World.Alice, "Iron only"))[0];
        var bob = await app.As(app.World.Bob);
        var (charlie, dana, guest) = (await app.As(app.World.Charlie), await app.As(app.World.Dana), app.Guest("iron-house.localhost"));
        foreach (var page in new[] { "", "/edit", "/merge", "/video" })
        {
            var address = $"/coach/exercises/{own.Id}{page}";
            Assert.Equal(HttpStatusCode.OK, (await bob.Get(address)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await charlie.Get(address)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await bob.Get($"/coach/exercises/{Guid.CreateVersion7()}{page}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await bob.Get($"/coach/exercises/no-such-slug{page}")).Status);
            Assert.NotEqual(HttpStatusCode.OK, (await dana.Get(address)).Status);
            Assert.Equal(HttpStatusCode.Redirect, (await guest.Get(address)).Status);
        }
    }

    [Fact]
    public async Task Nobody_changes_or_removes_an_exercise_of_another_business()
    {
        var own = (await app.Own(app.World.Alice, "Not yours"))[0];
        var charlie = await app.As(app.World.Charlie);
        var page = await charlie.Get("/coach/exercises/pull-up/video");
        foreach (var address in new[] { "/archival", "/archival?handler=Undo", "/merge", "/video", "/video/removal", "/edit" })
        {
            page.Element("#video").SetAttribute("action", $"/coach/exercises/{own.Id}{address}");
            Assert.Equal(HttpStatusCode.NotFound, (await charlie.Film(page, Library.Link)).Status);
        }
        await using var db = app.Db(app.World.Alice);
        Assert.True(await db.Exercises.AnyAsync(e => e.Id == own.Id && e.VideoUrl == null && e.Name == "Not yours"));
    }

    [Fact]
    public async Task One_of_the_catalogue_cannot_be_edited_or_removed_but_filmed()
    {
        var bob = await app.As(app.World.Bob);
        var page = await bob.Get("/coach/exercises/chin-up");

        Assert.False(page.Has("form[action$=archival]"));
        Assert.Equal("/coach/exercises/chin-up/video", (await bob.Get("/coach/exercises/chin-up/edit")).Location);
        var form = await bob.Get("/coach/exercises/chin-up/video");
        form.Element("#video").SetAttribute("action", "/coach/exercises/chin-up/archival");
        Assert.Equal(HttpStatusCode.NotFound, (await bob.Film(form, "")).Status);
    }

    [Fact]
    public async Task A_removed_exercise_leaves_the_list_and_comes_back_from_the_toast()
    {
        var bob = await app.As(app.World.Bob);
        var made = await bob.Follow(await bob.Write("Short Lived"));

        var list = await bob.Follow(await bob.Submit(made, "form[action$=archival]"));
        Assert.DoesNotContain("Short Lived", list.Names());
        Assert.Equal(HttpStatusCode.NotFound, (await bob.Get(made.Address.AbsolutePath)).Status);

        var back = await bob.Follow(await bob.Submit(list, ".toast form"));
        Assert.Equal("Short Lived", back.TextOf("h1 span"));
    }

    [Fact]
    public async Task What_was_removed_does_not_come_back_under_a_name_that_was_taken_since()
    {
        var bob = await app.As(app.World.Bob);
        var list = await bob.Follow(await bob.Submit(await bob.Follow(await bob.Write("Reborn")), "form[action$=archival]"));
        await bob.Write("REBORN");

        var refused = await bob.Follow(await bob.Submit(list, ".toast form"));

        Assert.Contains("You have an exercise called REBORN already.", refused.TextOf(".toast"), StringComparison.Ordinal);
        Assert.Equal(["REBORN"], (await bob.Get("/coach/exercises?q=reborn")).Names());
    }

    [Fact]
    public async Task Its_page_names_the_programs_that_have_it_and_they_keep_it_when_it_is_removed()
    {
        var bob = await app.As(app.World.Bob);
        var exercise = await bob.Follow(await bob.Write("House Press", ("Input.Instructions", "Press the house.")));
        var board = await bob.Open();
        var session = (await bob.Get(board)).SessionOf();
        await bob.Submit(await bob.Get(session), "#session", ("Input.Lines", "A. House Press 3x5 40kg"));
        await bob.Publish(board);

        var used = await bob.Get(exercise.Address.AbsolutePath);
        Assert.Equal("1 session of the draft", used.TextOf($"a[href='{board}'] .s"));
        Assert.Equal("Version 1", used.TextOf($"a[href='{board}'] .e"));

        var list = await bob.Follow(await bob.Submit(used, "form[action$=archival]"));
        Assert.Contains("Programs and logs that have it keep it.", list.TextOf(".toast"), StringComparison.Ordinal);
        Assert.Contains("House Press", (await bob.Get(session)).TextOf("#reading"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await bob.Get($"{board}/assign")).Status);
    }
}
