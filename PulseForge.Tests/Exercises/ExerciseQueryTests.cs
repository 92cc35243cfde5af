using PulseForge.Core.Exercises;

namespace PulseForge.Tests.Exercises;

public class ExerciseQueryTests
{
    [Theory]
    [InlineData("squat", "Barbell Back Squat")]
    [InlineData("back squ", "Barbell Back Squat")]
    [InlineData("squat barbell back", "Barbell Back Squat")]
    [InlineData("pullup", "Pull-Up")]
    [InlineData("PULL UP", "Pull-Up")]
    [InlineData("pull-up", "Pull-Up")]
    [InlineData("chin-up", "Chin-Up")]
    public void Parts_of_a_name_are_found_whatever_the_case_order_spaces_and_hyphens(string typed, string name) =>
        Assert.Contains(Find(new(typed)).Take(10), f => f.Exercise.Name == name);

    [Fact]
    public void The_name_itself_comes_first_and_an_alias_says_that_it_matched()
    {
        Assert.Equal("Pull-Up", Find(new("pull up"))[0].Exercise.Name);
        var byAlias = Find(new("squat (barbell)")).Single(f => f.Exercise.Key == "barbell-back-squat");
        Assert.Equal("Squat (Barbell)", byAlias.Alias);
        Assert.Equal("Pull-Up", Find(new("pullups"))[0].Exercise.Name);
        Assert.Null(Find(new("barbell back"))[0].Alias);
    }

    [Theory]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("💪")]
    [InlineData("qqqqq")]
    public void Signs_mean_themselves(string typed) => Assert.Empty(Find(new(typed)));

    [Fact]
    public void Accents_and_other_alphabets_are_read()
    {
        LibraryExercise[] library = [Own("Développé couché"), Own("تمرين القرفصاء"), Own("💪")];
        Assert.Equal("Développé couché", Assert.Single(new ExerciseQuery("developpe").Apply(library)).Exercise.Name);
        Assert.Equal("تمرين القرفصاء", Assert.Single(new ExerciseQuery("القرفصاء").Apply(library)).Exercise.Name);
        Assert.Equal("💪", Assert.Single(new ExerciseQuery("💪").Apply(library)).Exercise.Name);
    }

    [Fact]
    public void Filters_narrow_together_and_a_main_muscle_comes_before_a_helping_one()
    {
        var found = Find(new(Pattern: "horizontal_push", Muscle: "triceps", Equipment: "barbell"));

        Assert.NotEmpty(found);
        Assert.All(found, f => Assert.True(f.Exercise is { Pattern: "horizontal_push" } e && e.Trains("triceps") && e.Equipment.Contains("barbell")));
        var main = found.Select(f => f.Exercise.PrimaryMuscles.Contains("triceps")).ToList();
        Assert.Equal(main.OrderByDescending(m => m), main);
    }

    [Fact]
    public void Sides_measure_and_level_narrow_too()
    {
        var found = Find(new() { Laterality = Laterality.Unilateral, Tracking = TrackingType.WeightReps, Level = "beginner" });

        Assert.InRange(found.Count, 5, 200);
        Assert.All(found, f => Assert.True(f.Exercise is { Laterality: Laterality.Unilateral, Tracking: TrackingType.WeightReps, Level: "beginner" }));
        Assert.True(new ExerciseQuery { Level = "beginner" }.IsFiltered);
    }

    [Theory]
    [InlineData("bulgarain split", "Dumbbell Bulgarian Split Squat")]
    [InlineData("barbel bak sqat", "Barbell Back Squat")]
    [InlineData("romainan deadlfit", "Romanian Deadlift")]
    [InlineData("kettelbell swng", "Kettlebell Swing")]
    [InlineData("skull curshre", "Band Skull Crusher")]
    [InlineData("bnech pres", "Barbell Bench Press")]
    public void Typing_errors_are_forgiven_also_while_one_types(string typed, string name)
    {
        var found = Find(new(typed));
        Assert.Contains(found.Take(3), f => f.Exercise.Name == name || f.Alias == name);
        Assert.All(found, f => Assert.True(f.IsNear));
    }

    [Fact]
    public void What_is_spelt_so_hides_what_comes_near()
    {
        LibraryExercise[] library = [Own("Hack Squat"), Own("Back Squat")];
        Assert.Equal(["Back Squat"], new ExerciseQuery("back").Apply(library).Select(f => f.Exercise.Name));
        Assert.Equal(["Hack Squat"], new ExerciseQuery("hakc squta").Apply(library).Select(f => f.Exercise.Name));
    }

    [Theory]
    [InlineData("squat", "SQUAT", 0)]
    [InlineData("suqat", "SQUAT", 1)]
    [InlineData("sqat", "SQUATS", 1)]
    [InlineData("sq", "SKULL", null)]
    [InlineData("press", "DRESS", 1)]
    [InlineData("press", "DROSS", null)]
    [InlineData("deadlfti", "DEADLIFTS", 2)]
    public void Short_words_may_have_one_error_and_long_ones_two(string typed, string word, int? errors) =>
        Assert.Equal(errors, TypingErrors.Fewest(typed.ToUpperInvariant(), [word]));

    [Fact]
    public void By_name_is_by_name_and_the_usual_order_begins_with_what_is_common()
    {
        var names = Find(new(Order: ExerciseOrder.Name)).Select(f => f.Exercise.Name).ToList();
        Assert.Equal(names.Order(StringComparer.InvariantCultureIgnoreCase), names);
        Assert.True(Find(new())[0].Exercise.IsPopular);
    }

    [Theory]
    [InlineData("barbell BACK squat", "The catalogue has Barbell Back Squat already: take it from the list and add your video there.")]
    [InlineData("Pullups", "In the catalogue Pullups is another name of Pull-Up. Choose a name of your own.")]
    [InlineData("my LIFT", "You have an exercise called My Lift already.")]
    [InlineData("The lift", "The Lift is another name of your exercise My Lift.")]
    [InlineData("My other lift", null)]
    public void A_taken_name_says_by_what(string name, string? problem) =>
        Assert.Equal(problem, TakenName.Problem(name, [Own("My Lift", "The Lift"), .. LibraryExercise.Shipped], null)?.ToString(System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void An_exercise_may_keep_its_own_name()
    {
        var own = Own("My Lift");
        Assert.Null(TakenName.Problem("MY LIFT", [own], own.Id));
    }

    private static IReadOnlyList<FoundExercise> Find(ExerciseQuery query) => query.Apply(LibraryExercise.Shipped);

    private static LibraryExercise Own(string name, params string[] aliases) =>
        new(name, Guid.CreateVersion7(), name, aliases, "squat", ["quads"], [], [], Laterality.Bilateral, TrackingType.WeightReps, "", [], IsOwn: true, HasVideo: false, IsPopular: false);
}
