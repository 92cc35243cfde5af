using NodaTime;
using PulseForge.Core.Time;

namespace PulseForge.Tests.Time;

public sealed class LocalScheduleTests
{
    private static readonly DateTimeZone Berlin = TimeZones.Get("Europe/Berlin");
    private static readonly LocalTime Morning = new(8, 0);

    [Fact]
    public void Eight_stays_eight_through_both_changes()
    {
        Assert.Equal([Utc(2026, 3, 28, 7), Utc(2026, 3, 29, 6), Utc(2026, 3, 30, 6)], Next(new LocalSchedule(Morning, Berlin), Utc(2026, 3, 28, 0), 3));
        Assert.Equal([Utc(2026, 10, 24, 6), Utc(2026, 10, 25, 7), Utc(2026, 10, 26, 7)], Next(new LocalSchedule(Morning, Berlin), Utc(2026, 10, 24, 0), 3));
    }

    [Fact]
    public void A_time_that_does_not_exist_moves_to_the_next_that_does() =>
        Assert.Equal(new LocalOccurrence(new LocalDate(2026, 3, 29), Utc(2026, 3, 29, 1)), new LocalSchedule(new LocalTime(2, 30), Berlin).NextAfter(Utc(2026, 3, 28, 12)));

    [Fact]
    public void A_time_that_comes_twice_fires_once_the_first_time() =>
        Assert.Equal([Utc(2026, 10, 25, 0, 30), Utc(2026, 10, 26, 1, 30)], Next(new LocalSchedule(new LocalTime(2, 30), Berlin), Utc(2026, 10, 24, 12), 2));

    [Fact]
    public void After_means_strictly_after() =>
        Assert.Equal(Utc(2026, 6, 2, 6), new LocalSchedule(Morning, Berlin).NextAfter(Utc(2026, 6, 1, 6)).At);

    [Fact]
    public void Training_days_are_the_clients_weekdays()
    {
        var schedule = new LocalSchedule(Morning, TimeZones.Get("Pacific/Auckland"), IsoDayOfWeek.Thursday, IsoDayOfWeek.Monday);
        var fired = Dates(schedule, Utc(2026, 6, 1, 0), 3);
        Assert.Equal([new LocalDate(2026, 6, 4), new(2026, 6, 8), new(2026, 6, 11)], fired);
    }

    [Fact]
    public void A_day_that_never_was_has_no_reminder()
    {
        var fired = Dates(new LocalSchedule(Morning, TimeZones.Get("Pacific/Apia")), Utc(2011, 12, 28, 12), 4);
        Assert.Equal([new LocalDate(2011, 12, 28), new(2011, 12, 29), new(2011, 12, 31), new(2012, 1, 1)], fired);
    }

    [Fact]
    public void A_gap_over_midnight_delays_yesterdays_evening_and_loses_nothing()
    {
        var schedule = new LocalSchedule(new LocalTime(0, 15), TimeZones.Get("Asia/Beirut"));
        Assert.Equal(new LocalOccurrence(new LocalDate(2026, 3, 29), Utc(2026, 3, 28, 22)), schedule.NextAfter(Utc(2026, 3, 28, 12)));
    }

    [Fact]
    public void Two_schedules_of_the_same_days_are_equal() =>
        Assert.Equal(
            new LocalSchedule(Morning, Berlin, IsoDayOfWeek.Monday, IsoDayOfWeek.Friday),
            new LocalSchedule(Morning, Berlin, IsoDayOfWeek.Friday, IsoDayOfWeek.Monday));

    [Fact]
    public void No_weekday_is_refused() => Assert.Throws<ArgumentException>(() => new LocalSchedule(Morning, Berlin, IsoDayOfWeek.None));

    private static Instant[] Next(LocalSchedule schedule, Instant after, int count) => [.. Walk(schedule, after, count).Select(occurrence => occurrence.At)];

    private static LocalDate[] Dates(LocalSchedule schedule, Instant after, int count) => [.. Walk(schedule, after, count).Select(occurrence => occurrence.Date)];

    private static IEnumerable<LocalOccurrence> Walk(LocalSchedule schedule, Instant after, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var occurrence = schedule.NextAfter(after);
            yield return occurrence;
            after = occurrence.At;
        }
    }

    private static Instant Utc(int year, int month, int day, int hour, int minute = 0) => Instant.FromUtc(year, month, day, hour, minute);
}
