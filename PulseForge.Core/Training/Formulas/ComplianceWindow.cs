using NodaTime;

namespace PulseForge.Core.Training.Formulas;

/// <summary>
/// The days that compliance looks at: the last 7, 28 or 90 up to the person's today, without paused ones. Today's work is due only
/// once it is done: nobody fails a day that isn't over.
/// </summary>
public sealed record ComplianceWindow
{
    public static readonly IReadOnlyList<int> Lengths = [7, 28, 90];

    private readonly DateInterval[] pauses;

    public ComplianceWindow(LocalDate today, int days, IEnumerable<DateInterval> pauses)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(days);
        (Today, Days, this.pauses) = (today, days, [.. pauses]);
    }

    public LocalDate Today { get; }

    public int Days { get; }

    public LocalDate First => Today.PlusDays(1 - Days);

    public bool Contains(LocalDate date) => date >= First && date <= Today && !pauses.Any(pause => pause.Contains(date));

    public bool IsDue(LocalDate date, bool done) => Contains(date) && (done || date < Today);
}
