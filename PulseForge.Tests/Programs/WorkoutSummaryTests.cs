using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Notation;
using PulseForge.Core.Seeding;
using PulseForge.Core.Units;

namespace PulseForge.Tests.Programs;

public sealed class WorkoutSummaryTests
{
    [Theory]
    [InlineData("Back Squat 5x5 rest 3m", 1, 5, 0, (5 * 15) + (5 * 180))]
    [InlineData("Back Squat warm-up 2x5 rest 60s, 3x5 rest 3m", 1, 3, 2, (2 * 75) + (3 * 195))]
    [InlineData("Back Squat 3x6-8 tempo 3010 rest 60s", 1, 3, 0, 3 * ((7 * 4) + 60))]
    [InlineData("Plank 3x45s/side rest 30s", 1, 3, 0, 3 * 120)]
    [InlineData("Zone 2 Run 40min", 1, 1, 0, 2_400)]
    [InlineData("Zone 2 Run 5500m", 1, 1, 0, 2_000)]
    [InlineData("Heavy Bag 5 rounds 3:00 rest 1:00", 1, 5, 0, 5 * 240)]
    [InlineData("Back Squat 3x5 rest 60s\nBench Press 3x5 rest 60s", 2, 6, 0, (6 * 75) + 60)]
    [InlineData("B1. Back Squat 3x5 rest 0s\nB2. Bench Press 3x5 rest 90s", 2, 6, 0, 3 * (15 + 15 + 90))]
    [InlineData("superset rest 2m\nB1. Back Squat 3x5 rest 10s\nB2. Bench Press 3x5 rest 90s", 2, 6, 0, 3 * (15 + 10 + 15 + 120))]
    [InlineData("circuit 3 rounds rest 60s\nPush-Up x10 rest 0s\nPlank x30s rest 0s", 2, 6, 0, 3 * (30 + 30 + 60))]
    [InlineData("amrap 12min\nPush-Up x10\nPlank x30s", 2, 2, 0, 720)]
    [InlineData("emom 10min\nBack Squat x3", 1, 10, 0, 600)]
    [InlineData("intervals 8x30s rest 30s\nBike Erg x30s", 1, 8, 0, 480)]
    [InlineData("// only words", 0, 0, 0, 0)]
    public void Sets_are_counted_and_time_is_estimated(string text, int exercises, int work, int warmUp, int seconds) =>
        Assert.Equal(new WorkoutSummary(exercises, work, warmUp, seconds), WorkoutSummary.Of(Read(text)));

    [Fact]
    public void Minutes_are_rounded_up() => Assert.Equal(2, new WorkoutSummary(1, 1, 0, 61).Minutes);

    [Fact]
    public void Shipped_sessions_take_a_plausible_time() =>
        Assert.All(
            StartingPrograms.All.SelectMany(program => program.Plan.Sessions).Where(session => session.Day.Workout.Blocks.Count > 0),
            session => Assert.InRange(WorkoutSummary.Of(session.Day.Workout).Minutes, 5, 120));

    [Fact]
    public void A_set_counts_whole_for_the_muscles_it_aims_at_and_half_for_those_that_help()
    {
        var week = new[] { Read("Bench Press warm-up 2x5, 3x5\nZone 2 Run 40min"), Read("circuit 2 rounds\nBench Press x8") };
        var muscles = Catalogue.Shipped.Find("barbell-bench-press")!.Facts;
        var sets = MuscleVolume.SetsOf(week, exercise => Catalogue.Shipped.Find(exercise.Slug!)!.Muscles);
        Assert.Equal(muscles.PrimaryMuscles.Concat(muscles.SecondaryMuscles).Order(StringComparer.Ordinal), sets.Keys);
        Assert.All(muscles.PrimaryMuscles, muscle => Assert.Equal(5, sets[muscle]));
        Assert.All(muscles.SecondaryMuscles, muscle => Assert.Equal(2.5m, sets[muscle]));
        Assert.Empty(MuscleVolume.SetsOf(week, _ => null));
    }

    private static Workout Read(string text)
    {
        var parsed = WorkoutNotation.Parse(text, Catalogue.Shipped.Names, MassUnit.Kilogram);
        Assert.True(parsed.IsClean, string.Join('\n', parsed.Faults));
        return parsed.Workout;
    }
}
