using System.Globalization;
using CsCheck;
using NodaTime;
using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Notation;
using PulseForge.Core.Units;

namespace PulseForge.Tests.Programs;

public sealed class ProgramTextTests
{
    private static readonly ExerciseNames Names = ExerciseNames.Of([new ExerciseRef(null, "squat", "Squat"), new ExerciseRef(null, "press", "Press"), new ExerciseRef(null, "row", "Row"), new ExerciseRef(null, "plank", "Plank"), new ExerciseRef(null, "run", "Run")]);

    [Fact]
    public void Reading_what_was_printed_gives_the_same_program() =>
        Gen.Select(Gens.Plan, Gen.Enum<MassUnit>()).Sample((plan, unit) =>
        {
            var text = ProgramText.Print(plan, unit);
            var parsed = ProgramText.Parse(text, NamesOf(plan), unit);
            Assert.True(parsed.IsClean, $"{string.Join('\n', parsed.Faults)}\n{text}");
            Assert.Equal(plan, parsed.Plan);
        }, iter: 1_000);

    [Fact]
    public void Four_weeks_of_three_days_and_five_lifts_take_twenty_lines_and_five_hundred_keys()
    {
        const string text = """
            program Base
            weeks 1-4
            day 1
            Squat 5x5 @8
            Press 4x6-8 2rir
            Row 4x8 2rir
            Plank 3x45s
            Run 20min
            day 2
            Squat 3x5 @7
            Press 5x5 80%
            Row 4x8 2rir
            Plank 3x45s
            Run 20min
            day 3
            Squat 3x3 @9
            Press 3x8 2rir
            Row 5x5 @8
            Plank 3x45s
            Run 5km
            """;
        var plan = Parsed(text);
        Assert.Equal(12, plan.Sessions.Count());
        Assert.All(plan.Sessions, session => Assert.Equal(5, session.Day.Workout.Items.Count()));
        Assert.True(text.ReplaceLineEndings("\n").Length <= 500);
        Assert.True(text.ReplaceLineEndings("\n").Split('\n').Length <= 20);
    }

    [Fact]
    public void Weeks_and_days_may_be_like_earlier_ones()
    {
        var plan = Parsed("""
            program Winter
            level intermediate
            goal strength
            about Towards a test.
            weekdays Mon, wednesday Fri

            phase accumulation [Base] repeat
            weeks 1-2
            day 1 Lower
            Squat 5x5 100kg
            day 2 Upper
            Press 5x5

            phase deload sets 60% load 92.5%
            week 3 like 1 [Easy]
            day 2
            Row 2x5
            phase peak
            week 4 sets 50%
            day 1 like week 3
            day 3 Meet [competition]
            """, out var parsed);
        Assert.Empty(parsed.Faults);
        Assert.Equal([IsoDayOfWeek.Monday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Friday], plan.Weekdays);
        Assert.Equal((2, true), (plan.Phases[0].Weeks.Count, plan.Phases[0].Repeats));
        Assert.Equal(plan.Phases[0].Weeks[0], plan.Phases[0].Weeks[1]);
        var easy = plan.Phases[1].Weeks[0];
        Assert.Equal(("Lower", "Day 2", "Row"), (easy.Days[0].Name, easy.Days[1].Name, easy.Days[1].Workout.Items.Single().Exercise.Name));
        Assert.Equal([(1, "Lower"), (3, "Meet")], plan.Phases[2].Weeks[0].Days.Select(day => (day.Day, day.Name)));
        Assert.True(plan.Phases[2].Weeks[0].Days[1].IsCompetition);
        Assert.Equal(
            [
                new PlanBand(PhaseKind.Accumulation, "Base", 1, 2, 1, 1, Repeats: true),
                new PlanBand(PhaseKind.Deload, "Easy", 3, 3, 0.6m, 0.925m),
                new PlanBand(PhaseKind.Peak, "Peak", 4, 4, 0.5m, 1),
            ],
            plan.Bands());
    }

    [Theory]
    [InlineData("", 1, 1, "Expected a line such as program, phase, week or day before the first session.")]
    [InlineData("Squat 5x5", 1, 1, "Expected a line such as program, phase, week or day before the first session.")]
    [InlineData("program X\nweek 2", 2, 6, "Weeks follow each other: expected week 1.")]
    [InlineData("program X\nweek", 2, 5, "Weeks follow each other: expected week 1.")]
    [InlineData("program X\nweeks 1-60", 2, 7, "A program has 1 to 52 weeks.")]
    [InlineData("program X\nday 8", 2, 5, "Expected a day from 1 to 7.")]
    [InlineData("program X\nday 1\nSquat 5x5\nday 1\nPress 5x5", 4, 5, "This week has a day 1 already.")]
    [InlineData("program X\nday 1\nSquat 5x5\n\nPress 5y5", 5, 7, "Expected sets after the exercise, such as 3x8.")]
    [InlineData("program X\nprogram Y\nday 1", 2, 1, "This line stands in the program already.")]
    [InlineData("program X\nphase dload\nweek 1", 2, 7, "Expected a kind of phase: accumulation, intensification, peak, deload, taper, transition, general, specific, competition.")]
    [InlineData("program X\nphase deload sets 300%\nweek 1", 2, 19, "A factor goes from 1 to 200 percent.")]
    [InlineData("program X\nphase deload\nphase peak\nweek 1", 2, 1, "No week follows this phase.")]
    [InlineData("program X\nweek 1 lke 1", 2, 8, "Expected like, a kind of phase, sets, load or a [label].")]
    [InlineData("program X\nweek 1\nweek 2 like 3", 3, 13, "Expected the number of a week before this one.")]
    [InlineData("program X\nweek 1\nday 1 A\nweek 2 like 2", 4, 13, "Expected the number of a week before this one.")]
    [InlineData("program X\nweek 1\nday 1 like week 1", 3, 17, "Expected the number of a week before this one.")]
    [InlineData("program X\nweek 1\nweek 2\nday 1 like week 1", 4, 17, "Week 1 has no day 1.")]
    [InlineData("program X\nweekdays Mon Thr\nweek 1", 2, 14, "Expected weekdays, such as Mon Wed Fri.")]
    [InlineData("program X\nweekdays Mon Mon\nweek 1", 2, 14, "A weekday is named once.")]
    public void A_fault_in_a_program_says_line_and_column(string text, int line, int column, string problem)
    {
        var fault = ProgramText.Parse(text, Names, MassUnit.Kilogram).Faults[0];
        Assert.Equal((line, column, problem), (fault.Line, fault.Column, fault.Problem.ToString(CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void An_unread_line_of_a_session_stays_in_it_and_is_never_taken_for_structure()
    {
        var parsed = ProgramText.Parse("program X\nday 1\nSquat 5x5\nNonsense 3x3", Names, MassUnit.Kilogram);
        Assert.Equal("Nonsense 3x3", Assert.Single(parsed.Plan!.Sessions).Day.Workout.Blocks[1].Note);
        var odd = new ProgramPlan("X", "", "", null, [], [new PlanPhase(PhaseKind.General, "General", [new PlanWeek([new PlanDay(1, "Day 1", new Workout([Block.Unread("day 2 what"), Block.Unread("week end")]))])])]);
        var text = ProgramText.Print(odd, MassUnit.Kilogram);
        Assert.Equal(text, ProgramText.Print(ProgramText.Parse(text, Names, MassUnit.Kilogram).Plan!, MassUnit.Kilogram));
        Assert.Single(ProgramText.Parse(text, Names, MassUnit.Kilogram).Plan!.Sessions);
    }

    [Fact]
    public void A_stored_version_is_written_as_text_and_read_back()
    {
        var program = new TrainingProgram("Mine", "strength", "novice", null, NodaConstants.UnixEpoch);
        program.Describe("Mine", "strength", "novice", "Two  \r\n lines\n");
        var version = ProgramVersion.Draft(program.Id, 4);
        version.Phase([new PlanBand(PhaseKind.Accumulation, "Base [1]", 1, 2, 1, 1), new PlanBand(PhaseKind.Deload, "Deload", 4, 4, 0.6m, 0.9m)]);
        version.AddSession(1, 2, "like week 1", Workout.Empty);
        version.AddSession(1, 1, "\"Heavy\" [competition]", new Workout([Block.Remark("Go")]));
        var plan = ProgramPlan.Of(program, version);
        Assert.Equal("Two\nlines", plan.About);
        Assert.Equal([("Base [1]", 2), ("General", 1), ("Deload", 1)], plan.Phases.Select(phase => (phase.Name, phase.Weeks.Count)));
        Assert.Equal([1, 2], plan.Phases[0].Weeks[0].Days.Select(day => day.Day));
        Assert.Equal(plan, Parsed(ProgramText.Print(plan, MassUnit.Kilogram)));
    }

    [Fact]
    public void Whatever_is_typed_gets_an_answer() =>
        Gen.Select(Gens.Plan, Gen.Int[0, 5_000], Gen.String[Gen.Char[' ', '~'], 0, 12]).Sample((plan, at, scribble) =>
        {
            var text = ProgramText.Print(plan, MassUnit.Kilogram);
            var typed = text.Insert(at % text.Length, scribble);
            var lines = PlainText.Lines(typed);
            var parsed = ProgramText.Parse(typed, NamesOf(plan), MassUnit.Kilogram);
            Assert.All(parsed.Faults, fault => Assert.InRange(fault.Column + fault.Length - 1, 0, lines[fault.Line - 1].Length));
        }, iter: 500);

    private static ExerciseNames NamesOf(ProgramPlan plan) => ExerciseNames.Of(plan.Sessions.SelectMany(session => session.Day.Workout.Items).Select(item => item.Exercise));

    private static ProgramPlan Parsed(string text) => Parsed(text, out _);

    private static ProgramPlan Parsed(string text, out ParsedProgram parsed)
    {
        parsed = ProgramText.Parse(text, Names, MassUnit.Kilogram);
        Assert.True(parsed.IsClean, string.Join('\n', parsed.Faults));
        return parsed.Plan!;
    }
}
