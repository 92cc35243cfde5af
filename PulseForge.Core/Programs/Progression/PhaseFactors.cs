namespace PulseForge.Core.Programs.Progression;

/// <summary>What a phase makes of sets and loads: a deload with 0.6 and 0.9 leaves three of five sets, at nine tenths of the load.</summary>
/// <param name="Sets">Work sets are multiplied by this and rounded up.</param>
/// <param name="Loads">Loads are multiplied by this before rounding down to what can be loaded.</param>
/// <param name="IsDeload">Easy by design even with both factors at 1, as in programs that write their deload weeks out.</param>
public sealed record PhaseFactors(decimal Sets, decimal Loads, bool IsDeload)
{
    public bool IsReduced => IsDeload || Sets != 1 || Loads != 1;
}
