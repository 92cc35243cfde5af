using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Notation;
using PulseForge.Core.Programs.Progression;
using PulseForge.Core.Units;

namespace PulseForge.Tests.Programs.Progression;

/// <summary>What a coach types, what the client then sees, the first time and after a session done as asked.</summary>
public sealed class TypedLinesTests
{
    [Theory]
    [InlineData("Lift 5x5 @80% rest 3m progress +2.5kg", "80 80 80 80 80", "82.5 82.5 82.5 82.5 82.5", "Every set reached 5 last time: 2.5 kg more.")]
    [InlineData("Lift 65%tm x5, 75%tm x5, 85%tm x5+ rest 210s progress tm +5kg", "65 75 85", "65 75 85", "The loads follow from your training max of 100 kg.")]
    [InlineData("Lift 3xAMRAP bw+10kg", "10 10 10", "10 10 10", "As your coach planned it.")]
    [InlineData("Lift 5 rounds 3:00 rest 1:00 rpe 7", "- - - - -", "- - - - -", "As your coach planned it.")]
    [InlineData("Lift 2x20s zone 5 rest 40s", "- -", "- -", "As your coach planned it.")]
    [InlineData("Lift 3x45s // shoulder blades apart", "- - -", "- - -", "As your coach planned it.")]
    [InlineData("Lift 3x8/side 24kg", "24 24 24", "24 24 24", "As your coach planned it.")]
    [InlineData("Lift 4x6-8 rpe 8 progress double 2.5kg", "75 75 75 75", "75 75 75 75", "Not every set has reached 8 yet: the same load, more reps.")]
    public void A_line_becomes_loads_and_a_reason(string line, string first, string next, string reason)
    {
        var course = new Course(ItemOf(line)) { OneRepMaxKg = 100 };
        course.Maxes.Add(new EnteredMax(100, course.Today));
        Assert.Equal(first, Loads(course));
        course.Did();
        Assert.Equal((next, reason), (Loads(course), course.Reason));
    }

    private static Item ItemOf(string line)
    {
        var exercise = new ExerciseRef(Guid.NewGuid(), "lift", "Lift");
        return Assert.Single(WorkoutNotation.Parse(line, ExerciseNames.Of([exercise]), MassUnit.Kilogram).Workout.Items);
    }

    private static string Loads(Course course) =>
        string.Join(' ', course.Loads.Select(kg => kg is { } load ? FormattableString.Invariant($"{load:0.##}") : "-"));
}
