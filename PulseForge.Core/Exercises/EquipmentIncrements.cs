using PulseForge.Core.Units;

namespace PulseForge.Core.Exercises;

/// <summary>Which loads an exercise's equipment can be set to.</summary>
public static class EquipmentIncrements
{
    private static readonly string[] Loaded = ["barbell", "smith_machine", "trap_bar", "ez_bar", "dumbbell", "kettlebell", "machine", "cable"];

    /// <summary>What is lifted is loaded from nothing; a belt or a band only adds to the client's own weight.</summary>
    public static bool IsLoaded(IEnumerable<string> equipment) => equipment.Any(Loaded.Contains);

    public static LoadIncrements For(IReadOnlyCollection<string> equipment, MassUnit unit) => equipment switch
    {
        _ when equipment.Contains("barbell") || equipment.Contains("smith_machine") => BarbellIncrements.Standard(unit),
        _ when equipment.Contains("dumbbell") => StepIncrements.Dumbbells(unit),
        _ when equipment.Contains("kettlebell") => StepIncrements.Kettlebells(unit),
        _ when equipment.Contains("machine") || equipment.Contains("cable") => StepIncrements.Machine(unit),
        _ => StepIncrements.Added(unit),
    };
}
