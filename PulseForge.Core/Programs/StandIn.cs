using PulseForge.Core.Exercises;
using PulseForge.Core.Programs.Progression.Rules;

namespace PulseForge.Core.Programs;

/// <summary>
/// A prescribed item with another exercise in its place: sets, repetitions, rests, exertion and the coach's note stay. Kilograms and percentages belong to the
/// exercise that they were written for, so the client finds a load and it goes on from there, by the same rule where the rule looks at nothing else.
/// </summary>
public static class StandIn
{
    public static Item Of(Item item, ExerciseRef by, TrackingType measure) => item with
    {
        Exercise = by,
        Sets = item.Sets.Select(group => group with { Load = Load(group.Load, measure) }).ToValueList(),
        Progression = item.Progression is LinearRule or DoubleRule && TakesWeight(measure) ? item.Progression : null,
    };

    /// <summary>Whether sets that were written for the one can be done with the other: both count repetitions, or both are measured in the same things.</summary>
    public static bool Fits(TrackingType one, TrackingType other) => one == other || (CountsReps(one) && CountsReps(other));

    private static Load Load(Load written, TrackingType measure) => written.Kind switch
    {
        LoadKind.Rpe or LoadKind.RepsInReserve or LoadKind.HeartRateZone or LoadKind.None => written,
        _ when !TakesWeight(measure) => Programs.Load.Bodyweight,
        _ => Programs.Load.Start,
    };

    private static bool TakesWeight(TrackingType measure) => measure is TrackingType.WeightReps or TrackingType.WeightSeconds or TrackingType.WeightMetres;

    private static bool CountsReps(TrackingType measure) => measure is TrackingType.WeightReps or TrackingType.Reps or TrackingType.WeightedReps or TrackingType.AssistedReps;
}
