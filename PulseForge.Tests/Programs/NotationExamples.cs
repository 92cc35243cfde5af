using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Notation;
using PulseForge.Core.Units;

namespace PulseForge.Tests.Programs;

public sealed class NotationExamples
{
    private static readonly ExerciseNames Names = new(new[]
    {
        "Back Squat", "Bench Press", "Chest-Supported Row", "Deadlift", "Pull-up", "Heavy Bag", "Bike Erg", "Plank", "Split Squat", "Zone 2 Run", "Kettlebell Figure 8", "Rounds", "90/90 Hamstring", "Push-up",
    }.Select((name, index) => new NamedExercise(new ExerciseRef(null, name.ToUpperInvariant(), name), name == "Bench Press" ? ["Barbell Bench Press", "BP"] : [])));

    [Theory]
    [InlineData("A. Back Squat 5x5 @80% rest 3m progress +2.5kg")]
    [InlineData("A. Bench Press 4x6-8 rpe 8 tempo 3010 rest 90s progress double 2.5kg")]
    [InlineData("A. Chest-Supported Row 4x8-10 2rir")]
    [InlineData("A. Deadlift 65%tm x5, 75%tm x5, 85%tm x5+ rest 210s progress tm +5kg")]
    [InlineData("A. Pull-up 3xAMRAP bw+10kg")]
    [InlineData("A. Heavy Bag 5 rounds 3:00 rest 1:00 rpe 7")]
    [InlineData("A. Bike Erg 10x20s zone 5 rest 40s")]
    [InlineData("A. Plank 3x45s // shoulder blades apart")]
    [InlineData("A. Split Squat 3x8/side 24kg")]
    [InlineData("A. Zone 2 Run 1x40min zone 2")]
    [InlineData("A. Kettlebell Figure 8 3x10")]
    [InlineData("A. 90/90 Hamstring 1x30s/side")]
    [InlineData("A. [Main lift] Back Squat warm-up 2x5 40kg, 5x5 100kg rest 3m")]
    [InlineData("A. Back Squat 3x5 rest free, 1x5+ rest 3m")]
    [InlineData("A. Back Squat 3x5 @start progress +2.5kg fail 2 -10%")]
    [InlineData("A. Bench Press 5x10 progress double 1kg 8-12")]
    [InlineData("A. Deadlift 85%tm x5+, 3x5 @65% progress tm +5kg every 3w at 90% fail -10%")]
    [InlineData("A. Back Squat 4x3 @75%, @75% x3+ progress stages 5x3+ 6x2+ 10x1+ +5kg then retest 5rm 85%")]
    [InlineData("A. Back Squat 3x10 progress stages 3x10 3x8 3x6 +2.5kg then first +7.5kg")]
    [InlineData("A. Back Squat 5x5 @77% progress weekly +2.5kg anchor \"Intensity\" 5rm cut 5-10% then 1x5 2x3 3x2 5x1")]
    [InlineData("A. Bench Press 95%tm x1+, 90%tm x3 progress ladder tm 0-1 +0kg 2-3 +2.5kg 4-5 +5kg 6+ +7.5kg on 1+")]
    [InlineData("A. Bench Press 3x15+ progress amrap 25 +2.5kg")]
    [InlineData("A. Push-up 5x10 bw progress reps 50")]
    [InlineData("A. Back Squat 4x6 progress apre 6")]
    [InlineData("A. Back Squat 4x6 rpe 8 progress rpe cap 5%")]
    [InlineData("A. Heavy Bag 5 rounds 3:00 progress weekly +1 round to 8")]
    [InlineData("A. Zone 2 Run 1x40min progress weekly +5min to 60min")]
    public void A_line_is_printed_back(string line) => Assert.Equal(line, Printed(line));

    [Theory]
    [InlineData("back squat 5 x 5", "A. Back Squat 5x5")]
    [InlineData("A.  Back Squat 5×5", "A. Back Squat 5x5")]
    [InlineData("Back Squat 5*5", "A. Back Squat 5x5")]
    [InlineData("A) Back\tSquat\t5x5\t100kg", "A. Back Squat 5x5 100kg")]
    [InlineData("BP 5x5", "A. BP 5x5")]
    [InlineData("pull up 3xmax", "A. Pull-up 3xAMRAP")]
    [InlineData("Pull-up AMRAP", "A. Pull-up 1xAMRAP")]
    [InlineData("Back Squat 5x5 82,5kg", "A. Back Squat 5x5 82.5kg")]
    [InlineData("Back Squat 5x5 82,5", "A. Back Squat 5x5 82.5kg")]
    [InlineData("Back Squat 5x5 225lb", "A. Back Squat 5x5 225lb")]
    [InlineData("Back Squat 100kg x5", "A. Back Squat 1x5 100kg")]
    [InlineData("Back Squat 5x5 @8", "A. Back Squat 5x5 rpe 8")]
    [InlineData("Back Squat 5x5@100", "A. Back Squat 5x5 100kg")]
    [InlineData("Back Squat 5x5 80%", "A. Back Squat 5x5 @80%")]
    [InlineData("Back Squat 5x5 80% 1RM", "A. Back Squat 5x5 @80%")]
    [InlineData("Back Squat 5x5 RPE8 Rest 90", "A. Back Squat 5x5 rpe 8 rest 90s")]
    [InlineData("Back Squat rest 3min 5x5 @12", "A. Back Squat 5x5 12kg rest 3m")]
    [InlineData("Back Squat 3x5–8 reps each leg", "A. Back Squat 3x5-8/side")]
    [InlineData("Plank 3x1:30", "A. Plank 3x90s")]
    [InlineData("Zone 2 Run 10km", "A. Zone 2 Run 1x10km")]
    [InlineData("Zone 2 Run 1.5km", "A. Zone 2 Run 1x1500m")]
    [InlineData("Bike Erg 3x15 cal tempo 30x0", "A. Bike Erg 3x15cal tempo 30X0")]
    [InlineData("Bench Press 3x8 tempo 3-0-1-0", "A. Bench Press 3x8 tempo 3010")]
    [InlineData("\"Back Squat\" 5x5", "A. Back Squat 5x5")]
    [InlineData("“Back Squat” 5x5 //", "A. Back Squat 5x5")]
    [InlineData("Heavy Bag 3 rounds 2min rest 1:00", "A. Heavy Bag 3 rounds 2:00 rest 1:00")]
    [InlineData("Rounds 3x8", "A. \"Rounds\" 3x8")]
    [InlineData("Back Squat 3x5 progress +5", "A. Back Squat 3x5 progress +5kg")]
    [InlineData("Back Squat 5x5 100kg progress +2,5kg // heels, 3x", "A. Back Squat 5x5 100kg progress +2.5kg // heels, 3x")]
    public void What_people_type_is_understood(string line, string printed) => Assert.Equal(printed, Printed(line));

    [Theory]
    [InlineData("Back Sqaut 5x5", 1, 10, "There is no exercise named Back Sqaut.", "Back Squat")]
    [InlineData("A1. Bnech Press 5x5", 5, 11, "There is no exercise named Bnech Press.", "Bench Press")]
    [InlineData("Qqqq 5x5", 1, 4, "There is no exercise named Qqqq.", null)]
    [InlineData("Back Squat", 11, 0, "Expected sets after the exercise, such as 3x8.", null)]
    [InlineData("Back Squat 5 5 @80%", 12, 3, "Expected sets after the exercise, such as 3x8.", "5x5")]
    [InlineData("Back Squat 5 5", 12, 3, "Expected sets after the exercise, such as 3x8.", "5x5")]
    [InlineData("Back Squat rest 90s", 20, 0, "Expected sets after the exercise, such as 3x8.", null)]
    [InlineData("5x5 Back Squat", 1, 1, "Expected the name of an exercise.", null)]
    [InlineData("Back Squat 5x", 14, 0, "Expected reps, a time or a distance, such as 8, 6-8, 5+, AMRAP, 45s or 400m.", null)]
    [InlineData("Back Squat 5x5 rset 90s", 16, 4, "Expected sets, a load, rest, tempo or progress.", "rest")]
    [InlineData("Back Squat 5x5 rest 3", 21, 1, "Write the unit of this rest: s or m.", "3m")]
    [InlineData("Back Squat 5x5,3x3", 14, 3, "A whole number is expected here. Put a space after a comma that separates sets.", "5, 3")]
    [InlineData("Back Squat 5x5 1,000kg", 16, 5, "This can be read in two ways. Write 1.000 or 1000.", null)]
    [InlineData("Back Squat 5-8x5", 12, 1, "Expected sets after the exercise, such as 3x8.", null)]
    [InlineData("Back Squat 5x5 rpe 8.3", 16, 7, "Only halves are told apart here, such as 7.5.", null)]
    [InlineData("Back Squat 5x5 rpe 12", 16, 6, "RPE goes from 1 to 10.", null)]
    [InlineData("Back Squat 500x5", 12, 3, "The number of sets goes from 1 to 100.", null)]
    [InlineData("Back Squat 5x8-6", 14, 3, "A range goes upwards: 6-8.", null)]
    [InlineData("Back Squat 5x5 tempo 301", 22, 3, "Expected a tempo of four digits or X, such as 3010.", null)]
    [InlineData("Back Squat 5x5 progress doble 2.5kg", 25, 5, "Expected how to progress: +2.5kg, double, tm, stages, weekly, ladder, amrap, reps, apre or rpe.", "double")]
    [InlineData("Back Squat 5x5 progress +250kg", 25, 6, "An increment is above 0 and at most 100 kg.", null)]
    [InlineData("Back Squat 5x5 progress tm +5kg every 3", 40, 0, "Expected weeks, such as 3w.", null)]
    [InlineData("Back Squat 5x5 progress stages 5x3 3x3 +5kg", 44, 0, "Expected then retest 5rm 85% or then first +7.5kg.", null)]
    [InlineData("Back Squat 5x5 progress stages +5kg", 32, 1, "Expected sets and reps, such as 5x3.", null)]
    [InlineData("Back Squat 5x5 progress ladder 0-1 +0kg 1+ +5kg", 25, 23, "The steps of a ladder ascend without overlap.", null)]
    [InlineData("Back Squat 5x5 progress apre 5", 25, 6, "APRE is written for 3, 6 or 10 reps.", null)]
    [InlineData("Back Squat 5x5 progress weekly 5", 32, 1, "Expected a weekly step, such as +2.5kg, +1 rep or +30s.", null)]
    [InlineData("Back Squat 5x5 80kg 90kg", 21, 4, "These sets have a load already.", null)]
    [InlineData("Back Squat 100kg", 17, 0, "Expected reps after the load, such as 100kg x5.", null)]
    [InlineData("circuit 3 rounds", 1, 16, "No exercise follows this line.", null)]
    [InlineData("amrap\nBack Squat x5", 1, 5, "An amrap needs a time, such as amrap 12min.", null)]
    public void A_fault_says_where_and_what_was_expected(string text, int column, int length, string problem, string? suggestion)
    {
        var fault = Parse(text).Faults[0];
        Assert.Equal((1, column, length, problem, suggestion), (fault.Line, fault.Column, fault.Length, fault.Problem.ToString(System.Globalization.CultureInfo.InvariantCulture), fault.Suggestion));
    }

    [Fact]
    public void Letters_and_headers_make_blocks() => Assert.Equal(
        """
        A. Back Squat 5x5
        B1. [Pairs] Bench Press 3x8
        B2. Plank 3x30s
        // breathe
        C. circuit 3 rounds rest 60s [Finisher] // go
        C1. Push-up 1x15
        C2. Plank 1x30s
        D. amrap 12min
        D1. Push-up 1x10
        E. emom 10min
        E1. Back Squat 1x3
        F. emom 6 rounds every 2min
        F1. Back Squat 1x3
        G. rounds 5x3:00 rest 1:00
        G1. Heavy Bag 1 round 3:00
        H. intervals 8x30s rest 30s
        H1. Bike Erg 1x20cal
        I. straight rest 90s
        I1. Plank 2x30s
        J. Plank 3x30s
        """.ReplaceLineEndings("\n"),
        Printed("""
        back squat 5x5
        A1 [Pairs] Bench Press 3x8
        A2 Plank 3x30s
        // breathe
        circuit 3 rounds rest 60s [Finisher] // go
        Push-up x15
        Plank x30s

        D. amrap 12min
        Push-up x10

        emom 10min
        Back Squat x3

        e. emom 12min every 2min
        e1. Back Squat x3
        rounds 5x3:00 rest 1:00
        Heavy Bag 1 round 3:00

        intervals 8x30s rest 30s
        Bike Erg x20cal

        straight rest 90s
        Plank 2x30s

        Plank 3x30s
        """));

    [Fact]
    public void A_second_B1_begins_another_block_and_an_unread_line_tears_none_apart()
    {
        var workout = Parse("B1. Back Squat 3x5\nB2. Nonsense\nB3. Plank 3x30s\nB1. Plank 3x30s\nB2. Plank 3x30s").Workout;
        Assert.Equal([BlockKind.Superset, BlockKind.Unread, BlockKind.Superset], workout.Blocks.Select(block => block.Kind));
        Assert.Equal("B2. Nonsense", workout.Blocks[1].Note);
        Assert.False(workout.IsReadable);
    }

    [Fact]
    public void Weights_without_a_unit_are_in_the_unit_of_the_business()
    {
        var workout = Parse("Back Squat 5x5 225 progress +5\nBench Press 5x5 60kg", MassUnit.Pound).Workout;
        Assert.Equal(102.05828325m, workout.Blocks[0].Items[0].Sets[0].Load.Value);
        Assert.Equal("A. Back Squat 5x5 225lb progress +5lb\nB. Bench Press 5x5 60kg", WorkoutNotation.Print(workout, MassUnit.Pound));
        Assert.Equal("A. Back Squat 5x5 225lb progress +5lb\nB. Bench Press 5x5 60kg", WorkoutNotation.Print(workout, MassUnit.Kilogram));
    }

    [Fact]
    public void A_rest_after_the_last_sets_holds_for_those_without_their_own()
    {
        var sets = Parse("Back Squat 1x5 rest 60s, 2x5, 3x5 rest 3m").Workout.Blocks[0].Items[0].Sets;
        Assert.Equal([60, 180, 180], sets.Select(group => group.RestSeconds));
    }

    [Fact]
    public void A_line_that_is_not_touched_keeps_its_exercise_whatever_was_renamed_since()
    {
        var once = new SetGroup(1, Amount.Reps(1), Load.None);
        var old = new Workout([Block.Straight(new Item(new ExerciseRef(null, "x", "Former Name"), [once])), Block.Straight(new Item(new ExerciseRef(null, "y", "Plank"), [once]))]);
        var text = WorkoutNotation.Print(old, MassUnit.Kilogram);
        Assert.False(WorkoutNotation.Parse(text, Names, MassUnit.Kilogram).IsClean);
        Assert.Equal(old, WorkoutNotation.Parse(text, Names.And(old.Items), MassUnit.Kilogram).Workout);
    }

    [Fact]
    public void Too_much_text_is_answered()
    {
        Assert.Contains(Parse(string.Concat(Enumerable.Repeat("Plank 1x30s\n", 201))).Faults, fault => fault.Problem.Key == ProgramTexts.Blocks);
        Assert.Equal([NotationTexts.Lines], Parse(new string('\n', 1_005)).Faults.Select(fault => fault.Problem.Key));
        Assert.Equal(NotationTexts.LongLine, Parse(new string('a', 3_000)).Faults[0].Problem.Key);
        Assert.Equal(NotationTexts.ItemsInBlock, Parse(string.Concat(Enumerable.Range(1, 51).Select(i => $"A{i}. Plank 1x30s\n"))).Faults[0].Problem.Key);
    }

    private static string Printed(string text)
    {
        var parsed = Parse(text);
        Assert.Empty(parsed.Faults);
        return WorkoutNotation.Print(parsed.Workout, MassUnit.Kilogram);
    }

    private static ParsedWorkout Parse(string text, MassUnit unit = MassUnit.Kilogram) => WorkoutNotation.Parse(text, Names, unit);
}
