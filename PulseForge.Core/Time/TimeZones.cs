using NodaTime;

namespace PulseForge.Core.Time;

/// <summary>Zones by their IANA identifier, in the time zone data that NodaTime carries: the same on every machine.</summary>
public static class TimeZones
{
    public static IDateTimeZoneProvider All => DateTimeZoneProviders.Tzdb;

    public static DateTimeZone? Find(string? id) => string.IsNullOrEmpty(id) ? null : All.GetZoneOrNull(id);

    /// <exception cref="DateTimeZoneNotFoundException">There is no such zone: what is stored was checked with <see cref="Find"/>.</exception>
    public static DateTimeZone Get(string id) => All[id];
}
