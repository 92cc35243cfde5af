using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Programs;

namespace PulseForge.Core.Training;

public enum LoggedSetKind { WarmUp, Work, Drop, Amrap }

/// <summary>One set as it was done, beside its target as it was shown, so that a deviation is a fact.</summary>
public sealed class LoggedSet : Entity
{
    private LoggedSet() { }

    public LoggedSet(WorkoutLog log, Guid exerciseId, int block, int item, int order, LoggedSetKind kind, SetTarget? target, SetResult result, Instant now, Guid? by = null, Guid? id = null)
    {
        if (id is { } made) Id = made;
        (LogId, ClientId, Date, ExerciseId) = (log.Id, log.ClientId, log.Date, exerciseId);
        (Block, Item, Order, Kind, Target) = (block, item, order, kind, target);
        Correct(result, now, by);
    }

    public Guid LogId { get; private init; }

    public Guid ClientId { get; private init; }

    /// <summary>The client's local date, kept here so that a lift's history needs no join.</summary>
    public LocalDate Date { get; private init; }

    public Guid ExerciseId { get; private init; }

    /// <summary>Position of the block in the workout, from 0.</summary>
    public int Block { get; private init; }

    /// <summary>Position of the item in its block, from 0.</summary>
    public int Item { get; private init; }

    /// <summary>Position of the set in its item, from 0.</summary>
    public int Order { get; private init; }

    public LoggedSetKind Kind { get; private init; }

    /// <summary>The target as it was shown; null for a set that nobody had asked for.</summary>
    public SetTarget? Target { get; private init; }

    /// <summary>Kilograms on the bar; negative values are assistance for bodyweight exercises.</summary>
    public decimal? LoadKg { get; private set; }

    public int? Reps { get; private set; }

    public int? Seconds { get; private set; }

    public decimal? Metres { get; private set; }

    public int? Calories { get; private set; }

    /// <summary>Exertion, 1–10 in halves.</summary>
    public decimal? Rpe { get; private set; }

    /// <summary>Repetitions in reserve, 0–10 in halves.</summary>
    public decimal? Rir { get; private set; }

    public string? Note { get; private set; }

    public Instant LoggedAt { get; private set; }

    /// <summary>The import that brought it; null for what was logged here.</summary>
    public Guid? ImportId { get; private init; }

    /// <summary>The coach who typed what stands here; null when it was the client.</summary>
    public Guid? LoggedBy { get; private set; }

    /// <summary>Every later target follows from the log, so a corrected set corrects them.</summary>
    /// <param name="by">The coach who types it; null when it is the client.</param>
    public void Correct(SetResult result, Instant now, Guid? by)
    {
        if (result.Problem() is { } problem) throw new ArgumentException(problem, nameof(result));
        (LoadKg, Reps, Seconds, Metres, Calories) = (result.LoadKg, result.Reps, result.Seconds, result.Metres, result.Calories);
        (Rpe, Rir, Note, LoggedAt, LoggedBy) = (result.Rpe, result.Rir, result.Note, now, by);
    }
}

/// <summary>What was done in a set.</summary>
public sealed record SetResult(decimal? LoadKg, int? Reps, int? Seconds = null, decimal? Metres = null, int? Calories = null, decimal? Rpe = null, decimal? Rir = null, string? Note = null)
{
    /// <summary>Why this can't have been done, in words, or null.</summary>
    public string? Problem() => this switch
    {
        { LoadKg: < -200 or > 1000 } => "A load lies between −200 and 1,000 kg.",
        { Reps: < 0 or > 1000 } => "Repetitions lie between 0 and 1,000.",
        { Seconds: < 0 or > 86_400 } => "A set lasts at most 24 hours.",
        { Metres: < 0 or > 500_000 } => "A distance lies between 0 and 500 km.",
        { Calories: < 0 or > 10_000 } => "Calories lie between 0 and 10,000.",
        { Rpe: < 1 or > 10 } => "RPE lies between 1 and 10.",
        { Rir: < 0 or > 10 } => "Repetitions in reserve lie between 0 and 10.",
        { Note.Length: > 500 } => "A note has at most 500 characters.",
        { Reps: null, Seconds: null, Metres: null, Calories: null } => "Say how many repetitions, seconds or metres you did.",
        _ => null,
    };
}

/// <summary>A set's target as it was shown to the client.</summary>
/// <param name="Amount">What it asked for.</param>
/// <param name="LoadKg">Kilograms to load; null where none could be said.</param>
/// <param name="Rpe">The exertion asked for, 1–10; null where none was.</param>
/// <param name="PerSide">The amount held for each side.</param>
public sealed record SetTarget(Amount Amount, decimal? LoadKg, decimal? Rpe = null, bool PerSide = false);
