using NodaTime;
using NodaTime.TimeZones;

namespace PulseForge.Core.Time;

/// <summary>Zones by their IANA identifier, in the time zone data that NodaTime carries: the same on every machine.</summary>
public static class TimeZones
{
    public static IDateTimeZoneProvider All => DateTimeZoneProviders.Tzdb;

    public static DateTimeZone? Find(string? id) => string.IsNullOrEmpty(id) ? null : All.GetZoneOrNull(id);

    /// <exception cref="DateTimeZoneNotFoundException">There is no such zone: what is stored was checked with <see cref="Find"/>.</exception>
    public static DateTimeZone Get(string id) => All[id];

    /// <summary>The zones that people live in, each with its countries: what one chooses from. Older names of a zone are understood but not offered.</summary>
    public static IReadOnlyList<ZoneOfPeople> Offered { get; } =
    [
        .. TzdbDateTimeZoneSource.Default.Zone1970Locations!.Select(l => new ZoneOfPeople(l.ZoneId, string.Join(", ", l.Countries.Select(c => c.Name)))).OrderBy(z => z.Id, StringComparer.Ordinal),
        new("Etc/UTC", ""),
    ];

    /// <summary>The first zone of a country such as ES, or null for an unknown one: a guess, where nothing better is known.</summary>
    public static string? OfCountry(string code) => TzdbDateTimeZoneSource.Default.ZoneLocations!.FirstOrDefault(l => l.CountryCode == code)?.ZoneId;
}

public sealed record ZoneOfPeople(string Id, string Countries);
