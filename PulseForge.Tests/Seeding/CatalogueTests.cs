using System.Text.Json;
using PulseForge.Core.Exercises;
using PulseForge.Core.Seeding;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Seeding;

public sealed class CatalogueTests
{
    [Fact]
    public void Every_exercise_has_what_a_business_adopts()
    {
        Assert.Equal(973, Catalogue.Shipped.All.Count);
        Assert.All(Catalogue.Shipped.All, exercise =>
        {
            Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", exercise.Slug);
            Assert.NotEmpty(exercise.Facts.PrimaryMuscles);
            Assert.NotEmpty(exercise.Facts.Instructions);
            Assert.All(exercise.Facts.Alternatives, slug => Assert.NotNull(Catalogue.Shipped.Find(slug)));
        });
    }

    [Fact]
    public void A_name_or_alias_means_one_exercise()
    {
        var names = Catalogue.Shipped.All.SelectMany(exercise => exercise.Facts.Aliases.Append(exercise.Name)).ToList();
        Assert.Equal(names.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(Catalogue.Shipped.All, exercise => Assert.Equal(exercise.Slug, Catalogue.Shipped.Names.Find(exercise.Name)?.Slug));
    }

    [Theory]
    [InlineData("back squat", "barbell-back-squat")]
    [InlineData("Bench Press", "barbell-bench-press")]
    [InlineData("Chest-Supported Row", "chest-supported-dumbbell-row")]
    [InlineData("deadlift", "barbell-deadlift")]
    [InlineData("pull up", "pull-up")]
    [InlineData("Heavy Bag", "heavy-bag-rounds")]
    [InlineData("Plank", "plank")]
    [InlineData("RDL", "romanian-deadlift")]
    public void The_names_that_coaches_type_are_known(string typed, string slug) => Assert.Equal(slug, Catalogue.Shipped.Names.Find(typed)?.Slug);

    [Fact]
    public void What_a_set_is_measured_in_follows_the_exercise()
    {
        Assert.Equal(TrackingType.WeightReps, Catalogue.Shipped.Find("barbell-back-squat")!.Facts.Tracking);
        Assert.Equal(TrackingType.WeightedReps, Catalogue.Shipped.Find("chin-up")!.Facts.Tracking);
        Assert.Equal(TrackingType.AssistedReps, Catalogue.Shipped.Find("assisted-pull-up-machine")!.Facts.Tracking);
        Assert.Equal(TrackingType.Rounds, Catalogue.Shipped.Find("heavy-bag-rounds")!.Facts.Tracking);
        Assert.Equal(new RoundDefaults(10, 20, 100), Catalogue.Shipped.Find("air-bike-intervals")!.Rounds);
    }

    [SharedDataFact("exercises.json")]
    public void The_catalogue_says_what_the_collected_facts_say()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.SharedData, "exercises.json")));
        var facts = file.RootElement.GetProperty("exercises").EnumerateArray().ToDictionary(exercise => exercise.GetProperty("slug").GetString()!);
        Assert.Equal(facts.Keys.Order(StringComparer.Ordinal), Catalogue.Shipped.All.Select(exercise => exercise.Slug).Order(StringComparer.Ordinal));
        Assert.All(Catalogue.Shipped.All, exercise => AssertSame(facts[exercise.Slug], exercise));
    }

    private static void AssertSame(JsonElement expected, CatalogueExercise exercise)
    {
        Assert.Equal(expected.GetProperty("name").GetString(), exercise.Name);
        Assert.Equal(expected.GetProperty("pattern").GetString(), exercise.Facts.Pattern);
        Assert.Equal(expected.GetProperty("category").GetString(), exercise.Category);
        Assert.Equal(expected.GetProperty("level").GetString(), exercise.Facts.Level);
        Assert.Equal(expected.GetProperty("laterality").GetString(), exercise.Facts.Laterality.ToString().ToLowerInvariant());
        Assert.Equal(Strings(expected, "primaryMuscles"), exercise.Facts.PrimaryMuscles);
        Assert.Equal(Strings(expected, "secondaryMuscles"), exercise.Facts.SecondaryMuscles);
        Assert.Equal(Strings(expected, "equipment").Where(equipment => equipment != "none"), exercise.Facts.Equipment);
        Assert.Equal(Strings(expected, "instructions"), exercise.Facts.Instructions);
        Assert.Equal(Strings(expected, "alternatives"), exercise.Facts.Alternatives);
        Assert.Subset(exercise.Facts.Aliases.Append(exercise.Name).ToHashSet(StringComparer.OrdinalIgnoreCase), Strings(expected, "aliases").ToHashSet(StringComparer.OrdinalIgnoreCase));
    }

    private static string[] Strings(JsonElement element, string name) => element.GetProperty(name).EnumerateArray().Select(item => item.GetString()!).ToArray();
}
