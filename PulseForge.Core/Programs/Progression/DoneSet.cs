namespace PulseForge.Core.Programs.Progression;

/// <summary>What a logged set had asked for when it was shown; rules that change the sets are judged by it.</summary>
public sealed record AskedSet(Amount Amount, decimal? LoadKg);

/// <summary>One set of the log, as progression looks at it.</summary>
/// <param name="Order">Position of the set in its item, from 0.</param>
/// <param name="Kind">Warm-ups never count.</param>
/// <param name="Asked">Null for a set that nobody had asked for, such as an extra one: it fulfils no target, but tells of strength.</param>
/// <param name="LoadKg">What was loaded; with the client's own weight what was added.</param>
/// <param name="Reps">Null where time or distance is measured.</param>
/// <param name="Seconds">Null where reps or distance are measured.</param>
/// <param name="Metres">Null where reps or time are measured.</param>
/// <param name="Rpe">Exertion 1–10; reps in reserve are handed over as 10 less so many.</param>
public sealed record DoneSet(int Order, SetKind Kind, AskedSet? Asked, decimal? LoadKg, int? Reps, int? Seconds = null, decimal? Metres = null, decimal? Rpe = null)
{
    public bool IsWork => Kind == SetKind.Work;

    /// <summary>At least the minimum was done. What has no counter in the log (calories) counts by being logged.</summary>
    public bool Fulfils(Amount amount) => amount.Kind switch
    {
        AmountKind.Reps or AmountKind.RepsAtLeast or AmountKind.Amrap => Reps >= amount.Min,
        AmountKind.Seconds or AmountKind.RoundSeconds => Seconds >= amount.Min,
        AmountKind.Metres => Metres >= amount.Min,
        AmountKind.Calories => true,
    };

    public bool Reaches(int reps) => Reps >= reps;
}
