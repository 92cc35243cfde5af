using NodaTime;
using PulseForge.Core.Exercises;
using PulseForge.Core.Training.Imports;

namespace PulseForge.Core.Progress.Imports;

/// <summary>An exercise that an import brings: its name, and what its sets are measured in. All else is for the coach to say.</summary>
internal static class NewExercise
{
    public static Exercise Of(string name, IReadOnlyCollection<HistoryRow> rows, Instant now) =>
        new(name, null, new ExerciseFacts([], "", [], [], [], Laterality.Unspecified, TrackingOf(rows), "", [], []), now);

    public static TrackingType TrackingOf(IReadOnlyCollection<HistoryRow> rows)
    {
        var (loaded, helped) = (rows.Any(r => r.Result.LoadKg > 0), rows.Any(r => r.Result.LoadKg < 0));
        if (rows.Any(r => r.Result.Reps is not null)) return helped ? TrackingType.WeightedReps : loaded ? TrackingType.WeightReps : TrackingType.Reps;
        if (rows.Any(r => r.Result.Metres is not null)) return loaded ? TrackingType.WeightMetres : rows.Any(r => r.Result.Seconds is not null) ? TrackingType.MetresSeconds : TrackingType.Metres;
        return loaded ? TrackingType.WeightSeconds : TrackingType.Seconds;
    }
}
