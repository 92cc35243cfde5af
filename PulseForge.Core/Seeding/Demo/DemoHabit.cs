using NodaTime;

namespace PulseForge.Core.Seeding.Demo;

/// <summary>Whether a demo client comes: as often as their adherence says, and never away twice in a row, so that a week tells what nine months do.</summary>
internal sealed class DemoHabit(DemoCharacter person, Random random)
{
    private double _owed = random.NextDouble() * 0.8;
    private double _share = person.Story.Adherence;
    private bool _missed;

    public bool Comes(LocalDate date)
    {
        if (person.HasStopped(date)) return false;
        if (person.Adherence(date) is var share && share != _share) (_share, _owed) = (share, share < _share ? 1 : 0);
        _owed += 1 - share;
        _missed = !_missed && (_owed >= 1 || _owed > 0.8 && random.NextDouble() < 0.15);
        if (_missed) _owed--;
        return !_missed;
    }
}
