using PulseForge.Core.Exercises;

namespace PulseForge.Tests.Exercises;

public class RankedAlternativesTests
{
    [Fact]
    public void Those_that_an_exercise_names_come_first_in_its_order()
    {
        var squat = Shipped("barbell-back-squat");
        Assert.Equal(squat.Alternatives, Of(squat).Take(squat.Alternatives.Length).Select(a => a.Exercise.Key));
        Assert.All(Of(squat).Take(squat.Alternatives.Length), a => Assert.Equal("Named as its alternative", a.Reasons[0].Key));
    }

    [Theory]
    [InlineData("barbell-front-squat", "box-squat", "Same movement · Same main muscles · Measured the same way · Needs only barbell, box, rack")]
    [InlineData("barbell-back-squat", "bodyweight-squat", "Named as its alternative · Same movement · Same main muscles · Needs no equipment")]
    [InlineData("barbell-bench-press", "push-up", "Same movement · Same main muscles · Needs no equipment")]
    [InlineData("barbell-back-squat", "leg-extension", "Same main muscles · Measured the same way · Needs only machine")]
    [InlineData("barbell-back-squat", "barbell-front-squat", "Same movement · Same main muscles · Measured the same way · Same equipment")]
    public void Each_says_why(string original, string other, string reasons) =>
        Assert.Equal(reasons, string.Join(" · ", Of(Shipped(original)).Single(a => a.Exercise.Key == other).Reasons));

    [Theory]
    [InlineData("barbell-back-squat", "barbell-front-squat", "leg-extension")]
    [InlineData("pull-up", "chin-up", "bent-over-barbell-row")]
    [InlineData("barbell-deadlift", "romanian-deadlift", "ball-leg-curl")]
    public void The_same_movement_comes_before_the_same_muscle(string original, string near, string far)
    {
        var keys = Of(Shipped(original)).Select(a => a.Exercise.Key).ToList();
        Assert.Contains(near, keys);
        Assert.True(!keys.Contains(far) || keys.IndexOf(near) < keys.IndexOf(far));
    }

    [Fact]
    public void Only_what_can_be_done_with_the_equipment_at_hand_is_proposed()
    {
        var found = RankedAlternatives.Of(Shipped("barbell-bench-press"), LibraryExercise.Shipped, ["dumbbell", "bench"]).ToList();
        Assert.Equal("dumbbell-bench-press", found[0].Exercise.Key);
        Assert.All(found, a => Assert.All(a.Exercise.Equipment, needed => Assert.Contains(needed, new[] { "dumbbell", "bench" })));
        Assert.Contains(found, a => a.Exercise.Equipment.Length == 0);
    }

    [Fact]
    public void Everything_in_the_catalogue_has_alternatives_with_reasons_and_none_is_itself()
    {
        foreach (var exercise in LibraryExercise.Shipped)
        {
            var found = Of(exercise);
            Assert.NotEmpty(found);
            Assert.DoesNotContain(found, a => a.Exercise.Key == exercise.Key);
            Assert.All(found, a => Assert.NotEmpty(a.Reasons));
            Assert.Equal(found.Select(a => a.Score).OrderDescending(), found.Select(a => a.Score));
        }
    }

    [Fact]
    public void Stretching_replaces_no_training() =>
        Assert.DoesNotContain(Of(Shipped("barbell-back-squat")), a => a.Exercise.Pattern == "mobility");

    [Fact]
    public void An_own_exercise_is_ranked_by_what_is_written_of_it()
    {
        var own = new LibraryExercise("own", Guid.CreateVersion7(), "House Squat", [], "squat", ["quads"], ["glutes"], ["sandbag"], Laterality.Bilateral, TrackingType.WeightReps, "", ["goblet-squat"], true, false, false);
        var found = RankedAlternatives.Of(own, [own, .. LibraryExercise.Shipped]).ToList();
        Assert.Equal("goblet-squat", found[0].Exercise.Key);
        Assert.Contains(RankedAlternatives.Of(Shipped("goblet-squat"), [own, .. LibraryExercise.Shipped]), a => a.Exercise == own);
    }

    private static List<Alternative> Of(LibraryExercise original) => [.. RankedAlternatives.Of(original, LibraryExercise.Shipped)];

    private static LibraryExercise Shipped(string key) => LibraryExercise.Shipped.Single(e => e.Key == key);
}
