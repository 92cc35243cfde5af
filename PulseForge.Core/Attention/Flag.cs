using NodaTime;
using PulseForge.Core.Progress;

namespace PulseForge.Core.Attention;

/// <summary>A reason to look at a client, explained.</summary>
/// <param name="Since">The client's day of the first row that raised it.</param>
/// <param name="Reason">One sentence with its dates and figures.</param>
/// <param name="Clears">What makes it go away.</param>
/// <param name="Sessions">The sessions that raised it, the oldest first.</param>
/// <param name="Series">The figures behind it, where it is about a trend.</param>
public sealed record Flag(
    FlagKind Kind, FlagSeverity Severity, LocalDate Since, Sentence Reason, Sentence Clears, IReadOnlyList<SessionFact> Sessions, IReadOnlyList<DatedValue> Series)
{
    /// <summary>The check-ins that raised it, the oldest first.</summary>
    public IReadOnlyList<CheckInFact> CheckIns { get; init; } = [];
}
