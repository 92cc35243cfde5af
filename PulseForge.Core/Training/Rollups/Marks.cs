using NodaTime;
using PulseForge.Core.Programs;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Training.Formulas;

namespace PulseForge.Core.Training.Rollups;

/// <summary>
/// The sets of one exercise that records and estimates can come from. Of what was ever done, all that another one outdoes in every respect are left out, so that years of
/// training are a few dozen at most. Which formula estimates is left open: all of them rise with load and repetitions, so the same sets tell for each.
/// </summary>
/// <param name="Lifts">With a load; the heaviest first.</param>
/// <param name="Reps">The most in a set without a load, as are <paramref name="Seconds"/> and <paramref name="Metres"/>.</param>
public sealed record Marks(ValueList<Mark> Lifts, Most? Reps = null, Most? Seconds = null, Most? Metres = null)
{
    public static readonly Marks None = new(ValueList<Mark>.Empty);

    /// <summary>Both together, without those that are outdone; of equal ones those of this, which came first.</summary>
    public Marks And(Marks later) => new(Telling([.. Lifts.Concat(later.Lifts).OrderBy(m => m.On)]), Higher(Reps, later.Reps), Higher(Seconds, later.Seconds), Higher(Metres, later.Metres));

    /// <summary>All sets of both, none left out: sessions of one day.</summary>
    public Marks With(Marks other) => new(Lifts.Concat(other.Lifts).Distinct().ToValueList(), Higher(Reps, other.Reps), Higher(Seconds, other.Seconds), Higher(Metres, other.Metres));

    /// <summary>The highest estimate; null where nothing can be estimated.</summary>
    public Mark? Top(OneRepMaxFormula formula) => Lifts.Where(m => m.OneRepMaxKg(formula) is not null).OrderBy(m => m.On).MaxBy(m => m.OneRepMaxKg(formula));

    /// <summary>What these, all sets of a day, broke of what stood before, at most one of each kind.</summary>
    public IReadOnlyList<SetRecord> RecordsOver(Marks before, OneRepMaxFormula formula) => SetRecords.Over(before.Lifts.Select(Set), Lifts.Select(Set), formula);

    /// <summary>The heaviest for so many repetitions or more, for each number that was ever the most with its load.</summary>
    public IReadOnlyList<Mark> RepMaxes() => [.. Front(Lifts).OrderBy(m => m.Reps)];

    private static RecordSet Set(Mark mark) => new(mark.On, mark.Kg, mark.Reps);

    /// <summary>
    /// Four questions are asked of sets, and who answers one of them stays: the most in load and repetitions; the same up to ten repetitions, above which no
    /// record is estimated; the same without a noted exertion, where the formula decides; and the best by the RPE table, which is the same for every formula.
    /// </summary>
    private static ValueList<Mark> Telling(IReadOnlyList<Mark> all)
    {
        var sound = all.Where(m => m.Reps <= Mark.SoundReps).ToList();
        Mark?[] felt = [sound.Where(m => m.Rpe >= RpeTable.LowestRpe).MaxBy(m => m.OneRepMaxKg(default))];
        return Front(all).Concat(Front(sound)).Concat(Front([.. sound.Where(m => m.Rpe is null)])).Concat(felt.OfType<Mark>())
            .Distinct().OrderByDescending(m => m.Kg).ThenByDescending(m => m.Reps).ThenBy(m => m.On).ThenBy(m => m.Rpe).ToValueList();
    }

    /// <summary>Those that no other outdoes; of equals the first.</summary>
    private static IEnumerable<Mark> Front(IReadOnlyList<Mark> marks) => marks.Where((m, at) => !marks.Where((other, place) => place != at && other.Covers(m) && (!m.Covers(other) || place < at)).Any());

    private static Most? Higher(Most? first, Most? second) => second is not null && (first is null || second.Value > first.Value) ? second : first;
}
