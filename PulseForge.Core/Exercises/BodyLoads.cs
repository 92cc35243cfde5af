namespace PulseForge.Core.Exercises;

/// <summary>
/// Which movements and muscles load a joint: those that turn it under load, or whose prime movers cross it (Neumann, Kinesiology of the Musculoskeletal System,
/// 3rd ed. 2017, chapters 5–7, 10, 12–14). Coarse on purpose. It only points a coach at exercises that deserve a look; no target and no session follows it by itself.
/// </summary>
public static class BodyLoads
{
    private static readonly (string[] Words, string[] Patterns, string[] Muscles)[] Parts =
    [
        (["knee", "patella", "meniscus", "acl"], ["squat", "lunge", "plyometric"], ["quads"]),
        (["hip", "groin"], ["squat", "hinge", "lunge", "plyometric"], ["hip_flexors", "hip_adductors", "hip_abductors"]),
        (["ankle", "achilles", "foot", "shin"], ["plyometric", "combat_footwork"], ["calves"]),
        (["back", "spine", "disc", "lumbar"], ["hinge", "olympic", "rotation"], ["lower_back"]),
        (["shoulder", "rotator cuff"], ["horizontal_push", "vertical_push", "olympic"], ["front_delts", "side_delts", "shoulders", "rotator_cuff"]),
        (["elbow"], [], ["triceps", "biceps", "forearms"]),
        (["wrist", "hand", "finger", "thumb"], ["olympic", "combat_striking"], ["forearms"]),
        (["neck", "cervical"], ["combat_grappling"], ["neck", "traps"]),
    ];

    /// <param name="part">As a coach typed it: "left knee".</param>
    public static bool MayLoad(string part, string pattern, IReadOnlyCollection<string> mainMuscles) =>
        Parts.Any(known => known.Words.Any(word => part.Contains(word, StringComparison.OrdinalIgnoreCase)) && (known.Patterns.Contains(pattern) || known.Muscles.Any(mainMuscles.Contains)));
}
