using System.Globalization;
using System.Text;
using CsCheck;
using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Notation;
using PulseForge.Core.Programs.Sharing;
using PulseForge.Core.Seeding;
using PulseForge.Core.Units;

namespace PulseForge.Tests.Programs.Sharing;

public sealed class ProgramFileTests
{
    private static readonly ExerciseNames Names = ExerciseNames.Of([new ExerciseRef(null, "squat", "Squat"), new ExerciseRef(null, "press", "Press"), new ExerciseRef(null, "plank", "Plank")]);

    public static TheoryData<string> Shipped => [.. StartingPrograms.All.Select(start => start.Slug)];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void A_shipped_program_comes_back_equal_from_each_kind_of_file(string slug)
    {
        var plan = StartingPrograms.Find(slug)!.Plan;
        foreach (var file in Files(plan, MassUnit.Kilogram)) AssertSame(plan, file, Catalogue.Shipped.Names, MassUnit.Kilogram);
    }

    [Fact]
    public void Every_valid_program_comes_back_equal_from_each_kind_of_file() =>
        Gen.Select(Gens.Plan, Gen.Enum<MassUnit>()).Sample((plan, unit) =>
        {
            foreach (var file in Files(plan, unit)) AssertSame(plan, file, NamesOf(plan), unit);
        }, iter: 300);

    [Fact]
    public void No_field_of_a_table_is_a_formula()
    {
        var day = new PlanDay(1, "=HYPERLINK(\"x\")", new Workout([Block.Straight(new Item(new ExerciseRef(null, null, "+Squat"), [new SetGroup(1, Amount.Reps(5), Load.None)], Note: "@SUM(A1)")), Block.Remark("-1+1"), Block.Remark("'quoted"), Block.Unread("=1+1")]));
        var plan = new ProgramPlan("=cmd", "", "＝full width", "- a\n- b", [], [PlanPhase.General with { Weeks = [new PlanWeek([day])] }]);
        var table = ProgramCsv.Write(plan, MassUnit.Kilogram);

        var fields = CsvReader.Read(table).Rows.SelectMany(row => row.Fields).Where(field => field.Length > 0).ToList();
        Assert.DoesNotContain(fields, field => "=+-@＝\t\r".Contains(field[0], StringComparison.Ordinal));
        Assert.Equal(12, fields.Count(field => field[0] == '\''));
        AssertPlan(plan, Encoding.UTF8.GetBytes(table), ExerciseNames.Of([new ExerciseRef(null, null, "+Squat")]), MassUnit.Kilogram, faults: 1);
    }

    [Fact]
    public void A_table_is_read_however_a_spreadsheet_wrote_it()
    {
        const string table = "Week;Day;Session;Exercise;Sets;Rest;Mine\r\nWeek 1;1;\"Heavy; early\";Squat;5x5 @80%;3m;x\r\n;;;press;3x8;;\r\n;2;;Plank;3x45s;;\r\n3;1;;Squat;3x3;;\r\n";
        const string text = "program My block\nweek 1\nday 1 Heavy; early\nSquat 5x5 @80% rest 3m\npress 3x8\nday 2\nPlank 3x45s\nweek 2\nweek 3\nday 1\nSquat 3x3\n";
        var utf16 = new UnicodeEncoding(false, true);
        byte[][] files =
        [
            Encoding.UTF8.GetBytes(table), [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(table)], [.. utf16.Preamble, .. utf16.GetBytes(table)], Encoding.Unicode.GetBytes(table), Encoding.BigEndianUnicode.GetBytes(table),
            Encoding.UTF8.GetBytes(table.Replace("\r\n", "\n", StringComparison.Ordinal)), Encoding.UTF8.GetBytes(table.Replace(';', '\t').Replace("\t early", "; early", StringComparison.Ordinal)), Encoding.UTF8.GetBytes("sep=;\r\n" + table),
        ];
        Assert.All(files, file => Assert.Equal(text, Read(file, "My block.csv").Text));
        Assert.Equal("program Program", Read(files[0], "").Text!.Split('\n')[0]);
    }

    [Fact]
    public void Text_that_is_not_unicode_is_read_as_Excel_writes_it()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes("exercise,sets,note\nSquat,5x5,“Füße” – fest\n");
        Assert.Contains("// “Füße” – fest", Read(bytes, "a.csv").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tempo_keeps_the_noughts_that_a_spreadsheet_drops() =>
        Assert.Contains("Squat 5x5 tempo 0310\n", Read(Encoding.UTF8.GetBytes("exercise,sets,tempo\nSquat,5x5,310\n"), "a.csv").Text, StringComparison.Ordinal);

    [Fact]
    public void An_exercise_goes_by_its_name_else_by_its_id_or_slug()
    {
        var id = Guid.NewGuid();
        var here = ExerciseNames.Of([new ExerciseRef(id, null, "Box Squat"), new ExerciseRef(null, "press", "Military Press")]);
        string Line(string exercise) => Read(Encoding.UTF8.GetBytes($$$$"""{"schema":"pulseforge.program","v":1,"name":"X","phases":[{"kind":"general","weeks":[{"days":[{"day":1,"name":"A","blocks":[{"kind":"straight","items":[{"exercise":{{{{exercise}}}},"sets":[{"count":3,"amount":{"kind":"reps","min":5,"max":5},"load":{"kind":"none","value":0}}]}]}]}]}]}]}"""), "x.json", here).Text!.Split('\n')[^2];

        Assert.Equal("A. Military Press 3x5", Line("""{"name":"Overhead Press","slug":"press"}"""));
        Assert.Equal("A. Box Squat 3x5", Line($$"""{"name":"Low Box Squat","id":"{{id}}"}"""));
        Assert.Equal("A. Box Squat 3x5", Line($$"""{"name":"Box Squat","id":"{{Guid.NewGuid()}}"}"""));
        Assert.Equal("A. Nobody's 3x5", Line("""{"name":"Nobody's","slug":"nobodys"}"""));
        Assert.Contains("Military Press 3x5", Read(Encoding.UTF8.GetBytes("exercise,sets\npress,3x5"), "x.csv", here).Text, StringComparison.Ordinal);
    }

    private static IEnumerable<byte[]> Files(ProgramPlan plan, MassUnit unit) =>
        [ProgramJson.Write(plan), Encoding.UTF8.GetBytes(ProgramCsv.Write(plan, unit)), Encoding.UTF8.GetBytes(ProgramText.Print(plan, unit))];

    private static void AssertSame(ProgramPlan plan, byte[] file, ExerciseNames names, MassUnit unit) => AssertPlan(plan, file, names, unit, faults: 0);

    private static void AssertPlan(ProgramPlan plan, byte[] file, ExerciseNames names, MassUnit unit, int faults)
    {
        var reading = ProgramFile.Read(file, "", names, unit);
        Assert.True(reading.Text is not null, $"{reading.Fault}\n{Encoding.UTF8.GetString(file)}");
        var parsed = ProgramText.Parse(reading.Text, names, unit);
        Assert.True(parsed.Faults.Count == faults, $"{string.Join('\n', parsed.Faults)}\n{reading.Text}\n{Encoding.UTF8.GetString(file)}");
        Assert.True(plan == parsed.Plan, $"{reading.Text}\n{Encoding.UTF8.GetString(file)}\n{ProgramText.Print(plan, unit)}");
    }

    private static FileReading Read(byte[] file, string name, ExerciseNames? names = null) => ProgramFile.Read(file, name, names ?? Names, MassUnit.Kilogram);

    private static ExerciseNames NamesOf(ProgramPlan plan) => ExerciseNames.Of(plan.Sessions.SelectMany(session => session.Day.Workout.Items).Select(item => item.Exercise));
}
