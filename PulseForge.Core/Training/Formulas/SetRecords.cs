using NodaTime;
using PulseForge.Core.Tenancy;

namespace PulseForge.Core.Training.Formulas;

public enum RecordKind
{
    /// <summary>More kilograms than ever, for whatever reps.</summary>
    Load,

    /// <summary>More kilograms than ever for so many reps or more.</summary>
    LoadForReps,

    /// <summary>More reps than ever with this load or a heavier one.</summary>
    RepsAtLoad,

    /// <summary>A higher estimated one-repetition maximum than ever.</summary>
    OneRepMax,
}

/// <summary>A work set of one exercise, as records look at it.</summary>
public readonly record struct RecordSet(LocalDate On, decimal LoadKg, int Reps);

/// <summary>What was broken, by which set, and what stood before; the value is kilograms, or reps for <see cref="RecordKind.RepsAtLoad"/>.</summary>
public sealed record SetRecord(RecordKind Kind, RecordSet Set, decimal Value, decimal Before);

/// <summary>
/// Personal records in a list of sets of one exercise. The first time is no record: there is nothing to beat. Estimates above ten reps
/// are too rough to be one. Correcting a set corrects every record after it, since nothing is stored.
/// </summary>
public static class SetRecords
{
    /// <summary>The records that the sets of a day broke, at most one of each kind: the best.</summary>
    public static IReadOnlyList<SetRecord> On(LocalDate day, IEnumerable<RecordSet> sets, OneRepMaxFormula formula = OneRepMaxFormula.Epley)
    {
        var past = sets.Where(set => set.On <= day).ToLookup(set => set.On == day);
        return Over(past[false], past[true], formula);
    }

    /// <summary>The records that sets broke of those before them.</summary>
    public static IReadOnlyList<SetRecord> Over(IEnumerable<RecordSet> before, IEnumerable<RecordSet> today, OneRepMaxFormula formula)
    {
        var (past, now) = (Counted(before), Counted(today));
        if (now.Count == 0 || past.Count == 0) return [];
        return [.. Enum.GetValues<RecordKind>().Select(kind => Best(kind, now, past, formula)).OfType<SetRecord>()];
    }

    private static List<RecordSet> Counted(IEnumerable<RecordSet> sets) => [.. sets.Where(set => set is { LoadKg: > 0, Reps: > 0 })];

    private static SetRecord? Best(RecordKind kind, List<RecordSet> today, List<RecordSet> before, OneRepMaxFormula formula) =>
        today.Select(set => Record(kind, set, before, formula)).OfType<SetRecord>().MaxBy(record => record.Value);

    private static SetRecord? Record(RecordKind kind, RecordSet set, List<RecordSet> before, OneRepMaxFormula formula) =>
        ValueOf(kind, set, formula) is { } value && Best(kind, set, before, formula) is { } best && value > best ? new SetRecord(kind, set, value, best) : null;

    private static decimal? ValueOf(RecordKind kind, RecordSet set, OneRepMaxFormula formula) => kind switch
    {
        RecordKind.Load or RecordKind.LoadForReps => set.LoadKg,
        RecordKind.RepsAtLoad => set.Reps,
        RecordKind.OneRepMax => OneRepMax.Estimate(set.LoadKg, set.Reps, formula) is { IsRough: false } estimate ? estimate.Kg : null,
    };

    /// <summary>The mark to beat; none where nothing comparable was ever done.</summary>
    private static decimal? Best(RecordKind kind, RecordSet set, List<RecordSet> before, OneRepMaxFormula formula) =>
        before.Where(past => IsComparable(kind, set, past)).Max(past => ValueOf(kind, past, formula));

    private static bool IsComparable(RecordKind kind, RecordSet set, RecordSet past) => kind switch
    {
        RecordKind.LoadForReps => past.Reps >= set.Reps,
        RecordKind.RepsAtLoad => past.LoadKg >= set.LoadKg,
        RecordKind.Load or RecordKind.OneRepMax => true,
    };
}
