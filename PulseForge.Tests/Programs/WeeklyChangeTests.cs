using System.Globalization;
using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Notation;
using PulseForge.Core.Units;

namespace PulseForge.Tests.Programs;

public sealed class WeeklyChangeTests
{
    private static readonly ExerciseNames Names = ExerciseNames.Of([new ExerciseRef(null, "squat", "Squat"), new ExerciseRef(null, "pull-up", "Pull-up"), new ExerciseRef(null, "plank", "Plank"), new ExerciseRef(null, "run", "Run")]);

    [Theory]
    [InlineData("+2.5kg", "Squat 5x5 100kg", "Squat 5x5 105kg")]
    [InlineData("2,5", "Squat 5x5 100kg", "Squat 5x5 105kg")]
    [InlineData("+2.5kg/week", "Pull-up 3x5 bw+10kg", "Pull-up 3x5 bw+15kg")]
    [InlineData("\u22121 rep/week", "Squat 5x5 100kg", "Squat 5x3 100kg")]
    [InlineData("-1 rep a week", "Squat 4x6-8 rpe 8, 1x5+", "Squat 4x4-6 rpe 8, 1x3+")]
    [InlineData("+5%", "Squat 65%tm x5, 75%tm x5+", "Squat 75%tm x5, 85%tm x5+")]
    [InlineData("+2.5 % per week", "Squat 5x5 @80%", "Squat 5x5 @85%")]
    [InlineData("+1 set", "Squat 1x5 60kg warm-up, 3x5 100kg", "Squat 1x5 60kg warm-up, 5x5 100kg")]
    [InlineData("+0.5rpe", "Squat 5x5 rpe 7", "Squat 5x5 rpe 8")]
    [InlineData("-1rir", "Squat 5x5 3rir", "Squat 5x5 1rir")]
    [InlineData("+15s", "Plank 3x45s", "Plank 3x75s")]
    [InlineData("+500m", "Run 5km", "Run 6km")]
    [InlineData("", "Squat 5x5 100kg", "Squat 5x5 100kg")]
    [InlineData("+5lb", "Squat 5x5 225lb", "Squat 5x5 235lb")]
    public void Two_weeks_on_a_change_was_made_twice(string change, string now, string then) => Assert.Equal(Print(Read(then)), Print(After(change, Read(now), 2).Workout!));

    [Theory]
    [InlineData("+2.5kg", "Squat 5x5 @80%")]
    [InlineData("+5%", "Squat 5x5 100kg")]
    [InlineData("+1 rep", "Pull-up 3xAMRAP bw")]
    [InlineData("+1 rep", "Plank 3x45s")]
    public void What_is_prescribed_on_another_scale_stays(string change, string line) => Assert.Equal(Read(line), After(change, Read(line), 3).Workout);

    [Fact]
    public void Only_the_chosen_exercises_change()
    {
        var (workout, _) = WeeklyChangeText.Parse("+2.5kg", MassUnit.Kilogram).Change!.After(Read("A1. Squat 5x5 100kg\nA2. Pull-up 3x5 bw+10kg\nB. Squat 3x3 80kg"), 1, place => place == 2);
        Assert.Equal(Print(Read("A1. Squat 5x5 100kg\nA2. Pull-up 3x5 bw+10kg\nB. Squat 3x3 82.5kg")), Print(workout!));
    }

    [Theory]
    [InlineData("-1 rep", "Squat 5x5 100kg", 5, "Reps go from 1 to 1000.")]
    [InlineData("-20kg", "Squat 5x5 100kg", 6, "A load goes from 0 to 2000 kg.")]
    [InlineData("+1rpe", "Squat 5x5 rpe 8", 3, "RPE goes from 1 to 10.")]
    [InlineData("+50 sets", "Squat 5x5 100kg", 2, "The number of sets goes from 1 to 100.")]
    public void A_change_that_leads_beyond_what_can_be_prescribed_says_so(string change, string line, int weeks, string problem) =>
        Assert.Equal((null, problem), (After(change, Read(line), weeks).Workout, After(change, Read(line), weeks).Problem!.ToString(CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("more")]
    [InlineData("+")]
    [InlineData("+1-2 reps")]
    [InlineData("+2.5kg/month")]
    [InlineData("+2.5kg twice")]
    [InlineData("=SUM(A1:A3)")]
    [InlineData("+1.5 reps")]
    [InlineData("+2000000000 reps")]
    [InlineData("+2000000000 sets")]
    [InlineData("+99999999999999999999999999")]
    public void What_is_no_change_is_refused(string text) => Assert.NotNull(WeeklyChangeText.Parse(text, MassUnit.Kilogram).Problem);

    private static (Workout? Workout, Core.Sentence? Problem) After(string change, Workout workout, int weeks)
    {
        var (parsed, problem) = WeeklyChangeText.Parse(change, MassUnit.Kilogram);
        Assert.Null(problem);
        return parsed!.After(workout, weeks, _ => true);
    }

    private static Workout Read(string lines)
    {
        var parsed = WorkoutNotation.Parse(lines, Names, MassUnit.Kilogram);
        Assert.Equal([], parsed.Faults);
        return parsed.Workout;
    }

    private static string Print(Workout workout) => WorkoutNotation.Print(workout, MassUnit.Kilogram);
}
