using NodaTime;
using PulseForge.Core.Training.Formulas;

namespace PulseForge.Core.Progress;

/// <summary>The best set of one lift on one day, by its estimate.</summary>
/// <param name="OneRepMaxKg">Estimated: by the RPE table where exertion was noted, else by the business's formula.</param>
/// <param name="IsRecord">Above every estimate before it, also those from before the window; the first one ever is none.</param>
public sealed record LiftSession(LocalDate On, decimal OneRepMaxKg, decimal LoadKg, int Reps, bool IsRecord)
{
    /// <summary>Work sets of that day.</summary>
    public int Sets { get; init; }

    /// <summary>Load × repetitions of that day, in kilograms.</summary>
    public decimal VolumeKg { get; init; }
}

/// <summary>A record that a lift saw: the most telling one of a day.</summary>
public sealed record LiftRecord(Guid ExerciseId, string Lift, LocalDate On, RecordKind Kind, decimal LoadKg, int Reps)
{
    // What a coach looks at first: heavier before lighter, estimates before counts.
    private static readonly RecordKind[] MostTelling = [RecordKind.OneRepMax, RecordKind.Load, RecordKind.LoadForReps, RecordKind.RepsAtLoad];

    public static int RankOf(RecordKind kind) => Array.IndexOf(MostTelling, kind);
}

/// <summary>How one lift went through a window of days.</summary>
/// <param name="Sessions">In order of days, at least one.</param>
/// <param name="Records">Of the window, the latest first.</param>
public sealed record Lift(Guid ExerciseId, string Name, IReadOnlyList<LiftSession> Sessions, IReadOnlyList<LiftRecord> Records)
{
    public LiftSession First => Sessions[0];

    public LiftSession Last => Sessions[^1];

    /// <summary>Kilograms of the estimate, last against first.</summary>
    public decimal ChangeKg => Last.OneRepMaxKg - First.OneRepMaxKg;

    public IReadOnlyList<DatedValue> Points => [.. Sessions.Select(s => new DatedValue(s.On, s.OneRepMaxKg))];

    public double? PercentPerWeek => ProgressVelocity.PercentPerWeek(Points);

    public TrendLine? Trend => TrendLine.Of(Points);

    /// <summary>One for each day that broke any, the latest first.</summary>
    public IEnumerable<LiftRecord> RecordsIn(LocalDate from, LocalDate to) => Records.Where(r => r.On >= from && r.On <= to);
}
