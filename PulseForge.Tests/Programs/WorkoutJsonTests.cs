using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Progression.Rules;

namespace PulseForge.Tests.Programs;

public sealed class WorkoutJsonTests
{
    private static readonly Workout Sample = new([
        Block.Straight(new Item(
            new ExerciseRef(new Guid("0198c0de-0000-7000-8000-000000000001"), "barbell-back-squat", "Back Squat"),
            [new SetGroup(2, Amount.Reps(5), Load.PercentOfTrainingMax(40), 60, Kind: SetKind.WarmUp), new SetGroup(1, Amount.RepsAtLeast(5), Load.PercentOfTrainingMax(85), 210)],
            Progression: new TrainingMaxRule(5, 3, 90, 10)), "Main lift"),
        Block.Superset(
            new Item(new ExerciseRef(null, "dumbbell-lunge", "Lunge"), [new SetGroup(3, Amount.Reps(8, 10), Load.Kilograms(24.5m), PerSide: true)], "30X0", "Slowly", new DoubleRule(2.5m)),
            new Item(new ExerciseRef(null, null, "Plank"), [new SetGroup(3, Amount.Seconds(45), Load.None)], Progression: new WeeklyAmountRule(WeeklyUnit.Seconds, 5, 90))),
        new Block(BlockKind.Rounds, [new Item(new ExerciseRef(null, "heavy-bag-rounds", "Heavy Bag"), [new SetGroup(1, Amount.Round(180), Load.Rpe(7.5m))], Progression: new AmrapLadderRule([new(0, 1, 0), new(2, null, 2.5m)], true, 1))], 5, 180, 60),
        Block.Remark("Walk home"),
        Block.Unread("C. Bench 3x"),
    ]);

    [Fact]
    public void Version_1_reads_as_it_was_written()
    {
        var golden = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Programs", "Golden", "workout.v1.json"));
        Assert.Equal(Sample, WorkoutJson.Read(golden));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(golden), JsonNode.Parse(WorkoutJson.Write(Sample))));
    }

    [Fact]
    public void Every_valid_workout_survives_json() =>
        Gens.Workout.Sample(workout => WorkoutJson.Read(WorkoutJson.Write(workout)) == workout, iter: 1_000);

    [Fact]
    public void Keys_may_come_in_any_order() =>
        Gens.Workout.Sample(workout => WorkoutJson.Read(Reordered(JsonNode.Parse(WorkoutJson.Write(workout)))!.ToJsonString()) == workout, iter: 1_000);

    [Theory]
    [InlineData("""{"v":2,"blocks":[]}""")]
    [InlineData("""{"blocks":[]}""")]
    [InlineData("""{"v":1}""")]
    [InlineData("""{"v":1,"blocks":[null]}""")]
    [InlineData("""{"v":1,"blocks":null}""")]
    [InlineData("""{"v":1,"blocks":[],"more":1}""")]
    [InlineData("""{"v":1,"blocks":[{"kind":"dance","items":[]}]}""")]
    [InlineData("null")]
    public void A_document_of_another_shape_is_refused(string json) => Assert.Throws<JsonException>(() => WorkoutJson.Read(json));

    [Fact]
    public void A_document_outside_its_limits_cannot_be_built() =>
        Assert.Throws<ArgumentException>(() => WorkoutJson.Read("""{"v":1,"blocks":[{"kind":"amrap","items":[]}]}"""));

    [Fact]
    public void Equal_content_is_equal_and_hashes_equally()
    {
        var again = WorkoutJson.Read(WorkoutJson.Write(Sample));
        Assert.NotSame(Sample, again);
        Assert.Equal(Sample.GetHashCode(), again.GetHashCode());
        Assert.True(new PulseForge.Core.Data.ValueEquality<Workout>().Equals(Sample, again));
        Assert.NotEqual(Sample, new Workout(Sample.Blocks.RemoveAt(0)));
    }

    private static JsonNode? Reordered(JsonNode? node) => node switch
    {
        JsonObject map => new JsonObject(map.OrderBy(pair => pair.Key.Length).ThenByDescending(pair => pair.Key, StringComparer.Ordinal).Select(pair => KeyValuePair.Create(pair.Key, Reordered(pair.Value)))),
        JsonArray list => new JsonArray(list.Select(Reordered).ToArray()),
        _ => node?.DeepClone(),
    };
}
