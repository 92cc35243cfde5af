using System.Globalization;
using PulseForge.Core.Programs.Notation;
using PulseForge.Core.Seeding;
using PulseForge.Core.Units;
using PulseForge.Tests.Support;
using PulseForge.Web.Pages.Coach.Programs;

namespace PulseForge.Tests.Pages.Coach;

public sealed class HelpTests(WebApp app) : IClassFixture<WebApp>
{
    private static readonly ExerciseNames Names = new(Catalogue.Shipped.All.Select(e => new NamedExercise(e.Reference, e.Facts.Aliases)));

    [Fact]
    public void Every_example_of_the_reference_is_read()
    {
        foreach (var example in NotationExamples.Workouts) Assert.Equal([], WorkoutNotation.Parse(example, Names, MassUnit.Kilogram).Faults.Select(fault => $"{fault.Problem.ToString(CultureInfo.InvariantCulture)} {example.ReplaceLineEndings("\n").Split('\n')[fault.Line - 1]}"));
        foreach (var program in new[] { NotationExamples.Program, NotationExamples.Beginning }) Assert.Empty(ProgramText.Parse(program, Names, MassUnit.Kilogram).Faults);
    }

    [Fact]
    public async Task Every_word_that_begins_a_rule_of_progression_is_explained()
    {
        var page = await (await app.As(app.World.Bob)).Get("/coach/help/notation");

        Assert.Equal(6, page.Page.QuerySelectorAll("section pre").Length);
        foreach (var word in new[] { "+2.5kg", "double", "tm", "stages", "weekly", "ladder", "amrap", "reps", "apre", "rpe" }) Assert.Contains($"progress {word}", page.TextOf("#rules ~ *, section:has(#rules) pre"), StringComparison.Ordinal);
    }
}
