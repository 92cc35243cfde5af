namespace PulseForge.Core.Training.Formulas;

/// <summary>
/// Session RPE × minutes, in arbitrary units (Foster et al. 2001, J Strength Cond Res 15:109). The RPE is Borg's CR-10, 0–10,
/// asked for the whole session; the minutes are its whole length, in combat sports with the rests between rounds.
/// </summary>
public readonly record struct SessionLoad
{
    public const decimal HighestRpe = 10;

    /// <summary>No session lasts longer than a day: what claims to is a typing mistake.</summary>
    public const decimal MostMinutes = 1440;

    private SessionLoad(decimal rpe, decimal minutes) => (Rpe, Minutes) = (rpe, minutes);

    public decimal Rpe { get; }

    public decimal Minutes { get; }

    public decimal Units => Rpe * Minutes;

    /// <exception cref="ArgumentOutOfRangeException">The RPE or the minutes are outside of their range.</exception>
    public static SessionLoad Of(decimal rpe, decimal minutes)
    {
        if (rpe is < 0 or > HighestRpe) throw new ArgumentOutOfRangeException(nameof(rpe), rpe, "CR-10 goes from 0 to 10.");
        if (minutes is < 0 or > MostMinutes) throw new ArgumentOutOfRangeException(nameof(minutes), minutes, "0 to 1440 minutes.");
        return new SessionLoad(rpe, minutes);
    }
}
