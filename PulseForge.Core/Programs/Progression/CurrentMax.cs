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
    /// <param name="rule">What moves it, see <see cref="RuleOf"/>: a bump per cycle, or a ladder; others leave it alone.</param>
    /// <param name="entered">All that were ever entered for this client and exercise; of two of a day the later one in the list counts.</param>
    /// <param name="history">The client's performances of the exercise.</param>
    /// <param name="cycle">The cycle of today's session, see <see cref="TrainingCycle"/>, by the same rule.</param>
    /// <param name="plan">The assignment of today's session: the cycles of earlier ones are over.</param>
    public static CurrentMax? Of(
        ProgressionRule? rule, IEnumerable<EnteredMax> entered, IReadOnlyList<Performance> history, int cycle, LocalDate today, LoadIncrements increments, MassUnit unit, Guid? plan = null)
    {
        if (entered.Where(max => max.From <= today).OrderBy(max => max.From).LastOrDefault() is not { } start) return null;
        var since = history.Where(past => past.Counts && past.On >= start.From && past.On <= today).OrderBy(past => past.On).ToList();
        var first = new CurrentMax(start.Kg, new Sentence(Reasons.MaxEntered, new Mass(start.Kg, unit)));
        return rule switch
        {
            TrainingMaxRule bump => MaxPerCycle.Move(first, bump, Under<TrainingMaxRule>(since), (plan, cycle), increments, unit),
            AmrapLadderRule { AddsToTrainingMax: true } ladder => MaxByLadder.Move(first, ladder, Under<AmrapLadderRule>(since), increments, unit),
            _ => first,
        };
    }

    /// <summary>
    /// The rule that moves an exercise's training max: its item's own, else that of another item of the session, else the one it was last
    /// trained under. Supplemental sets at 50 % follow the main lift's training max, also on another day.
    /// </summary>
    public static ProgressionRule? RuleOf(Item item, IEnumerable<Item> session, IEnumerable<Performance> history) =>
        session.Where(other => IsSame(other.Exercise, item.Exercise)).Prepend(item).Select(other => other.Progression)
            .Concat(history.OrderByDescending(past => past.On).Select(past => past.Rule))
            .FirstOrDefault(rule => rule is TrainingMaxRule or AmrapLadderRule { AddsToTrainingMax: true });

    /// <summary>Names are snapshots: the same exercise may have been renamed between two lines.</summary>
    private static bool IsSame(ExerciseRef one, ExerciseRef other) => one.Id is null ? one == other : one.Id == other.Id;

    private static List<Performance> Under<TRule>(IEnumerable<Performance> since) where TRule : ProgressionRule => [.. since.Where(past => past.Rule is TRule)];
}
