using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Notation;
using PulseForge.Core.Units;

namespace PulseForge.Tests.Programs;

/// <summary>Where the [label] of a block may stand.</summary>
public sealed class LabelTests
{
    private static readonly ExerciseNames Names = ExerciseNames.Of([new ExerciseRef(null, "row", "Row"), new ExerciseRef(null, "press", "Press")]);

    [Fact]
    public void Below_a_header_it_names_the_headers_block() =>
        Assert.Equal([(BlockKind.Circuit, "Finisher", 2)], Read("A. circuit 3 rounds\nA1. [Finisher] Row 1x8\nA2. Press 1x8"));

    [Fact]
    public void In_the_middle_of_a_block_it_begins_another() =>
        Assert.Equal([(BlockKind.Straight, null, 1), (BlockKind.Straight, "Finisher", 1)], Read("A1. Row 4x8\nA2. [Finisher] Press 4x8"));

    private static List<(BlockKind Kind, string? Label, int Items)> Read(string text)
    {
        var parsed = WorkoutNotation.Parse(text, Names, MassUnit.Kilogram);
        var printed = WorkoutNotation.Print(parsed.Workout, MassUnit.Kilogram);
        Assert.True(parsed.IsClean);
        Assert.Equal(printed, WorkoutNotation.Print(WorkoutNotation.Parse(printed, Names, MassUnit.Kilogram).Workout, MassUnit.Kilogram));
        return [.. parsed.Workout.Blocks.Select(block => (block.Kind, block.Label, block.Items.Count))];
    }
}
