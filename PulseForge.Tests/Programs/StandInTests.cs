using PulseForge.Core.Exercises;
using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Progression.Rules;

namespace PulseForge.Tests.Programs;

public class StandInTests
{
    private static readonly ExerciseRef Press = new(Guid.CreateVersion7(), null, "Box Squat");

    [Fact]
    public void Sets_repetitions_rests_and_notes_stay_and_the_load_is_found_anew()
    {
        var item = Squat(Load.PercentOfTrainingMax(85)) with { Note = "Slow down", Tempo = "3010" };

        var stands = StandIn.Of(item, Press, TrackingType.WeightReps);

        Assert.Equal(Press, stands.Exercise);
        Assert.Equal(("Slow down", "3010"), (stands.Note, stands.Tempo));
        var group = Assert.Single(stands.Sets);
        Assert.Equal((3, Amount.Reps(5), 180, Load.Start), (group.Count, group.Amount, group.RestSeconds, group.Load));
    }

    [Fact]
    public void Exertion_means_the_same_in_every_exercise() =>
        Assert.Equal(Load.Rpe(8), StandIn.Of(Squat(Load.Rpe(8)), Press, TrackingType.WeightReps).Sets[0].Load);

    [Fact]
    public void What_takes_no_weight_is_done_with_the_body_alone()
    {
        var stands = StandIn.Of(Squat(Load.Kilograms(100)) with { Progression = new LinearRule(2.5m) }, Press, TrackingType.WeightedReps);
        Assert.Equal((Load.Bodyweight, null), (stands.Sets[0].Load, stands.Progression));
    }

    [Fact]
    public void A_rule_that_looks_at_the_log_alone_goes_on_and_one_that_needs_a_training_max_rests()
    {
        Assert.Equal(new LinearRule(2.5m), StandIn.Of(Squat(Load.Kilograms(100)) with { Progression = new LinearRule(2.5m) }, Press, TrackingType.WeightReps).Progression);
        Assert.Null(StandIn.Of(Squat(Load.PercentOfTrainingMax(85)) with { Progression = new TrainingMaxRule(5) }, Press, TrackingType.WeightReps).Progression);
    }

    [Theory]
    [InlineData(TrackingType.WeightReps, TrackingType.WeightedReps, true)]
    [InlineData(TrackingType.Seconds, TrackingType.Seconds, true)]
    [InlineData(TrackingType.WeightReps, TrackingType.Seconds, false)]
    [InlineData(TrackingType.Rounds, TrackingType.Reps, false)]
    public void Sets_of_repetitions_fit_repetitions_and_others_only_their_like(TrackingType one, TrackingType other, bool fits) => Assert.Equal(fits, StandIn.Fits(one, other));

    private static Item Squat(Load load) => new(new ExerciseRef(Guid.CreateVersion7(), null, "Back Squat"), [new SetGroup(3, Amount.Reps(5), load, 180)]);
}
