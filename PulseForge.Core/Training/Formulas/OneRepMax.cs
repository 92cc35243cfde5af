using PulseForge.Core.Tenancy;

namespace PulseForge.Core.Training.Formulas;

/// <summary>
/// The load that could be lifted once, estimated from a set taken near to failure, in kilograms.
/// One repetition is no estimate: it returns the load itself in every formula.
/// Valid for 1–10 repetitions; 11–12 are flagged as rough; above 12, without a load or without a repetition there is no estimate.
/// </summary>
/// <remarks>LeSuer et al. 1997 (J Strength Cond Res 11:211) compare the formulas: all err more as repetitions rise.</remarks>
public readonly record struct OneRepMax
{
    public const int MostReps = 12;
    private const int MostSoundReps = 10;

    private OneRepMax(decimal kg, int fromReps) => (Kg, FromReps) = (kg, fromReps);

    public decimal Kg { get; }

    public int FromReps { get; }

    /// <summary>From 11 or 12 repetitions: shown as rough, never taken for a record.</summary>
    public bool IsRough => FromReps > MostSoundReps;

    public static OneRepMax? Estimate(decimal kg, int reps, OneRepMaxFormula formula = OneRepMaxFormula.Epley) =>
        kg <= 0 || reps is < 1 or > MostReps ? null : new OneRepMax(reps == 1 ? kg : Apply(kg, reps, formula), reps);

    private static decimal Apply(decimal kg, int reps, OneRepMaxFormula formula) => formula switch
    {
        OneRepMaxFormula.Epley => kg * (1 + reps / 30m),
        OneRepMaxFormula.Brzycki => 36 * kg / (37 - reps),
        OneRepMaxFormula.Lombardi => kg * (decimal)Math.Pow(reps, 0.10),
        OneRepMaxFormula.Wathan => 100 * kg / (48.8m + 53.8m * (decimal)Math.Exp(-0.075 * reps)),
    };
}
