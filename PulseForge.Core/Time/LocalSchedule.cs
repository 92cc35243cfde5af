using NodaTime;

namespace PulseForge.Core.Time;

/// <summary>One firing of a schedule. The date it belongs to is its key: for a date it fires once, whatever the clocks do.</summary>
public readonly record struct LocalOccurrence(LocalDate Date, Instant At);

/// <summary>
/// A wall-clock time where a person lives, every day or on some weekdays. The next instant is computed, never stored as an interval:
/// 08:00 stays 08:00 through both changes of daylight saving time. A time that does not exist on a date moves to the next that does
/// (02:30 in a spring gap fires at 03:00); one that comes twice fires once, the first time; a date that a zone left out has none.
/// </summary>
public sealed record LocalSchedule
{
    private readonly IsoDayOfWeek[] days;

    /// <param name="weekdays">None for every day.</param>
    public LocalSchedule(LocalTime at, DateTimeZone zone, params IsoDayOfWeek[] weekdays)
    {
        if (weekdays.Any(day => day is < IsoDayOfWeek.Monday or > IsoDayOfWeek.Sunday)) throw new ArgumentException("Not a weekday.", nameof(weekdays));
        (At, Zone, days) = (at, zone, weekdays.Length == 0 ? Enum.GetValues<IsoDayOfWeek>() : [.. weekdays.Distinct().Order()]);
    }

    public LocalTime At { get; }

    public DateTimeZone Zone { get; }

    public IReadOnlyList<IsoDayOfWeek> Days => days;

    /// <summary>The first occurrence strictly after an instant. None of an earlier date can be: a gap moves one to its end at most, where the next date begins.</summary>
    public LocalOccurrence NextAfter(Instant after)
    {
        for (var date = LocalDay.Today(after, Zone); ; date = date.PlusDays(1))
            if (On(date) is { } occurrence && occurrence.At > after) return occurrence;
    }

    /// <summary>The occurrence of a date, or none when the weekday is not asked for or the zone left that date out.</summary>
    public LocalOccurrence? On(LocalDate date) => days.Contains(date.DayOfWeek) && LocalDay.Exists(date, Zone)
        ? new LocalOccurrence(date, Zone.ResolveLocal(date + At, LocalDay.NextExisting).ToInstant())
        : null;

    public bool Equals(LocalSchedule? other) =>
        other is not null && At == other.At && Zone.Equals(other.Zone) && days.SequenceEqual(other.days);

    public override int GetHashCode() => HashCode.Combine(At, Zone);
}
