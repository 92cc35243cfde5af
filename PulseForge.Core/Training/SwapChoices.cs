using PulseForge.Core.Clients;
using PulseForge.Core.Exercises;
using PulseForge.Core.Programs;
using PulseForge.Core.Tenancy;

namespace PulseForge.Core.Training;

/// <summary>
/// What may take an exercise's place for one session, the nearest first; pure, from what was loaded. Nothing that a limitation of the client touches, and nothing that a
/// set of this exercise can't be done with. Of what needs the same equipment only a few: the rack may be what is taken.
/// </summary>
public static class SwapChoices
{
    private const int Most = 8;
    private const int MostWithTheSame = 3;

    /// <param name="shown">What stands there now.</param>
    public static IReadOnlyList<SubstituteChoice> Of(LibraryExercise prescribed, string shown, IReadOnlyList<LibraryExercise> library, IReadOnlyCollection<Limitation> limits, ClientSwaps allowed) =>
        [.. RankedAlternatives.Of(prescribed, library)
            .Where(a => a.Exercise.Key != shown && StandIn.Fits(prescribed.Tracking, a.Exercise.Tracking) && IsAllowed(prescribed, a.Exercise, allowed))
            .Where(a => !limits.Any(limit => limit.Touches(a.Exercise)))
            .OrderBy(a => limits.Any(limit => limit.MayTouch(a.Exercise)))
            .GroupBy(a => a.Exercise.Equipment.FirstOrDefault()).SelectMany(of => of.Index().Where(a => a.Index < MostWithTheSame).Select(a => a.Item))
            .OrderBy(a => limits.Any(limit => limit.MayTouch(a.Exercise))).ThenByDescending(a => a.Score).ThenBy(a => a.Exercise.Name, StringComparer.Ordinal).Take(Most)
            .Select(a => new SubstituteChoice(a.Exercise, [.. a.Reasons.Where(r => r.Key != RankedAlternatives.SameMeasureWords).Take(2), .. WithoutOf(prescribed, a.Exercise)]))];

    private static bool IsAllowed(LibraryExercise prescribed, LibraryExercise other, ClientSwaps allowed) => allowed switch
    {
        ClientSwaps.Never => false,
        ClientSwaps.Listed => prescribed.Alternatives.Contains(other.Key),
        ClientSwaps.SamePattern => prescribed.Alternatives.Contains(other.Key) || prescribed.Pattern == other.Pattern,
    };

    /// <summary>The usual cause of a swap: the one thing that is taken.</summary>
    private static IEnumerable<Sentence> WithoutOf(LibraryExercise prescribed, LibraryExercise other) =>
        prescribed.Equipment.Contains("barbell") && !other.Equipment.Contains("barbell") ? [new Sentence("No barbell")] : [];
}
