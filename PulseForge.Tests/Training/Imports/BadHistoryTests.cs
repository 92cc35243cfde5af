using System.Text;
using PulseForge.Core.Programs.Sharing;
using PulseForge.Core.Training;
using PulseForge.Core.Training.Imports;
using PulseForge.Core.Units;
using static PulseForge.Tests.Training.Imports.ImportSample;

namespace PulseForge.Tests.Training.Imports;

/// <summary>What is no history, and lines that nobody can have trained.</summary>
public sealed class BadHistoryTests
{
    [Theory]
    [InlineData("", SharingTexts.Empty)]
    [InlineData("  \n \n", SharingTexts.Empty)]
    [InlineData("one column\n1\n2", ImportTexts.NoTable)]
    [InlineData("a,b,c\n", SharingTexts.NoRows)]
    [InlineData("a,b\n\"open,1\n2,3\n", SharingTexts.OpenQuote)]
    [InlineData("a\0b,c\n1,2", ImportTexts.NoText)]
    [InlineData("\u0001\u0002,c\n1,2", ImportTexts.NoText)]
    [InlineData("PK\u0003\u0004 words", SharingTexts.Spreadsheet)]
    [InlineData("### SETTING ###\n\nrow_id,mass\n1,kgs\n", ImportTexts.NoSection)]
    [InlineData("### EXERCISE LOGS ###\n\na,b\n1,2\n", ImportTexts.NoSection)]
    public void A_file_without_a_table_is_refused(string text, string problem)
    {
        var (table, fault) = HistoryTable.Open(Encoding.UTF8.GetBytes(text));
        Assert.Null(table);
        Assert.Equal(problem, fault!.Problem.Key);
    }

    [Fact]
    public void A_file_that_is_too_large_is_refused_before_it_is_read()
    {
        Assert.Equal(ImportTexts.TooLarge, HistoryTable.Open(new byte[HistoryTable.MostBytes + 1]).Fault!.Problem.Key);
        Assert.Equal(ImportTexts.TooManyRows, HistoryTable.Open(Encoding.UTF8.GetBytes("a,b\n" + string.Concat(Enumerable.Repeat("1,2\n", HistoryTable.MostRows)))).Fault!.Problem.Key);
        Assert.Equal(ImportTexts.TooManyColumns, HistoryTable.Open(Encoding.UTF8.GetBytes(string.Join(',', Enumerable.Range(1, 100)) + "\n1,2")).Fault!.Problem.Key);
    }

    [Theory]
    [InlineData("80", "10000", "Repetitions lie between 0 and 1,000.")]
    [InlineData("80", "-5", "Repetitions lie between 0 and 1,000.")]
    [InlineData("80", "5.5", NumberTexts.NotWhole)]
    [InlineData("80", "many", NumberTexts.NotANumber)]
    [InlineData("80", "=1+4", ImportTexts.Formula)]
    [InlineData("=SUM(A1:A9)", "5", ImportTexts.Formula)]
    [InlineData("NaN", "5", NumberTexts.NotANumber)]
    [InlineData("1e3", "5", NumberTexts.NotANumber)]
    [InlineData("99999999999999999999999999999999", "5", NumberTexts.NotANumber)]
    [InlineData("5000", "5", "A load lies between −200 and 1,000 kg.")]
    [InlineData("-300", "5", "A load lies between −200 and 1,000 kg.")]
    [InlineData("\"1,250\"", "5", NumberTexts.Ambiguous)]
    [InlineData("80 stone", "5", ImportTexts.NotAUnit)]
    [InlineData("", "", ImportTexts.NothingDone)]
    [InlineData("0", "0", ImportTexts.NothingDone)]
    public void A_set_that_can_not_be_is_named_with_its_line(string kg, string reps, string problem)
    {
        var fault = Fault(Hevy(kg: kg, reps: reps));
        Assert.Equal((2, problem), (fault.Line, fault.Problem.Key));
    }

    [Theory]
    [InlineData("2026-11-26", ImportTexts.Future)]
    [InlineData("1949-12-31", ImportTexts.TooOld)]
    [InlineData("2026-02-30", ImportTexts.NotADate)]
    [InlineData("\"5 Jan 2026, 29:05\"", ImportTexts.NotADate)]
    [InlineData("0000-00-00", ImportTexts.NotADate)]
    [InlineData("46027", ImportTexts.NotADate)]
    [InlineData("=TODAY()", ImportTexts.Formula)]
    [InlineData("", ImportTexts.NoDate)]
    public void A_day_that_can_not_be_is_named(string date, string problem) => Assert.Equal(problem, Fault(Hevy(date)).Problem.Key);

    [Theory]
    [InlineData("", ImportTexts.NoExercise)]
    [InlineData("=HYPERLINK(1)", ImportTexts.Formula)]
    public void An_exercise_without_a_name_is_named(string exercise, string problem) => Assert.Equal(problem, Fault(Hevy(exercise: exercise)).Problem.Key);

    [Fact]
    public void Other_cells_are_held_to_their_ranges()
    {
        Assert.Equal(ImportTexts.LongName, Fault(Hevy(exercise: new string('x', 121))).Problem.Key);
        Assert.Equal("RPE lies between 1 and 10.", Fault(Hevy(rpe: "11")).Problem.Key);
        Assert.Equal(ImportTexts.NotALength, Fault(Hevy(seconds: "soon")).Problem.Key);
        Assert.Equal("A set lasts at most 24 hours.", Fault(Hevy(seconds: "90000")).Problem.Key);
        Assert.Equal("A distance lies between 0 and 500 km.", Fault(Hevy(km: "501")).Problem.Key);
    }

    [Fact]
    public void A_comma_too_many_is_no_other_column()
    {
        var fault = Fault(Hevy(kg: "82,5", rpe: "8"));
        Assert.Equal((2, ImportTexts.MoreColumns), (fault.Line, fault.Problem.Key));
    }

    [Fact]
    public void Of_a_note_that_is_too_long_the_beginning_is_kept_and_said()
    {
        var reading = Read(Hevy(note: new string('n', 600)));
        Assert.Equal(500, reading.Rows.Single().Result.Note!.Length);
        Assert.Equal((2, true, ImportTexts.NoteCut), (reading.Faults.Single().Line, reading.Faults.Single().IsKept, reading.Faults.Single().Problem.Key));
    }

    [Fact]
    public void Good_lines_beside_a_bad_one_are_taken()
    {
        var reading = Read(Hevy() + Hevy(reps: "10000").Split('\n')[1] + "\n" + Hevy(reps: "6").Split('\n')[1] + "\n");
        Assert.Equal([5, 6], reading.Rows.Select(r => r.Result.Reps!.Value));
        Assert.Equal((3, "reps", "10000"), (reading.Faults.Single().Line, reading.Faults.Single().Heading, reading.Faults.Single().Found));
    }

    [Fact]
    public void What_binary_numbers_look_like_is_rounded()
    {
        Assert.Equal(36.287m, Read(Hevy(kg: "36.287389600000004")).Rows.Single().Result.LoadKg);
        Assert.Equal(new SetResult(100, 0), Read(Hevy(kg: "100", reps: "0")).Rows.Single().Result);
    }
}
