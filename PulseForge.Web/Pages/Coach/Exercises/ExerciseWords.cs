using Microsoft.Extensions.Localization;
using PulseForge.Core.Exercises;
using PulseForge.Web.Pages.Coach.Clients;

namespace PulseForge.Web.Pages.Coach.Exercises;

/// <summary>What describes an exercise, in words.</summary>
public static class ExerciseWords
{
    public static string Plain(string word) => LimitationWords.Plain(word);

    public static string List(IEnumerable<string> words) => string.Join(", ", words.Select(Plain));

    public static string Say(this IStringLocalizer t, Laterality laterality) => laterality switch
    {
        Laterality.Bilateral => t["Both sides together"],
        Laterality.Unilateral => t["One side, then the other"],
        Laterality.Alternating => t["Sides in turn"],
        Laterality.Unspecified => t["No matter"],
    };

    public static string Say(this IStringLocalizer t, TrackingType tracking) => tracking switch
    {
        TrackingType.WeightReps => t["Weight and repetitions"],
        TrackingType.Reps => t["Repetitions"],
        TrackingType.WeightedReps => t["Repetitions, with weight added to the body"],
        TrackingType.AssistedReps => t["Repetitions, with weight taken off the body"],
        TrackingType.Seconds => t["Time"],
        TrackingType.WeightSeconds => t["Weight and time"],
        TrackingType.Metres => t["Distance"],
        TrackingType.WeightMetres => t["Weight and distance"],
        TrackingType.MetresSeconds => t["Distance and time"],
        TrackingType.Rounds => t["Rounds"],
        TrackingType.Calories => t["Calories"],
    };
}
