namespace PulseForge.Tests.Isolation;

/// <summary>How much was tried.</summary>
internal sealed class InterleavingCounts
{
    private int _steps, _rows, _cancelled, _rolledBack, _refused;

    public int Cancelled => _cancelled;

    public void Step() => Interlocked.Increment(ref _steps);

    public void See(int rows) => Interlocked.Add(ref _rows, rows);

    public void Cancel() => Interlocked.Increment(ref _cancelled);

    public void RollBack() => Interlocked.Increment(ref _rolledBack);

    public void Refuse() => Interlocked.Increment(ref _refused);

    public override string ToString() =>
        $"{_steps:N0} steps on small pools: {_rows:N0} rows seen, all of their own business; {_cancelled:N0} steps cancelled, {_rolledBack:N0} rolled back, {_refused:N0} trespasses refused.";
}
