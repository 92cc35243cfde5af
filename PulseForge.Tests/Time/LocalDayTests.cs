using NodaTime;
using PulseForge.Core.Time;

namespace PulseForge.Tests.Time;

public sealed class LocalDayTests
{
    private static readonly DateTimeZone Berlin = TimeZones.Get("Europe/Berlin");
    private static readonly QuietHours Night = new(new LocalTime(21, 0), new LocalTime(7, 0));

    [Theory]
    [InlineData("Pacific/Auckland", 6)]
    [InlineData("Europe/Berlin", 5)]
    [InlineData("America/Los_Angeles", 5)]
    public void Today_is_the_persons_today(string zone, int day) =>
        Assert.Equal(new LocalDate(2026, 6, day), LocalDay.Today(Instant.FromUtc(2026, 6, 5, 12, 30), TimeZones.Get(zone)));

    [Theory]
    [InlineData(2026, 3, 29, 23)]
    [InlineData(2026, 6, 1, 24)]
    [InlineData(2026, 10, 25, 25)]
    public void A_day_is_as_long_as_it_is(int year, int month, int day, int hours) =>
        Assert.Equal(Duration.FromHours(hours), LocalDay.Span(new LocalDate(year, month, day), Berlin).Duration);

    [Fact]
    public void A_day_that_was_left_out_is_empty()
    {
        Assert.False(LocalDay.Exists(new LocalDate(2011, 12, 30), TimeZones.Get("Pacific/Apia")));
        Assert.True(LocalDay.Exists(new LocalDate(2011, 12, 29), TimeZones.Get("Pacific/Apia")));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Mars/Olympus")]
    [InlineData("europe/berlin")]
    public void An_unknown_zone_is_not_found(string? id) => Assert.Null(TimeZones.Find(id));

    [Fact]
    public void A_session_link_lives_two_days_past_the_clients_day() =>
        Assert.Equal(Instant.FromUtc(2026, 6, 4, 7, 0), SessionLink.ExpiresAt(new LocalDate(2026, 6, 1), TimeZones.Get("America/Los_Angeles")));

    [Fact]
    public void It_counts_hours_through_a_change_of_the_clocks() =>
        Assert.Equal(Instant.FromUtc(2026, 3, 30, 23, 0), SessionLink.ExpiresAt(new LocalDate(2026, 3, 28), Berlin));

    [Theory]
    [InlineData(18, 59, 0)]
    [InlineData(19, 0, 600)]
    [InlineData(22, 30, 390)]
    [InlineData(3, 0, 120)]
    [InlineData(5, 0, 0)]
    public void Quiet_hours_hold_back_until_they_end(int hour, int minute, int minutesLater)
    {
        var at = Instant.FromUtc(2026, 6, 10, hour, minute);
        Assert.Equal(at + Duration.FromMinutes(minutesLater), Night.Defer(at, Berlin));
    }

    [Fact]
    public void Nobody_is_woken_whatever_the_clocks_do()
    {
        QuietHours[] all = [Night, new(new LocalTime(1, 0), new LocalTime(1, 30)), new(new LocalTime(0, 30), new LocalTime(2, 30)), new(new LocalTime(23, 30), new LocalTime(0, 15))];
        foreach (var zone in TimeZones.All.Ids.Select(TimeZones.Get))
            foreach (var change in zone.GetZoneIntervals(Instant.FromUtc(2005, 1, 1, 0, 0), Instant.FromUtc(2027, 1, 1, 0, 0)).Where(interval => interval.HasEnd))
                for (var at = change.End - Duration.FromHours(6); at < change.End + Duration.FromHours(6); at += Duration.FromMinutes(25))
                    foreach (var quiet in all) AssertNotWoken(quiet, at, zone);
    }

    [Fact]
    public void Quiet_hours_of_no_length_are_refused() => Assert.Throws<ArgumentException>(() => new QuietHours(LocalTime.Noon, LocalTime.Noon));

    private static void AssertNotWoken(QuietHours quiet, Instant at, DateTimeZone zone)
    {
        var deferred = quiet.Defer(at, zone);
        Assert.True(deferred >= at);
        Assert.False(quiet.Contains(deferred.InZone(zone).TimeOfDay), $"{quiet} at {at} in {zone.Id}");
        if (!quiet.Contains(at.InZone(zone).TimeOfDay)) Assert.Equal(at, deferred);
    }
}
