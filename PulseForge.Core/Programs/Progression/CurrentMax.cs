using NodaTime;
using PulseForge.Core.Programs.Progression.Rules;
using PulseForge.Core.Units;

namespace PulseForge.Core.Programs.Progression;

/// <summary>A training max as it was entered, valid from a day on.</summary>
public sealed record EnteredMax(decimal Kg, LocalDate From);

/// <summary>
/// The training max that counts today: the last one entered, moved by what was done since. It is never stored, so a corrected set
/// corrects it, and a newly entered one begins anew.
/// </summary>
public sealed record CurrentMax(decimal Kg, Sentence Reason)
{
    /// <param name="rule">The rule of the exercise in its program: a bump per cycle, or a ladder; others leave it alone.</param>
    /// <param name="entered">All that were ever entered for this client and exercise.</param>
    /// <param name="history">The client's performances of the exercise.</param>
    /// <param name="cycle">The cycle of today's session, see <see cref="TrainingCycle"/>.</param>
    public static CurrentMax? Of(
        ProgressionRule? rule, IEnumerable<EnteredMax> entered, IReadOnlyList<Performance> history, int cycle, LocalDate today, LoadIncrements increments, MassUnit unit)
    {
        if (entered.Where(max => max.From <= today).MaxBy(max => max.From) is not { } start) return null;
        var since = history.Where(past => past.Counts && past.On >= start.From && past.On <= today).OrderBy(past => past.On).ToList();
        var first = new CurrentMax(start.Kg, new Sentence(Reasons.MaxEntered, new Mass(start.Kg, unit)));
        return rule switch
        {
            TrainingMaxRule bump => MaxPerCycle.Move(first, bump, Under<TrainingMaxRule>(since), cycle, increments, unit),
            AmrapLadderRule { AddsToTrainingMax: true } ladder => MaxByLadder.Move(first, ladder, Under<AmrapLadderRule>(since), increments, unit),
            _ => first,
        };
    }

    private static List<Performance> Under<TRule>(IEnumerable<Performance> since) where TRule : ProgressionRule => [.. since.Where(past => past.Rule is TRule)];
}
