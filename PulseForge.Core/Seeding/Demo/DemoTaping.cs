using NodaTime;
using PulseForge.Core.Progress;

namespace PulseForge.Core.Seeding.Demo;

/// <summary>What some demo clients measure besides their weight: pulse and sleep on most mornings of the last months, the tape every second week, a coach's calliper every sixth.</summary>
internal sealed class DemoTaping(DemoScene scene, DemoCharacter person)
{
    private const int DailySince = 120;

    private static readonly LocalTime Morning = new(7, 15);
    private static readonly string[] Folds = [.. StandardMetrics.Folds];
    private static readonly double[] FoldShares = [0.08, 0.11, 0.15, 0.13, 0.2, 0.13, 0.2];

    /// <summary>Of its own: who measures nothing lives as before.</summary>
    private readonly Random _random = new(scene.Story.Name.Aggregate(41, (seed, letter) => unchecked(seed * 37 + letter)));

    public void Measure(LocalDate day)
    {
        if (scene.Story.Tape is not { } tape || day < person.Start || person.HasStopped(day) || person.Is(DemoEventKind.Holiday, day) || scene.At(day, Morning) > scene.Now) return;
        var days = Period.DaysBetween(person.Start, day);
        if (days == 0) Add(StandardMetrics.Height, day, tape.Height, 0);
        if (Period.DaysBetween(day, person.Today) < DailySince && _random.NextDouble() < 0.8) MeasureMorning(tape, day, days);
        if (days % 14 == 0) MeasureGirths(tape, day, days);
        if (days % 42 == 0 && tape.Folds > 0) MeasureFolds(tape, day, days);
        if (days % 42 == 0 && tape.Jump > 0) Add(DemoHouse.Jump, day, tape.Jump + days * 0.03, 1.2, scene.Coach.Id);
    }

    private void MeasureMorning(DemoTape tape, LocalDate day, int days)
    {
        Add(StandardMetrics.RestingHeartRate, day, tape.Pulse - days * 0.02, 5, decimals: 0);
        Add(StandardMetrics.Sleep, day, tape.Sleep, 1.6);
    }

    /// <summary>The waist follows the weight, arm and thigh grow a little with training.</summary>
    private void MeasureGirths(DemoTape tape, LocalDate day, int days)
    {
        var lost = (person.Weight(day) ?? 0) - (person.Weight(person.Start) ?? 0);
        Add(StandardMetrics.Waist, day, tape.Waist + lost * 0.9, 0.8);
        Add(StandardMetrics.Hips, day, tape.Hips + lost * 0.5, 0.8);
        Add(StandardMetrics.Neck, day, tape.Neck + lost * 0.1, 0.4);
        Add("chest", day, tape.Chest + lost * 0.4, 0.8);
        Add("upper-arm", day, tape.Arm + days * 0.004, 0.4);
        Add("thigh", day, tape.Thigh + days * 0.006, 0.6);
    }

    private void MeasureFolds(DemoTape tape, LocalDate day, int days)
    {
        foreach (var (index, fold) in Folds.Index()) Add(fold, day, tape.Folds * FoldShares[index] * (1 - days * 0.0007), 1, scene.Coach.Id);
    }

    private void Add(string metric, LocalDate day, double value, double noise, Guid? by = null, int decimals = 1)
    {
        var measured = decimal.Round((decimal)(value + (_random.NextDouble() - 0.5) * noise), decimals);
        scene.Db.Add(new MetricEntry(scene.Client.Id, scene.House.Metrics[metric], day, measured, by ?? scene.Client.UserId, scene.At(day, Morning)));
    }
}
