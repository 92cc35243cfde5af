using NodaTime;
using PulseForge.Core.Data;

namespace PulseForge.Core.Training.Rollups;

/// <summary>What a client did on one of their days, summed up in the transaction that wrote it (<see cref="TrainingRollups"/>): one row for each day with a log. Warm-ups are left out.</summary>
public sealed class TrainingDay : Entity
{
    private TrainingDay() { }

    public Guid ClientId { get; private init; }

    /// <summary>The client's local date.</summary>
    public LocalDate Date { get; private init; }

    public int Sessions { get; private init; }

    /// <summary>Sessions with a rating and minutes: only those have a load.</summary>
    public int Rated { get; private init; }

    public int Minutes { get; private init; }

    /// <summary>Session RPE × minutes in arbitrary units, of the rated sessions (<see cref="Formulas.SessionLoad"/>).</summary>
    public decimal Load { get; private init; }

    public int Sets { get; private init; }

    public int Reps { get; private init; }

    /// <summary>Load × repetitions, in kilograms.</summary>
    public decimal VolumeKg { get; private init; }

    public static Guid IdOf(Guid client, LocalDate date) => DerivedId.Of(client, NodaTime.Text.LocalDatePattern.Iso.Format(date));
}
