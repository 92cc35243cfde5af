using System.Globalization;
using System.Text;
using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Notation;
using PulseForge.Core.Programs.Sharing;
using PulseForge.Core.Units;

namespace PulseForge.Tests.Programs.Sharing;

public sealed class BadFileTests
{
    private static readonly ExerciseNames Names = ExerciseNames.Of([new ExerciseRef(null, "squat", "Squat")]);

    private const string Day = """{"schema":"pulseforge.program","v":1,"name":"X","phases":[{"kind":"general","weeks":[{"days":[{"day":1,"name":"A","blocks":[DAY]}]}]}]}""";
    private const string Sets = """{"kind":"straight","items":[{"exercise":{"name":"Squat"},"sets":[SETS]}]}""";

    [Theory]
    [InlineData("{", SharingTexts.NotJson, 1)]
    [InlineData("{\n\"a\": 1,\n}", SharingTexts.NotJson, 3)]
    [InlineData("[]", SharingTexts.NotAProgram, null)]
    [InlineData("{\"v\":1}", SharingTexts.NotAProgram, null)]
    [InlineData("{\"schema\":7,\"v\":1}", SharingTexts.NotAProgram, null)]
    [InlineData("{\"schema\":\"pulseforge.program\"}", SharingTexts.NotAProgram, null)]
    [InlineData("{\"schema\":\"pulseforge.program\",\"v\":2}", SharingTexts.Version, null)]
    [InlineData("{\"schema\":\"pulseforge.program\",\"v\":1e999}", SharingTexts.Version, null)]
    [InlineData("{\"schema\":\"pulseforge.program\",\"v\":null}", SharingTexts.Version, null)]
    [InlineData("{\"schema\":\"pulseforge.program\",\"v\":1}", SharingTexts.JsonValue, 1)]
    [InlineData("{\"schema\":\"pulseforge.program\",\"v\":1,\n\"name\":null,\"phases\":[]}", SharingTexts.JsonValue, 2)]
    [InlineData("{\"schema\":\"pulseforge.program\",\"v\":1,\"name\":\"\\ud800\",\"phases\":[]}", SharingTexts.JsonValue, 1)]
    [InlineData("{\"schema\":\"pulseforge.program\",\"v\":1,\"name\":\"a\",\"name\":\"b\",\"phases\":[]}", SharingTexts.JsonValue, 1)]
    [InlineData("{\"schema\":\"pulseforge.program\",\"v\":1,\"name\":\"X\",\"phases\":[]}", ProgramTexts.Weeks, null)]
    [InlineData("{\"schema\":\"pulseforge.program\",\"v\":1,\"name\":\"a\\u0000\",\"phases\":[]}", ProgramTexts.Line, null)]
    [InlineData("{\"schema\":\"pulseforge.program\",\"v\":1,\"name\":\"X\",\"phases\":[{\"kind\":\"general\",\"setsFactor\":7e28,\"weeks\":[{\"days\":[]}]}]}", ProgramTexts.Factor, null)]
    [InlineData("{\"schema\":\"pulseforge.program\",\"v\":1,\"name\":\"X\",\"phases\":[{\"kind\":\"general\",\"weeks\":[null]}]}", SharingTexts.JsonValue, 1)]
    [InlineData("{\"schema\":\"pulseforge.program\",\"v\":1,\"name\":\"X\",\"phases\":[{\"kind\":7,\"weeks\":[]}]}", SharingTexts.JsonValue, 1)]
    public void A_json_that_is_no_program_is_named_with_its_place(string json, string problem, int? line) => AssertFault(json, "x.json", problem, line);

    [Theory]
    [InlineData("null", SharingTexts.JsonValue)]
    [InlineData("{\"kind\":\"straight\",\"items\":[]}", ProgramTexts.Items)]
    [InlineData("{\"kind\":\"unread\",\"items\":[],\"note\":\"a\\u0000\"}", ProgramTexts.Unread)]
    [InlineData("{\"kind\":\"straight\",\"items\":[{\"exercise\":null,\"sets\":[]}]}", SharingTexts.JsonValue)]
    public void A_block_that_can_not_be_is_named(string block, string problem) => AssertFault(Day.Replace("DAY", block, StringComparison.Ordinal), "x.json", problem, problem == SharingTexts.JsonValue ? 1 : null);

    [Theory]
    [InlineData("{\"count\":1e999,\"amount\":{\"kind\":\"amrap\",\"min\":0},\"load\":{\"kind\":\"none\",\"value\":0}}", SharingTexts.JsonValue)]
    [InlineData("{\"count\":99999999999,\"amount\":{\"kind\":\"amrap\",\"min\":0},\"load\":{\"kind\":\"none\",\"value\":0}}", SharingTexts.JsonValue)]
    [InlineData("{\"count\":1,\"amount\":{\"kind\":\"amrap\",\"min\":0},\"load\":{\"kind\":\"kilograms\",\"value\":1e400}}", SharingTexts.JsonValue)]
    [InlineData("{\"count\":1,\"amount\":{\"kind\":\"amrap\",\"min\":0},\"load\":{\"kind\":\"kilograms\",\"value\":7e28}}", ProgramTexts.Kilograms)]
    [InlineData("{\"count\":2147483647,\"amount\":{\"kind\":\"amrap\",\"min\":0},\"load\":{\"kind\":\"none\",\"value\":0}}", ProgramTexts.Sets)]
    public void A_number_beyond_all_bounds_is_named(string set, string problem) =>
        AssertFault(Day.Replace("DAY", Sets.Replace("SETS", set, StringComparison.Ordinal), StringComparison.Ordinal), "x.json", problem, problem == SharingTexts.JsonValue ? 1 : null);

    [Fact]
    public void Lists_within_lists_end_soon()
    {
        AssertFault(string.Concat(Enumerable.Repeat("[", 1_000_000)), "x.json", SharingTexts.NotJson, 1);
        AssertFault(Day.Replace("DAY", string.Concat(Enumerable.Repeat("{\"items\":[", 40)), StringComparison.Ordinal), "x.json", SharingTexts.NotJson, 1);
    }

    [Theory]
    [InlineData("week,day,exercise\n1,1,Squat", SharingTexts.Columns, 1)]
    [InlineData("hello", SharingTexts.Columns, 1)]
    [InlineData("exercise,sets\n", SharingTexts.NoRows, null)]
    [InlineData("exercise,sets\nSquat,\"5x5\n3,4", SharingTexts.OpenQuote, 2)]
    [InlineData("week,exercise,sets\n1,Squat,5x5\n53,Squat,5x5", SharingTexts.WeekNumber, 3)]
    [InlineData("week,exercise,sets\n2,Squat,5x5\n1,Squat,5x5", SharingTexts.WeekNumber, 3)]
    [InlineData("week,exercise,sets\n99999999999,Squat,5x5", SharingTexts.WeekNumber, 2)]
    [InlineData("day,exercise,sets\n1,Squat,5x5\n\nMonday,Squat,5x5", SharingTexts.DayNumber, 4)]
    public void A_table_that_is_no_program_is_named_with_its_line(string table, string problem, int? line) => AssertFault(table, "x.csv", problem, line);

    [Fact]
    public void More_than_any_program_has_is_not_read()
    {
        AssertFault($"exercise,sets\n{new string('\n', 8_000_000)}", "x.csv", SharingTexts.TooManyRows, null);
        var day = Sets.Replace("SETS", """{"count":1,"amount":{"kind":"amrap","min":0},"load":{"kind":"none","value":0}}""", StringComparison.Ordinal);
        var days = Day[Day.IndexOf("{\"day\"", StringComparison.Ordinal)..Day.IndexOf("]}]}]}", StringComparison.Ordinal)].Replace("DAY", string.Join(',', Enumerable.Repeat(day, 200)), StringComparison.Ordinal);
        var week = $$"""{"days":[{{string.Join(',', Enumerable.Range(1, 7).Select(n => days.Replace("\"day\":1", $"\"day\":{n}", StringComparison.Ordinal) + "]}"))}}]}""";
        var json = $$"""{"schema":"pulseforge.program","v":1,"name":"X","phases":[{"kind":"general","weeks":[{{string.Join(',', Enumerable.Repeat(week, 15))}}]}]}""";
        AssertFault(json, "x.json", SharingTexts.TooManyItems, null);
    }

    [Fact]
    public void What_is_no_text_is_said_so()
    {
        AssertFault([], SharingTexts.Empty);
        AssertFault(Encoding.UTF8.GetBytes("\uFEFF \r\n"), SharingTexts.Empty);
        AssertFault([(byte)'P', (byte)'K', 3, 4, 0, 0], SharingTexts.Spreadsheet);
        AssertFault([0x89, (byte)'P', (byte)'N', (byte)'G', 0, 0, 0, 13], SharingTexts.NoText);
        AssertFault([.. Encoding.UTF8.GetBytes("program X\nday 1\n"), 0], SharingTexts.NoText);
        AssertFault(new byte[ProgramFile.MostBytes + 1], SharingTexts.TooLarge);
        AssertFault(Encoding.UTF8.GetBytes($"program X\nday 1\n{new string('a', 700_000)}"), SharingTexts.TooLong);
    }

    [Fact]
    public void Signs_that_nobody_types_are_read_and_a_field_is_one_line()
    {
        var text = Read(Encoding.UTF8.GetBytes("exercise,sets,note\nSquat,5x5,\"<b>one</b>\ntwo\u0001\"\n\"Squat\nday 2\",5x5,\n"), "x.csv").Text!;
        var parsed = ProgramText.Parse(text, Names, MassUnit.Kilogram);
        Assert.Equal("<b>one</b> two\uFFFD", parsed.Plan!.Sessions.Single().Day.Workout.Blocks[0].Items[0].Note);
        Assert.Equal("Squat day 2 5x5", parsed.Plan.Sessions.Single().Day.Workout.Blocks[1].Note);
    }

    private static void AssertFault(string content, string name, string problem, int? line)
    {
        var fault = Read(Encoding.UTF8.GetBytes(content), name).Fault;
        Assert.Equal((problem, line), (fault?.Problem.Key, fault?.Line));
        Assert.NotEmpty(fault!.Problem.ToString(CultureInfo.InvariantCulture));
    }

    private static void AssertFault(byte[] bytes, string problem) => Assert.Equal(problem, Read(bytes, "x.txt").Fault?.Problem.Key);

    private static FileReading Read(byte[] bytes, string name) => ProgramFile.Read(bytes, name, Names, MassUnit.Kilogram);
}
