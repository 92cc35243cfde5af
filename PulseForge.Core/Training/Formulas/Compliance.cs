namespace PulseForge.Core.Training.Formulas;

/// <summary>
/// How much of what was due was done, 0–1, at most 1: extra work makes up for nothing missed. Nothing due has no adherence.
/// </summary>
public readonly record struct Adherence
{
    public Adherence(int done, int due)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(done);
        ArgumentOutOfRangeException.ThrowIfNegative(due);
        (Done, Due) = (done, due);
    }

    public int Done { get; }

    public int Due { get; }

    public decimal? Share => Due == 0 ? null : Math.Min(1, (decimal)Done / Due);
}

/// <summary>
/// Compliance, shown by its parts: sessions done ÷ due, work sets done ÷ prescribed, check-ins answered ÷ due. The score weighs them
/// 50 : 30 : 20, renormalised over the parts that exist: a client without check-ins is scored 62.5 : 37.5. Our own definition.
/// </summary>
public sealed record Compliance(Adherence Sessions, Adherence Volume, Adherence CheckIns)
{
    private const int SessionWeight = 50;
    private const int VolumeWeight = 30;
    private const int CheckInWeight = 20;

    /// <summary>0–1, or none when nothing was due.</summary>
    public decimal? Score
    {
        get
        {
            (decimal? Share, int Weight)[] parts = [(Sessions.Share, SessionWeight), (Volume.Share, VolumeWeight), (CheckIns.Share, CheckInWeight)];
            var weight = parts.Where(part => part.Share is not null).Sum(part => part.Weight);
            return weight == 0 ? null : parts.Sum(part => part.Share * part.Weight ?? 0) / weight;
        }
    }
}
