using PulseForge.Core.Programs.Sharing;
using PulseForge.Core.Units;

namespace PulseForge.Core.Training.Imports;

/// <summary>What a heading says of its column.</summary>
/// <param name="InSeconds">A length of time is in whole seconds; else in whole minutes, where it is a number.</param>
public sealed record HistoryColumn(HistoryField Field, MassUnit? Mass = null, DistanceUnit? Distance = null, bool InSeconds = false);

/// <summary>The headings of the known apps, and those that people write themselves.</summary>
public static class KnownHeadings
{
    private static readonly Dictionary<string, HistoryField> Fields = new(StringComparer.Ordinal)
    {
        ["date"] = HistoryField.Date, ["datum"] = HistoryField.Date, ["fecha"] = HistoryField.Date, ["day"] = HistoryField.Date, ["start"] = HistoryField.Date, ["start time"] = HistoryField.Date, ["workout date"] = HistoryField.Date,
        ["end"] = HistoryField.End, ["end time"] = HistoryField.End,
        ["exercise"] = HistoryField.Exercise, ["exercise name"] = HistoryField.Exercise, ["exercise title"] = HistoryField.Exercise, ["movement"] = HistoryField.Exercise, ["lift"] = HistoryField.Exercise, ["ejercicio"] = HistoryField.Exercise, ["übung"] = HistoryField.Exercise,
        ["weight"] = HistoryField.Load, ["load"] = HistoryField.Load, ["gewicht"] = HistoryField.Load, ["peso"] = HistoryField.Load, ["carga"] = HistoryField.Load,
        ["weight unit"] = HistoryField.LoadUnit, ["unit"] = HistoryField.LoadUnit,
        ["reps"] = HistoryField.Reps, ["repetitions"] = HistoryField.Reps, ["repeticiones"] = HistoryField.Reps, ["wiederholungen"] = HistoryField.Reps, ["wdh"] = HistoryField.Reps,
        ["seconds"] = HistoryField.Seconds, ["duration seconds"] = HistoryField.Seconds, ["time"] = HistoryField.Seconds, ["tiempo"] = HistoryField.Seconds,
        ["distance"] = HistoryField.Distance, ["distancia"] = HistoryField.Distance, ["distance unit"] = HistoryField.DistanceUnit,
        ["rpe"] = HistoryField.Rpe, ["rir"] = HistoryField.Rir, ["kind"] = HistoryField.Kind, ["set type"] = HistoryField.Kind,
        ["note"] = HistoryField.Note, ["notes"] = HistoryField.Note, ["comment"] = HistoryField.Note, ["exercise notes"] = HistoryField.Note, ["notas"] = HistoryField.Note,
        ["workout"] = HistoryField.Workout, ["workout name"] = HistoryField.Workout, ["title"] = HistoryField.Workout, ["session"] = HistoryField.Workout,
        ["workout notes"] = HistoryField.WorkoutNote, ["description"] = HistoryField.WorkoutNote, ["duration"] = HistoryField.WorkoutLength,
        ["body weight"] = HistoryField.BodyWeight, ["bodyweight"] = HistoryField.BodyWeight,
    };

    public static HistoryFormat FormatOf(IReadOnlyList<string> headings)
    {
        var named = headings.Select(CsvColumns.Named).ToHashSet();
        return named switch
        {
            _ when named.Contains("exercise title") && named.Contains("set index") => HistoryFormat.Hevy,
            _ when named.Contains("exercise name") && named.Contains("set order") => HistoryFormat.Strong,
            _ when named.Contains("set 1 (reps)") && named.Contains("exercise") => HistoryFormat.StrongLifts,
            _ when named.Contains("measurement") && named.Contains("value") && named.Contains("date") => HistoryFormat.FitNotesBody,
            _ when named.Contains("exercise") && named.Contains("category") && named.Contains("reps") => HistoryFormat.FitNotes,
            _ when Guess(headings).Select(c => c.Field).ToList() is [HistoryField.Date, HistoryField.BodyWeight, ..] => HistoryFormat.Wger,
            _ => HistoryFormat.Columns,
        };
    }

    /// <summary>What each column seems to hold. A field stands in one column only: of two loads the one in kilograms, of others the first.</summary>
    public static IReadOnlyList<HistoryColumn> Of(HistoryFormat format, IReadOnlyList<string> headings) => format switch
    {
        HistoryFormat.Strong => [.. Guess(headings, ("set order", HistoryField.Kind))],
        HistoryFormat.FitNotesBody => [.. Guess(headings, ("time", HistoryField.Time), ("measurement", HistoryField.Measure), ("value", HistoryField.BodyWeight))],
        _ => [.. Guess(headings)],
    };

    /// <summary>The columns as a person named them; units still come from the headings.</summary>
    public static IReadOnlyList<HistoryColumn> Of(IReadOnlyList<HistoryField> fields, IReadOnlyList<string> headings) =>
        [.. headings.Select((heading, index) => One(heading) with { Field = index < fields.Count ? fields[index] : HistoryField.Nothing })];

    private static IReadOnlyList<HistoryColumn> Guess(IReadOnlyList<string> headings, params (string Heading, HistoryField Field)[] own)
    {
        var columns = headings.Select(heading => own.FirstOrDefault(o => o.Heading == CsvColumns.Named(heading)) is { Heading: not null } known ? One(heading) with { Field = known.Field } : One(heading)).ToList();
        var trains = columns.Exists(c => c.Field == HistoryField.Exercise);
        if (!trains) columns = [.. columns.Select(c => c.Field == HistoryField.Load ? c with { Field = HistoryField.BodyWeight } : c)];
        return [.. columns.Select((column, index) => IsChosen(columns, index) ? column : column with { Field = HistoryField.Nothing })];
    }

    private static bool IsChosen(List<HistoryColumn> columns, int index)
    {
        var alike = columns.Index().Where(c => c.Item.Field == columns[index].Field).ToList();
        return alike.OrderByDescending(c => c.Item.Mass == MassUnit.Kilogram).First().Index == index;
    }

    /// <summary>weight_kg, Weight (kg), Duration (sec): the name, and the unit that it ends in.</summary>
    private static HistoryColumn One(string heading)
    {
        var name = CsvColumns.Named(heading);
        if (Fields.TryGetValue(name, out var whole)) return new HistoryColumn(whole, InSeconds: name.EndsWith("seconds", StringComparison.Ordinal));
        var words = name.Replace("(", " ", StringComparison.Ordinal).Replace(")", " ", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2) return new HistoryColumn(HistoryField.Nothing);
        var field = Fields.GetValueOrDefault(string.Join(' ', words[..^1]));
        return UnitOf(field, words[^1]);
    }

    private static HistoryColumn UnitOf(HistoryField field, string unit) => unit switch
    {
        "kg" or "kgs" => new HistoryColumn(field, Mass: MassUnit.Kilogram),
        "lb" or "lbs" => new HistoryColumn(field, Mass: MassUnit.Pound),
        "km" => new HistoryColumn(field, Distance: DistanceUnit.Kilometre),
        "mi" or "mile" or "miles" => new HistoryColumn(field, Distance: DistanceUnit.Mile),
        "m" or "meters" or "metres" => new HistoryColumn(field, Distance: DistanceUnit.Metre),
        "s" or "sec" or "secs" or "seconds" => new HistoryColumn(field, InSeconds: true),
        "min" or "minutes" or "utc" => new HistoryColumn(field),
        _ => new HistoryColumn(HistoryField.Nothing),
    };
}
