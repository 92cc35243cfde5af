using System.Globalization;
using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Notation;
using PulseForge.Core.Units;

namespace PulseForge.Core.Seeding;

/// <summary>A program that ships with the product, to begin with and to change.</summary>
/// <param name="Slug">Its key for ever.</param>
/// <param name="Plan">Its exercises are named by the catalogue's slugs; <see cref="Workout.With"/> puts a business's own in their place.</param>
/// <param name="IsFeatured">One of the first to choose from.</param>
public sealed record StartingProgram(string Slug, ProgramPlan Plan, bool IsFeatured);

/// <summary>The shipped programs, written in the product's own notation.</summary>
public static class StartingPrograms
{
    private static readonly string[] Slugs =
    [
        "four-day-strength-cycle", "novice-linear-3x5", "kickboxing-fight-camp",
        "three-tier-linear", "volume-recovery-intensity", "five-day-rep-record", "push-pull-legs",
    ];

    private const int FeaturedCount = 3;

    private static readonly Lazy<IReadOnlyList<StartingProgram>> Loaded = new(() => Slugs.Select((slug, index) => new StartingProgram(slug, Read(slug), index < FeaturedCount)).ToArray());

    public static IReadOnlyList<StartingProgram> All => Loaded.Value;

    public static IEnumerable<StartingProgram> Featured => All.Where(program => program.IsFeatured);

    public static StartingProgram? Find(string slug) => All.FirstOrDefault(program => program.Slug == slug);

    /// <summary>The text of a shipped program.</summary>
    public static string Text(string slug) => ShippedFile.Text($"{slug}.program.txt");

    private static ProgramPlan Read(string slug)
    {
        var parsed = ProgramText.Parse(Text(slug), Catalogue.Shipped.Names, MassUnit.Kilogram);
        return parsed.IsClean ? parsed.Plan! : throw new InvalidDataException($"{slug}, line {parsed.Faults[0].Line}: {parsed.Faults[0].Problem.ToString(CultureInfo.InvariantCulture)}");
    }
}
