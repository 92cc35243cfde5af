using NodaTime;

namespace PulseForge.Core.Seeding.Demo;

/// <summary>Whether a demo client comes: as often as their adherence says, and never away twice in a row, so that a week tells what nine months do.</summary>
internal sealed class DemoHabit(DemoCharacter person, Random random)
{
    private double _owed = random.NextDouble() * 0.8;
    private bool _missed;

    public bool Comes(LocalDate date)
    {
        if (person.HasStopped(date)) return false;
        _owed += 1 - person.Adherence(date);
        _missed = !_missed && (_owed >= 1 || _owed > 0.8 && random.NextDouble() < 0.15);
        if (_missed) _owed--;
        return !_missed;
    }
}
