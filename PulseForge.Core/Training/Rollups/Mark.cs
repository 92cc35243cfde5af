using NodaTime;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Training.Formulas;

namespace PulseForge.Core.Training.Rollups;

/// <summary>A work set with a load that says something of what a client can lift.</summary>
/// <param name="Kg">Above 0.</param>
/// <param name="Reps">At least 1.</param>
/// <param name="On">The client's local date.</param>
/// <param name="Rpe">As noted, or 10 − repetitions in reserve; null where nothing was.</param>
public sealed record Mark(decimal Kg, int Reps, LocalDate On, decimal? Rpe = null)
{
    /// <summary>Up to here an estimate is sound (<see cref="OneRepMax"/>).</summary>
    internal const int SoundReps = 10;

    /// <summary>
    /// The one-repetition maximum that it speaks for, in kilograms: by the RPE table where the exertion was noted, else by the formula. None above 10
    /// repetitions, and none of a set below RPE 6: a deload says nothing about the most that could be lifted.
    /// </summary>
    public decimal? OneRepMaxKg(OneRepMaxFormula formula) => Rpe < RpeTable.LowestRpe ? null : RecentStrength.OneRepMaxKg(Kg, Reps, Rpe, formula);

    /// <summary>At least as much in load and repetitions, so that no record of those is left to the other.</summary>
    internal bool Covers(Mark other) => Kg >= other.Kg && Reps >= other.Reps;
}

/// <summary>The most that was done in one set without a load.</summary>
public sealed record Most(decimal Value, LocalDate On);
