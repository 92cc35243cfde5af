using NodaTime;
using NodaTime.Text;
using PulseForge.Core.Data;
using PulseForge.Core.Exercises;
using PulseForge.Core.Programs;

namespace PulseForge.Core.Training.Imports;

/// <param name="Id">The same whenever this set is imported for this client, from whichever file: so it is written once.</param>
public sealed record ImportedSet(Guid Id, HistoryRow Row);

/// <summary>The sets of one exercise in a workout.</summary>
public sealed record ImportedLift(string Name, IReadOnlyList<ImportedSet> Sets);

public sealed record ImportedWorkout(Guid Id, LocalDate Date, LocalTime? Time, string? Name, int? Minutes, string? Note, IReadOnlyList<ImportedLift> Lifts)
{
    public int Sets => Lifts.Sum(l => l.Sets.Count);
}

public sealed record ImportedWeighing(Guid Id, HistoryWeighing Row);

/// <summary>An exercise that a name of the file means.</summary>
/// <param name="Key">Null for one that is to be made.</param>
public sealed record ImportTarget(string? Key, string Name, TrackingType Tracking)
{
    /// <summary>A load below zero is help there.</summary>
    public bool TakesAssistance => Tracking is TrackingType.Reps or TrackingType.WeightedReps or TrackingType.AssistedReps;
}

/// <summary>What a file is to become: workouts in order of time, each set and weighing with its lasting id. Pure.</summary>
/// <param name="LeftOut">Sets whose exercise the person leaves out.</param>
/// <param name="Twice">Weighings that stand in the file more than once.</param>
public sealed record ImportPlan(IReadOnlyList<ImportedWorkout> Workouts, IReadOnlyList<ImportedWeighing> Weighings, IReadOnlyList<ImportFault> Faults, int LeftOut, int Twice)
{
    public static readonly ImportPlan Nothing = new([], [], [], 0, 0);

    public int Sets => Workouts.Sum(w => w.Sets);

    /// <param name="targets">By the names of the file; null for one that is left out.</param>
    public static ImportPlan Of(HistoryReading reading, Guid client, IReadOnlyDictionary<string, ImportTarget?> targets)
    {
        var (faults, rows) = (reading.Faults.ToList(), new List<HistoryRow>());
        var leftOut = reading.Rows.Count(row => targets[row.Exercise] is null);
        foreach (var row in reading.Rows.Where(row => targets[row.Exercise] is not null))
        {
            if (row.Result.LoadKg < 0 && !targets[row.Exercise]!.TakesAssistance) faults.Add(new ImportFault(new Sentence(ImportTexts.Assistance, targets[row.Exercise]!.Name), row.Line));
            else rows.Add(row);
        }
        var workouts = rows.GroupBy(row => (row.Date, row.Time, row.Workout)).OrderBy(g => g.Key.Date).ThenBy(g => g.Key.Time).ThenBy(g => g.Key.Workout, StringComparer.Ordinal).Select(g => Workout(client, [.. g], faults)).ToList();
        var weighings = reading.Weighings.Select(w => new ImportedWeighing(DerivedId.Of(client, "weighing", Day(w.Date), Clock(w.Time), w.Kg.ToString("0.###", System.Globalization.CultureInfo.InvariantCulture)), w)).DistinctBy(w => w.Id).ToList();
        return new ImportPlan(workouts, weighings, [.. faults.OrderBy(f => f.Line)], leftOut, reading.Weighings.Count - weighings.Count);
    }

    private static ImportedWorkout Workout(Guid client, List<HistoryRow> rows, List<ImportFault> faults)
    {
        var (first, lifts) = (rows[0], rows.GroupBy(row => NameKey.Of(row.Exercise)).ToList());
        var id = DerivedId.Of(client, "workout", Day(first.Date), Clock(first.Time), first.Workout ?? "");
        faults.AddRange(lifts.Skip(WorkoutLimits.Blocks).SelectMany(lift => lift).Select(row => new ImportFault(new Sentence(ImportTexts.ManyExercises, WorkoutLimits.Blocks), row.Line)));
        var taken = lifts.Take(WorkoutLimits.Blocks).Select(lift => new ImportedLift(lift.First().Exercise, [.. lift.Select((row, order) => new ImportedSet(DerivedId.Of(id, lift.Key, $"{order}"), row))]));
        return new ImportedWorkout(id, first.Date, first.Time, first.Workout, rows.Max(r => r.Minutes), rows.Select(r => r.WorkoutNote).FirstOrDefault(n => n is not null), [.. taken]);
    }

    private static string Day(LocalDate date) => LocalDatePattern.Iso.Format(date);

    private static string Clock(LocalTime? time) => time is { } at ? LocalTimePattern.ExtendedIso.Format(at) : "";
}
