namespace PulseForge.Core.Seeding.Demo;

/// <summary>
/// What the same load and repetitions felt like before. People rate by memory: what was an 8 last week is at most half a point more today, so that
/// rising effort stands in the log of those alone whose story says so.
/// </summary>
internal sealed class DemoEffort
{
    private const int Remembered = 3;
    private const decimal Step = 0.5m;

    private readonly Dictionary<(Guid Exercise, decimal Kg, int Reps), List<decimal>> _felt = [];

    public decimal AtMost(Guid exercise, decimal kg, int reps, decimal rpe) =>
        _felt.TryGetValue((exercise, kg, reps), out var felt) ? Math.Min(rpe, Math.Floor((felt.TakeLast(Remembered).Min() + Step) * 2) / 2) : rpe;

    public void Remember(IEnumerable<DemoSet> done)
    {
        foreach (var alike in done.Where(d => d.Result.Reps is not null && d.Result.Rpe is not null).GroupBy(d => (d.Item.ExerciseId, d.Result.LoadKg ?? 0, d.Result.Reps!.Value)))
        {
            if (!_felt.TryGetValue(alike.Key, out var felt)) _felt[alike.Key] = felt = [];
            felt.Add(alike.Average(d => d.Result.Rpe!.Value));
        }
    }
}
