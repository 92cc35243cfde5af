namespace PulseForge.Core.Programs;

/// <summary>The ranges of amounts and loads.</summary>
public static class SetLimits
{
    public const int Sets = 100;

    public static Fault? FaultIn(SetGroup group) =>
        Fault.Outside(group.Count, 1, Sets, "The number of sets goes from {0} to {1}")
        ?? Fault.Outside(group.RestSeconds ?? 0, 0, WorkoutLimits.RestSeconds, "Rest goes from {0} to {1} seconds")
        ?? FaultIn(group.Amount)
        ?? FaultIn(group.Load);

    public static Fault? FaultIn(Amount amount) => amount.Kind switch
    {
        AmountKind.Reps => FaultInRange(amount, 1_000, "Reps go from {0} to {1}"),
        AmountKind.RepsAtLeast => amount.Max is null ? Fault.Outside(amount.Min, 1, 1_000, "Reps go from {0} to {1}") : Closed(),
        AmountKind.Amrap => amount == Amount.Amrap ? null : Closed(),
        AmountKind.Seconds => FaultInRange(amount, 86_400, "A time goes from {0} to {1} seconds"),
        AmountKind.RoundSeconds => amount.IsRange ? new Fault("A round has one length") : FaultInRange(amount, 3_600, "A round goes from {0} to {1} seconds"),
        AmountKind.Metres => FaultInRange(amount, 1_000_000, "A distance goes from {0} to {1} metres"),
        AmountKind.Calories => FaultInRange(amount, 10_000, "Calories go from {0} to {1}"),
    };

    public static Fault? FaultIn(Load load) => load.Kind switch
    {
        LoadKind.None or LoadKind.Start => Fault.Outside(load.Value, 0, 0, "This load has no number"),
        LoadKind.Kilograms => Fault.Outside(load.Value, 0, 2_000, "A load goes from {0} to {1} kg") ?? FaultInDecimals(load.Value, 10),
        LoadKind.PercentOfOneRepMax or LoadKind.PercentOfTrainingMax => Fault.Outside(load.Value, 1, 200, "A percentage goes from {0} to {1}") ?? FaultInDecimals(load.Value, 2),
        LoadKind.Rpe => Fault.Outside(load.Value, 1, 10, "RPE goes from {0} to {1}") ?? FaultInHalves(load.Value),
        LoadKind.RepsInReserve => Fault.Outside(load.Value, 0, 20, "Reps in reserve go from {0} to {1}") ?? FaultInHalves(load.Value),
        LoadKind.Bodyweight => Fault.Outside(load.Value, -500, 500, "The load beside bodyweight goes from {0} to {1} kg") ?? FaultInDecimals(load.Value, 10),
        LoadKind.HeartRateZone => Fault.Outside(load.Value, 1, 5, "Heart-rate zones go from {0} to {1}") ?? FaultInDecimals(load.Value, 0),
    };

    private static Fault? FaultInRange(Amount amount, int most, string sentence) =>
        amount.Max is not { } max ? Closed() : Fault.Outside(amount.Min, 1, most, sentence) ?? Fault.Outside(max, 1, most, sentence)
            ?? (max < amount.Min ? new Fault("A range goes upwards: {0}-{1}", max, amount.Min) : null);

    private static Fault? FaultInHalves(decimal value) => value * 2 % 1 == 0 ? null : new Fault("Only halves are told apart here, such as 7.5");

    private static Fault? FaultInDecimals(decimal value, int most) =>
        decimal.Round(value, most) == value ? null : new Fault("At most {0} decimals are kept here", most);

    private static Fault Closed() => new("The range of this amount does not fit its kind");
}
