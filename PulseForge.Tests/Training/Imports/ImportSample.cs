using System.Text;
using NodaTime;
using PulseForge.Core.Training.Imports;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Training.Imports;

/// <summary>Files with history, as apps write them.</summary>
internal static class ImportSample
{
    public static readonly LocalDate Today = new(2026, 11, 25);

    public static HistoryTable Shared(string name) => Open(File.ReadAllBytes(Path.Combine(Repository.SharedData, "imports", name)));

    public static HistoryTable Open(byte[] bytes)
    {
        var (table, fault) = HistoryTable.Open(bytes);
        Assert.Null(fault);
        return table!;
    }

    public static HistoryReading Read(string text, ImportAnswers? answers = null) => HistoryReader.Read(Open(Encoding.UTF8.GetBytes(text)), answers ?? ImportAnswers.None, Today);

    /// <summary>The first line that can't be taken, with its sentence.</summary>
    public static ImportFault Fault(string text, ImportAnswers? answers = null)
    {
        var reading = Read(text, answers);
        Assert.False(reading.Questions.Columns);
        return reading.Faults[0];
    }

    public const string HevyHeadings = "title,start_time,end_time,description,exercise_title,superset_id,exercise_notes,set_index,set_type,weight_kg,reps,distance_km,duration_seconds,rpe\n";

    /// <summary>One line of a Hevy file with one cell of another kind.</summary>
    public static string Hevy(string date = "\"5 Jan 2026, 19:05\"", string exercise = "Squat", string kg = "80", string reps = "5", string km = "", string seconds = "", string rpe = "", string note = "", string title = "Push A") =>
        $"{HevyHeadings}{title},{date},\"5 Jan 2026, 20:09\",,{exercise},,{note},0,normal,{kg},{reps},{km},{seconds},{rpe}\n";
}
