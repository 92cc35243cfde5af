using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Programs;

namespace PulseForge.Core.Training.Rollups;

/// <summary>
/// What a client did of one exercise in one session, summed up from its sets in the transaction that wrote them (<see cref="TrainingRollups"/>): history,
/// charts and records read a row for each session, and never years of sets. Warm-ups are left out.
/// </summary>
public sealed class ExerciseSession : Entity
{
    private ExerciseSession() { }

    internal ExerciseSession(Guid client, Guid exercise, Guid log, LocalDate date, Marks before, IReadOnlyCollection<SummedSet> sets)
    {
        Id = IdOf(log, exercise);
        (ClientId, ExerciseId, LogId, Date, Before) = (client, exercise, log, date, before);
        (Sets, Reps, Seconds) = (sets.Count, sets.Sum(s => s.Reps ?? 0), sets.Sum(s => s.Seconds ?? 0));
        Metres = sets.Sum(s => s.Metres ?? 0);
        VolumeKg = sets.Sum(s => s.VolumeKg);
        Done = MarksOf(sets, date);
    }

    public Guid ClientId { get; private init; }

    public Guid ExerciseId { get; private init; }

    public Guid LogId { get; private init; }

    /// <summary>The client's local date that the session counts for.</summary>
    public LocalDate Date { get; private init; }

    public int Sets { get; private init; }

    public int Reps { get; private init; }

    /// <summary>Load × repetitions, in kilograms.</summary>
    public decimal VolumeKg { get; private init; }

    public int Seconds { get; private init; }

    public decimal Metres { get; private init; }

    /// <summary>The sets of this session, each kind of them once.</summary>
    public Marks Done { get; private init; } = Marks.None;

    /// <summary>All that was ever done of it before this day: what a record is measured against.</summary>
    public Marks Before { get; private init; } = Marks.None;

    public static Guid IdOf(Guid log, Guid exercise) => DerivedId.Of(log, $"{exercise:N}");

    private static Marks MarksOf(IReadOnlyCollection<SummedSet> sets, LocalDate date)
    {
        var bare = sets.Where(s => s.LoadKg is null or 0).ToList();
        return new Marks(sets.Where(s => s is { LoadKg: > 0, Reps: >= 1 }).Select(s => new Mark(s.LoadKg!.Value, s.Reps!.Value, date, s.Rpe)).Distinct().ToValueList(),
            Most(bare.Max(s => s.Reps)), Most(bare.Max(s => s.Seconds)), Most(bare.Max(s => s.Metres)));

        Most? Most(decimal? value) => value > 0 ? new Most(value.Value, date) : null;
    }
}

/// <summary>A set as it is summed up.</summary>
internal sealed record SummedSet(Guid ExerciseId, Guid LogId, LocalDate Date, decimal? LoadKg, int? Reps, int? Seconds, decimal? Metres, decimal? Rpe)
{
    /// <summary>Assistance lifts nothing.</summary>
    public decimal VolumeKg => LoadKg > 0 ? LoadKg.Value * (Reps ?? 0) : 0;
}
