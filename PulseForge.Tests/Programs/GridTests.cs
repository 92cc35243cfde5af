using NodaTime;
using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Notation;
using PulseForge.Core.Units;

namespace PulseForge.Tests.Programs;

/// <summary>The grid of a program, changed cell by cell and row by row.</summary>
public sealed class GridTests
{
    private const string Day = "A. Squat 5x5 100kg rest 3m\nB1. Bench Press 4x8 60kg\nB2. Row 4x8 50kg\n// breathe\nC. Squat 2x10 60kg";

    private static readonly ExerciseNames Names = ExerciseNames.Of(new[] { "Squat", "Bench Press", "Row", "Front Squat", "Plank" }.Select(name => new ExerciseRef(null, name, name)));

    [Theory]
    [InlineData("Squat", 0, "5x5 100kg rest 3m", "5x4 @85%", "A. Squat 5x4 @85%")]
    [InlineData("Squat", 1, "2x10 60kg", "3x10 60kg tempo 3010 // slow", "C. Squat 3x10 60kg tempo 3010 // slow")]
    [InlineData("Bench Press", 0, "4x8 60kg", "Front Squat 3x5 80kg", "B1. Front Squat 3x5 80kg")]
    [InlineData("Row", 0, "4x8 50kg", " 4x8   52,5kg ", "B2. Row 4x8 52.5kg")]
    [InlineData("breathe", 0, "// breathe", "// breathe out", "// breathe out")]
    public void A_cell_takes_sets_or_a_whole_line(string row, int nth, string was, string now, string line)
    {
        var (session, faults) = Edit(Draft(1), new CellEdit(1, 1, row, nth, was, now));
        Assert.Empty(faults);
        Assert.Contains(line, Print(session).Split('\n'));
        Assert.Equal(5, Print(session).Split('\n').Length);
    }

    [Fact]
    public void An_emptied_cell_takes_its_line_out_and_a_superset_of_one_is_that_exercise_alone()
    {
        var (session, _) = Edit(Draft(1), new CellEdit(1, 1, "Row", 0, "4x8 50kg", ""), new CellEdit(1, 1, "Squat", 0, "5x5 100kg rest 3m", ""));
        Assert.Equal("A. Bench Press 4x8 60kg\n// breathe\nB. Squat 2x10 60kg", Print(session));
    }

    [Theory]
    [InlineData("   ")]
    [InlineData("\t\n")]
    public void A_cell_of_nothing_but_spaces_is_emptied(string now)
    {
        var (session, _) = Edit(Draft(1), new CellEdit(1, 1, "Row", 0, "4x8 50kg", now));
        Assert.DoesNotContain("Row", Print(session), StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_that_was_empty_goes_where_its_row_stands_in_the_other_weeks()
    {
        var draft = Draft(2);
        draft.Put([new PlacedSession(2, 1, "Lower", Read("A. Squat 5x5 105kg\nB. Squat 2x10 60kg"))]);
        var (session, _) = Edit(draft, new CellEdit(2, 1, "Bench Press", 0, "", "4x8 62.5kg"));
        Assert.Equal("A. Squat 5x5 105kg\nB. Bench Press 4x8 62.5kg\nC. Squat 2x10 60kg", Print(session));
    }

    [Fact]
    public void What_somebody_else_put_there_meanwhile_is_left_and_told()
    {
        var (session, faults) = Edit(Draft(1), new CellEdit(1, 1, "Row", 0, "4x8 45kg", "4x8 55kg"), new CellEdit(1, 1, "Bench Press", 0, "4x8 60kg", "4x8 65kg"), new CellEdit(1, 1, "Plank", 0, "3x30s", "3x45s"));
        Assert.Equal([("Row", "4x8 50kg"), ("Plank", "")], faults.Select(f => (f.Cell.Row, f.Theirs!)));
        Assert.Contains("B1. Bench Press 4x8 65kg\nB2. Row 4x8 50kg", Print(session), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("5x5x @80", "These sets have their reps already.")]
    [InlineData("0x5 100kg", "The number of sets goes from 1 to 100.")]
    [InlineData("400x5", "The number of sets goes from 1 to 100.")]
    [InlineData("3x8-6", "A range goes upwards: 6-8.")]
    [InlineData("//", "Expected the name of an exercise.")]
    [InlineData("Skwat 5x5", "There is no exercise named Skwat.")]
    public void What_cannot_be_read_is_a_fault_and_nothing_changes(string now, string problem)
    {
        var (session, faults) = Edit(Draft(1), new CellEdit(1, 1, "Squat", 0, "5x5 100kg rest 3m", now));
        Assert.Null(session);
        Assert.Contains(problem[..20], Assert.Single(faults).Fault!.Problem.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.InRange(faults[0].Fault!.Column, 1, now.Length + 1);
    }

    [Fact]
    public void Pasted_lines_that_cannot_be_read_stay_as_text_behind_what_they_were_trained_with()
    {
        var (session, faults) = Edit(Draft(1), keeps: true, new CellEdit(1, 1, "Bench Press", 0, "4x8 60kg", "=SUM(A1:A3)"), new CellEdit(1, 1, "Squat", 0, "5x5 100kg rest 3m", "<b>5x5</b>"));
        Assert.Empty(faults);
        Assert.Equal("<b>5x5</b>\nA. Row 4x8 50kg\n=SUM(A1:A3)\n// breathe\nB. Squat 2x10 60kg", Print(session));
    }

    [Fact]
    public void A_line_below_a_day_stands_in_all_its_weeks_each_a_step_further()
    {
        var draft = ProgramVersion.Draft(Guid.NewGuid(), 3);
        Append(draft, "Squat 5x5 100kg +2.5kg/week");
        Append(draft, "A2. Row 3x10 // strict");
        Assert.Equal(["100kg", "102.5kg", "105kg"], draft.Sessions.Select(s => Print(s.Workout).Split('\n')[0].Split(' ')[^1]));
        Assert.All(draft.Sessions, s => Assert.EndsWith("A2. Row 3x10 // strict", Print(s.Workout), StringComparison.Ordinal));
    }

    [Fact]
    public void A_week_that_leaves_a_day_out_gets_no_line_of_it()
    {
        var draft = Draft(3);
        draft.Put([new PlacedSession(2, 1, "", null)]);
        Append(draft, "Plank 3x45s");
        Assert.Equal([1, 3], draft.Sessions.Select(s => s.Week).Order());
    }

    [Theory]
    [InlineData("Squat 5x5 100kg progress +2.5kg", "A. Squat 5x5 100kg progress +2.5kg")]
    [InlineData("Squat 5x5 100kg -1 rep per week", "A. Squat 5x5 100kg")]
    public void Only_a_step_that_says_week_is_a_change(string typed, string first)
    {
        var lines = GridLines.Parse(typed, Names, MassUnit.Kilogram);
        Assert.Empty(lines.Faults);
        Assert.Equal(first, Print(new Workout(lines.Blocks)));
    }

    [Fact]
    public void A_step_that_leads_beyond_what_can_be_prescribed_is_said()
    {
        var draft = ProgramVersion.Draft(Guid.NewGuid(), 8);
        var (sessions, problem) = GridRows.Append(draft, 1, GridLines.Parse("Squat 5x5 100kg -20kg/week", Names, MassUnit.Kilogram));
        Assert.Empty(sessions);
        Assert.NotNull(problem);
    }

    [Fact]
    public void A_row_is_filled_to_the_right_and_what_the_weeks_lack_is_put_where_it_belongs()
    {
        var draft = Draft(3);
        draft.Put([new PlacedSession(3, 1, "Lower", Read("A. Squat 1x1 100kg\nB. Row 1x1"))]);
        var (sessions, _) = GridRows.Fill(draft, [new FilledRow(1, "Bench Press", 0, 1, 3)], new WeeklyChange(ChangedPart.Kilograms, 5));
        Assert.Equal("A. Squat 1x1 100kg\nB. Bench Press 4x8 70kg\nC. Row 1x1", Print(sessions.Single(s => s.Week == 3).Workout));
        Assert.Contains("B1. Bench Press 4x8 65kg\nB2. Row 4x8 50kg", Print(sessions.Single(s => s.Week == 2).Workout), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_move_leave_and_change_their_exercise_in_all_weeks()
    {
        var draft = Draft(2);
        draft.Put(GridRows.Move(draft, 1, new LineKey("Squat", 1), new LineKey("Squat", 0)));
        draft.Put(GridRows.Rename(draft, 1, new LineKey("Row", 0), new ExerciseRef(null, "Plank", "Plank")));
        draft.Put(GridRows.Remove(draft, 1, new LineKey("breathe", 0)));
        Assert.All(draft.Sessions, s => Assert.Equal("A. Squat 2x10 60kg\nB. Squat 5x5 100kg rest 3m\nC1. Bench Press 4x8 60kg\nC2. Plank 4x8 50kg", Print(s.Workout)));
    }

    [Fact]
    public void A_row_leaves_those_it_is_trained_with_and_changes_places_among_them()
    {
        var workout = Read(Day);
        var (bench, row, first) = (workout.Find(new LineKey("Bench Press", 0))!, workout.Find(new LineKey("Row", 0))!, workout.Find(new LineKey("Squat", 0))!);
        Assert.StartsWith("A. Squat 5x5 100kg rest 3m\nB1. Row 4x8 50kg\nB2. Bench Press", Print(new Workout(workout.Move(row, bench))), StringComparison.Ordinal);
        Assert.StartsWith("A. Row 4x8 50kg\nB. Squat 5x5 100kg rest 3m\nC. Bench Press", Print(new Workout(workout.Move(row, first))), StringComparison.Ordinal);
        Assert.EndsWith("C. Squat 2x10 60kg\nD. Squat 5x5 100kg rest 3m".Replace("C. Squat 2x10", "B. Squat 2x10", StringComparison.Ordinal).Replace("D.", "C.", StringComparison.Ordinal), Print(new Workout(workout.Move(first, null))), StringComparison.Ordinal);
    }

    private static ProgramVersion Draft(int weeks)
    {
        var draft = ProgramVersion.Draft(Guid.NewGuid(), weeks);
        draft.Put(Enumerable.Range(1, weeks).Select(week => new PlacedSession(week, 1, "Lower", Read(Day))));
        return draft;
    }

    private static void Append(ProgramVersion draft, string typed)
    {
        var (sessions, problem) = GridRows.Append(draft, 1, GridLines.Parse(typed, Names, MassUnit.Kilogram));
        Assert.Null(problem);
        draft.Put(sessions);
    }

    private static (Workout? Session, IReadOnlyList<CellFault> Faults) Edit(ProgramVersion draft, params CellEdit[] cells) => Edit(draft, keeps: false, cells);

    private static (Workout? Session, IReadOnlyList<CellFault> Faults) Edit(ProgramVersion draft, bool keeps, params CellEdit[] cells)
    {
        var editing = new GridEditing(draft, Names, MassUnit.Kilogram, keeps);
        return (editing.Apply(cells).SingleOrDefault()?.Workout, editing.Faults);
    }

    private static Workout Read(string lines) => WorkoutNotation.Parse(lines, Names, MassUnit.Kilogram).Workout;

    private static string Print(Workout? workout) => WorkoutNotation.Print(workout!, MassUnit.Kilogram);
}
