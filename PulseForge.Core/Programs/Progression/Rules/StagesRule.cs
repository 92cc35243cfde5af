namespace PulseForge.Core.Programs.Progression.Rules;

/// <summary>
/// Load rises while a stage succeeds; a failed stage goes on with the next one at the same load (5×3 → 6×2 → 10×1), and the last one restarts.
/// </summary>
/// <param name="Stages">2–10 stages in order.</param>
/// <param name="IncrementKg">Added after each success; above 0, up to 100.</param>
/// <param name="Restart">What happens when the last stage fails.</param>
public sealed record StagesRule(ValueList<Stage> Stages, decimal IncrementKg, StageRestart Restart) : ProgressionRule;

/// <summary>Sets × reps, the last set with as many reps as possible when <paramref name="LastSetOpen"/>.</summary>
/// <param name="Sets">1–100.</param>
/// <param name="Reps">1–1,000.</param>
/// <param name="LastSetOpen">The last set is n+.</param>
public sealed record Stage(int Sets, int Reps, bool LastSetOpen = false);

public enum StageRestartKind
{
    /// <summary>Test a rep max and begin the first stage at a percentage of it.</summary>
    Retest,

    /// <summary>Begin the first stage at the load last used in it plus some kilograms.</summary>
    FirstStagePlus,
}

/// <summary>How stages begin anew.</summary>
/// <param name="Kind">Which way.</param>
/// <param name="Reps">Retest: the rep max, 1–20, such as 5; else 0.</param>
/// <param name="Value">Retest: percent of that rep max, 50–100. First stage plus: kilograms, 0–100.</param>
public sealed record StageRestart(StageRestartKind Kind, int Reps, decimal Value)
{
    public static StageRestart Retest(int reps, decimal percent) => new(StageRestartKind.Retest, reps, percent);

    public static StageRestart FirstStagePlus(decimal kg) => new(StageRestartKind.FirstStagePlus, 0, kg);
}
