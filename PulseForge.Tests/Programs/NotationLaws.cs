using CsCheck;
using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Notation;
using PulseForge.Core.Units;

namespace PulseForge.Tests.Programs;

public sealed class NotationLaws
{
    [Fact]
    public void Reading_what_was_printed_gives_the_same_workout_whatever_the_units() =>
        Gen.Select(Gens.Workout, Units, Units).Sample((workout, printed, read) => Assert.Equal(workout, Read(WorkoutNotation.Print(workout, printed), workout, read)), iter: 12_000);

    [Fact]
    public void Printing_what_was_read_is_stable() =>
        Gen.Select(Gens.Workout, Scribbles).Sample((workout, scribbles) =>
        {
            var names = ExerciseNames.Of(workout.Items.Select(item => item.Exercise));
            var typed = Scribbled(WorkoutNotation.Print(workout, MassUnit.Kilogram), scribbles);
            var first = WorkoutNotation.Print(WorkoutNotation.Parse(typed, names, MassUnit.Kilogram).Workout, MassUnit.Kilogram);
            var second = WorkoutNotation.Print(WorkoutNotation.Parse(first, names, MassUnit.Kilogram).Workout, MassUnit.Kilogram);
            Assert.Equal(first, second);
        }, iter: 5_000);

    [Fact]
    public void Whatever_is_typed_is_read_or_kept_with_a_fault_that_points_into_it() =>
        Gen.String[Gen.OneOf(Gen.Char[' ', '~'], Gen.Int[0, Alphabet.Length - 1].Select(i => Alphabet[i])), 0, 120].Sample(typed =>
        {
            var lines = PlainText.Lines(typed);
            var parsed = WorkoutNotation.Parse(typed, Names, MassUnit.Kilogram);
            Assert.Equal(parsed.Faults.Count, parsed.Workout.Blocks.Count(block => block.Kind == BlockKind.Unread));
            foreach (var fault in parsed.Faults)
            {
                var line = lines[fault.Line - 1];
                Assert.InRange(fault.Column, 1, line.Length + 1);
                Assert.InRange(fault.Length, 0, line.Length - fault.Column + 1);
                Assert.Contains(parsed.Workout.Blocks, block => block.Note == line);
            }
        }, iter: 5_000);

    private const string Alphabet = "aAbBxX0123456789 \n\t.,:;+-%@/\"[]()kgstrmep\u0000\uD800";

    private static readonly Gen<MassUnit> Units = Gen.Enum<MassUnit>();

    private static readonly ExerciseNames Names = ExerciseNames.Of([new ExerciseRef(null, "a", "a"), new ExerciseRef(null, "b", "b")]);

    private static readonly Gen<(int At, char Letter)[]> Scribbles = Gen.Select(Gen.Int[0, 2_000], Gen.Int[0, Alphabet.Length - 1].Select(i => Alphabet[i])).Array[0, 8];

    private static Workout Read(string text, Workout of, MassUnit unit)
    {
        var parsed = WorkoutNotation.Parse(text, ExerciseNames.Of(of.Items.Select(item => item.Exercise)), unit);
        Assert.True(parsed.IsClean, $"{string.Join('\n', parsed.Faults)}\n{text}");
        return parsed.Workout;
    }

    private static string Scribbled(string text, (int At, char Letter)[] scribbles) =>
        scribbles.Aggregate(text, (all, scribble) => all.Insert(scribble.At % (all.Length + 1), scribble.Letter.ToString()));
}
