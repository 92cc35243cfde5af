using System.Text;
using NodaTime;
using PulseForge.Core.Training;
using PulseForge.Core.Training.Imports;
using PulseForge.Core.Units;
using static PulseForge.Tests.Training.Imports.ImportSample;

namespace PulseForge.Tests.Training.Imports;

public sealed class HistoryReaderTests
{
    private const string Unknown = "When;What;Kilos;How often\n05.01.2026;Kniebeuge;82,5;5\n";

    private static readonly HistoryField[] Fields = [HistoryField.Date, HistoryField.Exercise, HistoryField.Load, HistoryField.Reps];

    [Fact]
    public void The_columns_of_an_unknown_table_are_asked()
    {
        Assert.True(Read(Unknown).Questions.Columns);
        var reading = Read(Unknown, new ImportAnswers(MassUnit.Kilogram, Columns: [.. Fields]));
        Assert.Equal(new HistoryRow(2, new LocalDate(2026, 1, 5), null, null, "Kniebeuge", LoggedSetKind.Work, new SetResult(82.5m, 5)), reading.Rows.Single());
        Assert.True(Read(Unknown, new ImportAnswers(Columns: [.. Fields])).Questions.Mass);
    }

    [Fact]
    public void Headings_are_understood_in_several_languages_and_carry_units()
    {
        var columns = KnownHeadings.Of(HistoryFormat.Columns, ["Fecha", "Ejercicio", "Peso (kg)", "Repeticiones", "weight_lbs", "Distance (km)", "Something"]);
        Assert.Equal([HistoryField.Date, HistoryField.Exercise, HistoryField.Load, HistoryField.Reps, HistoryField.Nothing, HistoryField.Distance, HistoryField.Nothing], columns.Select(c => c.Field));
        Assert.Equal((MassUnit.Kilogram, DistanceUnit.Kilometre), (columns[2].Mass!.Value, columns[5].Distance!.Value));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("windows-1252")]
    public void A_file_is_read_in_the_encoding_it_was_written_in(string name)
    {
        var encoding = name == "windows-1252" ? CodePagesEncodingProvider.Instance.GetEncoding(1252)! : Encoding.GetEncoding(name);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(Hevy(exercise: "Máquina de prensa"))];
        Assert.Equal("Máquina de prensa", HistoryReader.Read(Open(bytes), ImportAnswers.None, Today).Rows.Single().Exercise);
    }

    [Theory]
    [InlineData("2026-01-05 19:05:00", 5, 19)]
    [InlineData("2026/01/05T19:05", 5, 19)]
    [InlineData("05.01.26", 5, null)]
    [InlineData("5.1.2026 7:05", 5, 7)]
    [InlineData("\"Jan 5, 2026, 7:05 PM\"", 5, 19)]
    [InlineData("\"5 ene 2026, 12:05 am\"", 5, 0)]
    [InlineData("13/01/2026", 13, null)]
    [InlineData("01/13/2026", 13, null)]
    public void Dates_are_read_as_they_are_written(string cell, int day, int? hour)
    {
        var row = Read(Hevy(cell)).Rows.Single();
        Assert.Equal((new LocalDate(2026, 1, day), hour), (row.Date, row.Time?.Hour));
    }

    [Fact]
    public void Days_and_months_that_can_be_either_are_asked_unless_another_line_says_it()
    {
        Assert.True(Read(Hevy("03/04/2026")).Questions.Dates);
        Assert.False(Read(Hevy("04/04/2026")).Questions.Dates);
        Assert.Equal(new LocalDate(2026, 3, 4), Read(Hevy("03/04/2026"), new ImportAnswers(Dates: DateOrder.MonthFirst)).Rows.Single().Date);
        var both = Read(Hevy("03/04/2026") + Hevy("03/25/2026").Split('\n')[1]);
        Assert.Equal((false, new LocalDate(2026, 3, 4)), (both.Questions.Dates, both.Rows[0].Date));
    }

    [Fact]
    public void A_unit_in_the_cell_comes_before_the_one_of_the_column() =>
        Assert.Equal([80m, 90.718m], Read(Hevy(kg: "80 kg") + Hevy(kg: "200lbs").Split('\n')[1]).Rows.Select(r => r.Result.LoadKg!.Value));

    [Fact]
    public void Rest_timers_are_no_sets()
    {
        const string Strong = "Date,Workout Name,Duration,Exercise Name,Set Order,Weight (kg),Reps,Distance,Seconds\n";
        var reading = Read(Strong + "2026-01-05 19:05:00,A,14h 3m,Squat,1,80,5,0,0\n2026-01-05 19:05:00,A,14h 3m,Squat,Rest Timer,0,0,0,90\n");
        Assert.Equal((1, 1, 0), (reading.Rows.Count, reading.Passed, reading.Faults.Count));
        Assert.Null(reading.Rows[0].Minutes);
    }
}
