using NodaTime;
using PulseForge.Core.Data;

namespace PulseForge.Core.Training;

public enum TrainingMaxSource { Entered, Estimated }

/// <summary>The load that percentages of a client's lift are taken of, from a date on. A later row takes its place; none is changed.</summary>
public sealed class TrainingMax : Entity
{
    private TrainingMax() { }

    public TrainingMax(Guid clientId, Guid exerciseId, decimal valueKg, LocalDate from, TrainingMaxSource source, Guid? by, Instant now)
    {
        if (valueKg is <= 0 or > 1000) throw new ArgumentOutOfRangeException(nameof(valueKg), "A training max lies between 0 and 1,000 kg.");
        (ClientId, ExerciseId, ValueKg, From) = (clientId, exerciseId, valueKg, from);
        (Source, CreatedBy, CreatedAt) = (source, by, now);
        Raise("training_max.set", nameof(ValueKg), nameof(From));
    }

    public Guid ClientId { get; private init; }

    public Guid ExerciseId { get; private init; }

    public decimal ValueKg { get; private init; }

    public LocalDate From { get; private init; }

    public TrainingMaxSource Source { get; private init; }

    public Guid? CreatedBy { get; private init; }

    public Instant CreatedAt { get; private init; }
}
