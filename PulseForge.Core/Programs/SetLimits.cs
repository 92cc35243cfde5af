using static PulseForge.Core.Programs.Limit;

namespace PulseForge.Core.Programs;

/// <summary>The ranges of amounts and loads.</summary>
public static class SetLimits
{
    public const int Sets = 100;

    public static Sentence? ProblemWith(SetGroup group) =>
        Outside(group.Count, 1, Sets, ProgramTexts.Sets)
        ?? Outside(group.RestSeconds ?? 0, 0, WorkoutLimits.RestSeconds, ProgramTexts.Rest)
        ?? ProblemWith(group.Amount)
        ?? ProblemWith(group.Load);

    public static Sentence? ProblemWith(Amount amount) => amount.Kind switch
    {
        AmountKind.Reps => ProblemWithRange(amount, 1_000, ProgramTexts.Reps),
        AmountKind.RepsAtLeast => amount.Max is null ? Outside(amount.Min, 1, 1_000, ProgramTexts.Reps) : Closed(),
        AmountKind.Amrap => amount == Amount.Amrap ? null : Closed(),
        AmountKind.Seconds => ProblemWithRange(amount, 86_400, ProgramTexts.Seconds),
        AmountKind.RoundSeconds => amount.IsRange ? new Sentence(ProgramTexts.RoundRange) : ProblemWithRange(amount, 3_600, ProgramTexts.Round),
        AmountKind.Metres => ProblemWithRange(amount, 1_000_000, ProgramTexts.Metres),
        AmountKind.Calories => ProblemWithRange(amount, 10_000, ProgramTexts.Calories),
    };

    public static Sentence? ProblemWith(Load load) => load.Kind switch
    {
        LoadKind.None or LoadKind.Start => Outside(load.Value, 0, 0, ProgramTexts.LoadWithoutNumber),
        LoadKind.Kilograms => Outside(load.Value, 0, 2_000, ProgramTexts.Kilograms) ?? TooPrecise(load.Value, 10),
        LoadKind.PercentOfOneRepMax or LoadKind.PercentOfTrainingMax => Outside(load.Value, 1, 200, ProgramTexts.Percent) ?? TooPrecise(load.Value, 2),
        LoadKind.Rpe => Outside(load.Value, 1, 10, ProgramTexts.Rpe) ?? ProblemWithHalves(load.Value),
        LoadKind.RepsInReserve => Outside(load.Value, 0, 20, ProgramTexts.RepsInReserve) ?? ProblemWithHalves(load.Value),
        LoadKind.Bodyweight => Outside(load.Value, -500, 500, ProgramTexts.Bodyweight) ?? TooPrecise(load.Value, 10),
        LoadKind.HeartRateZone => Outside(load.Value, 1, 5, ProgramTexts.Zone) ?? TooPrecise(load.Value, 0),
    };

    private static Sentence? ProblemWithRange(Amount amount, int most, string sentence) =>
        amount.Max is not { } max ? Closed() : Outside(amount.Min, 1, most, sentence) ?? Outside(max, 1, most, sentence)
            ?? (max < amount.Min ? new Sentence(ProgramTexts.Upwards, max, amount.Min) : null);

    private static Sentence? ProblemWithHalves(decimal value) => value * 2 % 1 == 0 ? null : new Sentence(ProgramTexts.Halves);

    private static Sentence Closed() => new(ProgramTexts.AmountShape);
}
