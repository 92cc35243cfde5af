using NodaTime;

namespace PulseForge.Core.Time;

/// <summary>
/// The hours in which a person is left alone, by their own clock: from belongs to it, until does not; 21:00–07:00 goes over midnight.
/// </summary>
public sealed record QuietHours
{
    public QuietHours(LocalTime from, LocalTime until)
    {
        if (from == until) throw new ArgumentException("Quiet hours need two different times.", nameof(until));
        (From, Until) = (from, until);
    }

    public LocalTime From { get; }

    public LocalTime Until { get; }

    public bool Contains(LocalTime time) => From < Until ? time >= From && time < Until : time >= From || time < Until;

    /// <summary>The instant itself, or the first one after it that is not quiet.</summary>
    public Instant Defer(Instant at, DateTimeZone zone)
    {
        while (Contains(at.InZone(zone).TimeOfDay)) at = EndAfter(at, zone);
        return at;
    }

    private Instant EndAfter(Instant at, DateTimeZone zone)
    {
        var local = at.InZone(zone).LocalDateTime;
        var end = (local.TimeOfDay < Until ? local.Date : local.Date.PlusDays(1)) + Until;
        var mapping = zone.MapLocal(end);
        return mapping.Count == 2 && mapping.First().ToInstant() <= at ? mapping.Last().ToInstant() : LocalDay.NextExisting(mapping).ToInstant();
    }
}
