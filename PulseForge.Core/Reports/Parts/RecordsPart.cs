using PulseForge.Core.Progress;
using PulseForge.Core.Reports.Print;
using PulseForge.Core.Training.Formulas;

namespace PulseForge.Core.Reports;

/// <summary>What was broken in these days, the latest first.</summary>
internal static class RecordsPart
{
    private const int Most = 10;
    private const float Row = 24;

    public static void Draw(ReportPaper p)
    {
        var records = p.Report.Records.ToList();
        if (records.Count == 0) return;
        p.Title(p.T["Records"], with: Row * Math.Min(3, records.Count));
        foreach (var record in records.Take(Most))
        {
            p.Sheets.Need(Row);
            Line(p, record);
            p.Sheets.Y += Row;
        }
        if (records.Count > Most) p.Caption(p.T["and {0} more", records.Count - Most]);
    }

    private static void Line(ReportPaper p, LiftRecord record)
    {
        var (canvas, baseline) = (p.Sheets.Canvas, p.Sheets.Y + 16);
        p.Ink.Text(canvas, record.Lift, Sheets.Margin, baseline, 250, 13, p.Roles.Ink, Weight.Bold);
        p.Ink.Text(canvas, p.T["{0} × {1}", p.Load(record.LoadKg), record.Reps], Sheets.Margin + 262, baseline, 130, 13, p.Roles.Ink);
        p.Ink.Text(canvas, Says(p.T, record), Sheets.Margin + 400, baseline, 190, 13, p.Roles.Ink2);
        p.Ink.Text(canvas, p.T["{0:d MMM}", record.On], Sheets.Margin + 598, baseline, 92, 13, p.Roles.Ink2, toTheRight: true);
    }

    private static string Says(ReportTexts t, LiftRecord record) => record.Kind switch
    {
        RecordKind.OneRepMax => t["best estimate so far"],
        RecordKind.Load => t["heaviest so far"],
        RecordKind.LoadForReps => t["heaviest for {0} reps", record.Reps],
        RecordKind.RepsAtLoad => t["most reps with this load"],
    };
}
