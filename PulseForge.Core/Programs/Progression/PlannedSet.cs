namespace PulseForge.Core.Programs.Progression;

/// <summary>The target of one set, ready to be shown.</summary>
/// <param name="Kind">Work or warm-up.</param>
/// <param name="Amount">What it asks for.</param>
/// <param name="Load">As prescribed, so that "80 %" can stand beside the kilograms.</param>
/// <param name="LoadKg">What to load, rounded to what can be loaded; beside the client's own weight what to add, or less than nothing as assistance. Null when it is not known.</param>
/// <param name="RestSeconds">After the set; null as needed.</param>
/// <param name="PerSide">The amount holds for each side.</param>
public sealed record PlannedSet(SetKind Kind, Amount Amount, Load Load, decimal? LoadKg, int? RestSeconds = null, bool PerSide = false)
{
    public bool IsWork => Kind == SetKind.Work;

    /// <summary>The exertion asked for; reps in reserve count down from 10.</summary>
    public decimal? Rpe => Load.Kind switch
    {
        LoadKind.Rpe => Load.Value,
        LoadKind.RepsInReserve => 10 - Load.Value,
        _ => null,
    };
}
