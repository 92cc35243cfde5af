using PulseForge.Core.Programs.Notation;
using PulseForge.Core.Seeding;
using PulseForge.Core.Units;

namespace PulseForge.Bench;

/// <summary>Reading and printing what a coach types, over the whole catalogue of names. The limit is to split the same text at its spaces.</summary>
internal static class NotationKernel
{
    private const string Cell = "A. Deadlift 65%tm x5, 75%tm x5, 85%tm x5+ rest 210s progress tm +5kg";

    public static void Run()
    {
        var names = Catalogue.Shipped.Names;
        var program = StartingPrograms.Text(StartingPrograms.All[0].Slug);
        var plan = StartingPrograms.All[0].Plan;

        new Race()
            .Add("split at spaces", () => Split(Cell))
            .Add("read a cell", () => WorkoutNotation.Parse(Cell, names, MassUnit.Kilogram))
            .Run("one cell");
        new Race()
            .Add("split at spaces", () => Split(program))
            .Add("read the program", () => ProgramText.Parse(program, names, MassUnit.Kilogram))
            .Add("print the program", () => ProgramText.Print(plan, MassUnit.Kilogram))
            .Run($"{StartingPrograms.All[0].Slug}, {program.Split('\n').Length} lines");
    }

    private static string[] Split(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
