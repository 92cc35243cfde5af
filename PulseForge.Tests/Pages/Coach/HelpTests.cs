using System.Globalization;
using System.Text;
using PulseForge.Core.Programs.Notation;
using PulseForge.Core.Programs.Sharing;
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
    public void Every_example_of_a_file_is_read()
    {
        foreach (var (name, text) in FormatExamples.All)
        {
            var reading = ProgramFile.Read(Encoding.UTF8.GetBytes(text), name, Names, MassUnit.Kilogram);
            Assert.Null(reading.Fault);
            Assert.Equal([], ProgramText.Parse(reading.Text!, Names, MassUnit.Kilogram).Faults.Select(fault => $"{name}: {fault}"));
        }
    }

    [Fact]
    public async Task Every_column_of_a_table_is_explained()
    {
        var page = await (await app.As(app.World.Bob)).Get("/coach/help/formats");
        var columns = page.Page.QuerySelectorAll("pre").SelectMany(pre => pre.TextContent.Split('\n')[0].Split(','));
        Assert.Equal([], CsvColumns.All.Except(columns));
    }

    [Fact]
    public async Task Every_word_that_begins_a_rule_of_progression_is_explained()
    {
        var page = await (await app.As(app.World.Bob)).Get("/coach/help/notation");

        Assert.Equal(6, page.Page.QuerySelectorAll("section pre").Length);
        foreach (var word in new[] { "+2.5kg", "double", "tm", "stages", "weekly", "ladder", "amrap", "reps", "apre", "rpe" }) Assert.Contains($"progress {word}", page.TextOf("#rules ~ *, section:has(#rules) pre"), StringComparison.Ordinal);
    }
}
