using NodaTime;
using NodaTime.TimeZones;

namespace PulseForge.Core.Time;

/// <summary>A calendar day where a person lives. "Today" is always the person's today.</summary>
public static class LocalDay
{
    public static LocalDate Today(Instant now, DateTimeZone zone) => now.InZone(zone).Date;

    /// <summary>The first moment of the day: not always midnight, and for the days that a zone once left out, the first moment after.</summary>
    public static Instant Start(LocalDate date, DateTimeZone zone) => zone.ResolveLocal(date.AtMidnight(), NextExisting).ToInstant();

    /// <summary>From the first moment up to the first of the next day: 23, 24 or 25 hours long, and empty for a day that a zone left out.</summary>
    public static Interval Span(LocalDate date, DateTimeZone zone) => new(Start(date, zone), Start(date.PlusDays(1), zone));

    /// <summary>False for a date that never was, such as 30 December 2011 in Samoa.</summary>
    public static bool Exists(LocalDate date, DateTimeZone zone) => Span(date, zone).Duration > Duration.Zero;

    /// <summary>A time that does not exist moves to the next that does; of one that comes twice, the earlier.</summary>
    internal static ZoneLocalMappingResolver NextExisting { get; } =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);
}
