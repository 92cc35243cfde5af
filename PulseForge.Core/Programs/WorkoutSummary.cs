namespace PulseForge.Core.Programs;

/// <summary>What a session asks for, at a glance.</summary>
/// <param name="Exercises">Different exercises.</param>
/// <param name="WorkSets">Of all rounds; an AMRAP block counts one round.</param>
/// <param name="WarmUpSets">Of all rounds.</param>
/// <param name="Seconds">An estimate, see <see cref="SessionLength"/>.</param>
public sealed record WorkoutSummary(int Exercises, int WorkSets, int WarmUpSets, int Seconds)
{
    /// <summary>Rounded up.</summary>
    public int Minutes => (Seconds + 59) / 60;

    public static WorkoutSummary Of(Workout workout) => new(
        workout.Items.Select(item => item.Exercise).Distinct().Count(),
        Sets(workout, SetKind.Work),
        Sets(workout, SetKind.WarmUp),
        SessionLength.Seconds(workout));

    private static int Sets(Workout workout, SetKind kind) =>
        workout.Blocks.Sum(block => block.Repetitions * block.Items.Sum(item => item.Sets.Where(group => group.Kind == kind).Sum(group => group.Count)));
}
