using NodaTime;
using PulseForge.Core.Training;
using PulseForge.Core.Training.Imports;
using PulseForge.Core.Units;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Training.Imports;

/// <summary>The files of each app, whole: every line is a set, a weighing, passed over for a reason, or a named fault.</summary>
public sealed class SharedFileTests
{
    [SharedDataFact("imports")]
    public void Hevy_says_its_units_and_how_long_a_workout_took()
    {
        var reading = Read("hevy_kg.csv", HistoryFormat.Hevy);
        Assert.Equal(90, reading.Rows.Count);
        Assert.Equal([], reading.Faults);
        Assert.False(reading.Questions.Any);
        Assert.Equal(new HistoryRow(2, new LocalDate(2026, 1, 5), new LocalTime(19, 5), "Push A", "Bench Press (Barbell)", LoggedSetKind.WarmUp, new SetResult(40, 8), null, 64), reading.Rows[0]);
        Assert.Contains(reading.Rows, r => r.Result.Metres > 0 && r.Result.Seconds > 0);
    }

    [SharedDataFact("imports")]
    public void Pounds_become_kilograms_that_come_back_as_typed()
    {
        var reading = Read("hevy_lbs.csv", HistoryFormat.Hevy);
        Assert.Equal((90, 0), (reading.Rows.Count, reading.Faults.Count));
        Assert.Equal("88.2 lb", new Mass(reading.Rows[0].Result.LoadKg!.Value, MassUnit.Pound).ToString());
    }

    [SharedDataFact("imports")]
    public void Strong_does_not_say_its_units_so_they_are_asked()
    {
        var reading = Read("strong_current.csv", HistoryFormat.Strong);
        Assert.Equal(new ImportQuestions(false, Mass: true, Distance: true, Dates: false), reading.Questions);
        var answered = Read("strong_current.csv", HistoryFormat.Strong, new ImportAnswers(MassUnit.Kilogram, DistanceUnit.Metre));
        Assert.False(answered.Questions.Any);
        Assert.Equal([], answered.Faults);
        Assert.Equal(65, answered.Rows[0].Minutes);
        Assert.Equal("Good day", answered.Rows[0].WorkoutNote);
        Assert.Contains(answered.Rows, r => r.Result.Note == "grip felt \"off\", will retry" || r.Result.Note?.StartsWith("grip felt", StringComparison.Ordinal) == true);
        Assert.Contains(answered.Rows, r => r.Kind == LoggedSetKind.Drop);
    }

    [SharedDataFact("imports")]
    public void Older_files_of_Strong_are_read_too()
    {
        var legacy = Read("strong_legacy_lbs_crlf.csv", HistoryFormat.Strong, new ImportAnswers(MassUnit.Pound, DistanceUnit.Mile));
        Assert.Equal((45, 0), (legacy.Rows.Count, legacy.Faults.Count));
        var quoted = Read("strong_semicolon_quoted.csv", HistoryFormat.Strong);
        Assert.Equal((45, 0, false), (quoted.Rows.Count + quoted.Passed, quoted.Faults.Count, quoted.Questions.Any));
        Assert.Equal(65, quoted.Rows[0].Minutes);
    }

    [SharedDataFact("imports")]
    public void FitNotes_has_a_unit_in_each_line_or_a_column_for_each()
    {
        var android = Read("fitnotes_android.csv", HistoryFormat.FitNotes);
        var ios = Read("fitnotes2_ios_bom.csv", HistoryFormat.FitNotes);
        Assert.Equal((90, 0, false), (android.Rows.Count, android.Faults.Count, android.Questions.Any));
        Assert.Equal((45, 0, false), (ios.Rows.Count, ios.Faults.Count, ios.Questions.Any));
        Assert.Equal(new SetResult(null, null, 1650, 5020), android.Rows.First(r => r.Exercise == "Running").Result);
        Assert.Equal(new SetResult(null, null, 1650, 5020), ios.Rows.First(r => r.Exercise == "Running").Result);
        Assert.Equal(40, ios.Rows[0].Result.LoadKg);
        Assert.Null(ios.Rows[0].Time);
    }

    [SharedDataFact("imports")]
    public void Weighings_of_FitNotes_are_body_weights()
    {
        var reading = Read("fitnotes_bodytracker.csv", HistoryFormat.FitNotesBody);
        Assert.Equal(28, reading.Weighings.Count + reading.Faults.Count);
        Assert.Equal(new HistoryWeighing(2, new LocalDate(2026, 1, 5), new LocalTime(7, 18), 81.5m), reading.Weighings[0]);
        Assert.All(reading.Faults, fault => Assert.Equal(ImportTexts.OtherMeasure, fault.Problem.Key));
    }

    [SharedDataFact("imports")]
    public void Jefit_holds_the_sets_of_an_exercise_in_one_cell()
    {
        var reading = Read("jefit_sections.csv", HistoryFormat.Jefit);
        Assert.Equal((0, false), (reading.Faults.Count, reading.Questions.Any));
        Assert.Equal([(40m, 8), (80m, 8), (80m, 6), (80m, 6)], reading.Rows.Take(4).Select(r => (r.Result.LoadKg!.Value, r.Result.Reps!.Value)));
        Assert.Equal(7, reading.Rows.First(r => r.Exercise == "Pull Up").Result.Reps);
    }

    [SharedDataFact("imports")]
    public void StrongLifts_has_its_sets_side_by_side()
    {
        var reading = Read("stronglifts_wide_bom.csv", HistoryFormat.StrongLifts);
        Assert.Equal((15, 3, 0), (reading.Rows.Count, reading.Weighings.Count, reading.Faults.Count));
        Assert.Equal(("Workout A", "Squat", 4), (reading.Rows[4].Workout, reading.Rows[4].Exercise, reading.Rows[4].Result.Reps));
        Assert.Equal(83.5m, reading.Weighings[0].Kg);
    }

    [SharedDataFact("imports")]
    public void Bad_lines_of_wger_are_named_and_the_others_taken()
    {
        var reading = Read("wger_weight_tab_decimalcomma.csv", HistoryFormat.Wger, new ImportAnswers(MassUnit.Kilogram));
        Assert.Equal([82.4m, 82.1m, 81.9m, 81.9m], reading.Weighings.Select(w => w.Kg));
        Assert.Equal(new LocalDate(2026, 1, 5), reading.Weighings[0].Date);
        Assert.Equal([(3, "Gewicht", "abc"), (5, "Datum", "08.01.aa")], reading.Faults.Select(f => (f.Line!.Value, f.Heading, f.Found)));
        Assert.True(Read("wger_weight_tab_decimalcomma.csv", HistoryFormat.Wger).Questions.Mass);
    }

    private static HistoryReading Read(string file, HistoryFormat format, ImportAnswers? answers = null)
    {
        var table = ImportSample.Shared(file);
        Assert.Equal(format, table.Format);
        return HistoryReader.Read(table, answers ?? ImportAnswers.None, ImportSample.Today);
    }
}
