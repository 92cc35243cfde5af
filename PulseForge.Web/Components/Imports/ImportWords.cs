using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using PulseForge.Core.Progress.Imports;
using PulseForge.Core.Training;
using PulseForge.Core.Training.Imports;
using PulseForge.Core.Units;
using PulseForge.Web.Setup;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Components.Imports;

/// <summary>The words of imports.</summary>
public static class ImportWords
{
    public static string Say(this IStringLocalizer<SharedTexts> t, HistoryFormat format) => format switch
    {
        HistoryFormat.Strong => "Strong",
        HistoryFormat.Hevy => "Hevy",
        HistoryFormat.FitNotes or HistoryFormat.FitNotesBody => "FitNotes",
        HistoryFormat.Jefit => "JEFIT",
        HistoryFormat.StrongLifts => "StrongLifts",
        HistoryFormat.Wger => "wger",
        HistoryFormat.Columns => t["Table"],
    };

    public static string Say(this IStringLocalizer<SharedTexts> t, HistoryField field) => field switch
    {
        HistoryField.Nothing => t["Leave out"],
        HistoryField.Date => t["Date"],
        HistoryField.Time => t["Time of day"],
        HistoryField.Exercise => t["Exercise"],
        HistoryField.Load => t["Load"],
        HistoryField.LoadUnit => t["Unit of the load"],
        HistoryField.Reps => t["Repetitions"],
        HistoryField.Seconds => t["Time under work"],
        HistoryField.Distance => t["Distance"],
        HistoryField.DistanceUnit => t["Unit of the distance"],
        HistoryField.Rpe => t["Exertion (RPE)"],
        HistoryField.Rir => t["Repetitions in reserve"],
        HistoryField.Kind => t["Kind of set"],
        HistoryField.Note => t["Note on the set"],
        HistoryField.Workout => t["Name of the workout"],
        HistoryField.WorkoutNote => t["Note on the workout"],
        HistoryField.WorkoutLength => t["Length of the workout"],
        HistoryField.End => t["End of the workout"],
        HistoryField.BodyWeight => t["Body weight"],
        HistoryField.Measure => t["Kind of measurement"],
    };

    /// <summary>What may be chosen for a column.</summary>
    public static IEnumerable<SelectListItem> Fields(this IStringLocalizer<SharedTexts> t) =>
        Enum.GetValues<HistoryField>().Where(f => f != HistoryField.Measure).Select(f => new SelectListItem(t.Say(f), f.ToString()));

    /// <summary>What may be chosen for a name.</summary>
    public static IEnumerable<SelectListItem> Meanings(this IStringLocalizer<SharedTexts> t, OpenName name) =>
        [.. name.Likely.Select(e => new SelectListItem(e.Name, e.Key)), new(t["Add it as a new exercise"], NameInput.New), new(t["Leave its sets out"], NameInput.LeaveOut)];

    /// <summary>"Line 12, Reps “10000”: Repetitions lie between 0 and 1,000."</summary>
    public static string Say(this IStringLocalizer<SharedTexts> t, ImportFault fault) => fault switch
    {
        { Line: { } line, Heading: { Length: > 0 } heading, Found: { Length: > 0 } found } => t["Line {0}, {1} “{2}”: {3}", line, heading, found, t.Say(fault.Problem)],
        { Line: { } line, Heading: { Length: > 0 } heading } => t["Line {0}, {1}: {2}", line, heading, t.Say(fault.Problem)],
        { Line: { } line } => t["Line {0}: {1}", line, t.Say(fault.Problem)],
        _ => t.Say(fault.Problem),
    };

    public static string Say(this IStringLocalizer<SharedTexts> t, SetResult set, MassUnit unit)
    {
        var amount = set switch
        {
            { Reps: { } reps } => t["{0} reps", reps].Value,
            { Metres: { } metres, Seconds: { } seconds } => t["{0:0.##} m in {1}", metres, Pages.Session.SetWords.Clock(seconds)].Value,
            { Metres: { } metres } => t["{0:0.##} m", metres].Value,
            _ => Pages.Session.SetWords.Clock(set.Seconds ?? 0),
        };
        return set.LoadKg is { } kg ? t["{0} × {1}", new Mass(kg, unit), set.Reps is { } r ? r : amount] : amount;
    }
}
