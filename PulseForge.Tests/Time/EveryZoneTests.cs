using NodaTime;
using NodaTime.TimeZones;
using PulseForge.Core.Time;

namespace PulseForge.Tests.Time;

/// <summary>Every zone that NodaTime knows, through every change of its clocks from 1970 on and a whole year of days.</summary>
public sealed class EveryZoneTests
{
    private static readonly Instant From = Instant.FromUtc(1970, 1, 1, 0, 0);
    private static readonly Instant Until = Instant.FromUtc(2038, 1, 1, 0, 0);
    private static readonly LocalTime[] Times = [LocalTime.Midnight, new(0, 30), new(1, 30), new(2, 0), new(2, 30), new(8, 0), new(23, 45)];

    public static TheoryData<string> Ids => [.. TimeZones.All.Ids];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Around_each_change_every_date_fires_once_and_in_order(string id)
    {
        var zone = TimeZones.Get(id);
        foreach (var change in zone.GetZoneIntervals(From, Until).Where(interval => interval.HasEnd && interval.End < Until))
            foreach (var time in Times)
                AssertEachDateOnce(new LocalSchedule(time, zone), change.End - Duration.FromDays(2), days: 4);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void In_a_whole_year_every_date_fires_once_and_in_order(string id) =>
        AssertEachDateOnce(new LocalSchedule(new LocalTime(8, 0), TimeZones.Get(id)), Instant.FromUtc(2026, 1, 1, 12, 0), days: 366);

    private static void AssertEachDateOnce(LocalSchedule schedule, Instant start, int days)
    {
        var first = schedule.NextAfter(start);
        var (previous, end) = (first, first.Date.PlusDays(days));
        while (previous.Date < end)
        {
            var next = schedule.NextAfter(previous.At);
            Assert.True(next.At > previous.At, $"{schedule} stood still at {previous}");
            Assert.Equal(NextExistingDate(previous.Date, schedule.Zone), next.Date);
            AssertTold(schedule, next);
            previous = next;
        }
    }

    /// <summary>On its own wall clock it is the hour that was asked for, or the first one there is after a gap that swallowed it.</summary>
    private static void AssertTold(LocalSchedule schedule, LocalOccurrence occurrence)
    {
        var asked = occurrence.Date + schedule.At;
        var told = occurrence.At.InZone(schedule.Zone).LocalDateTime;
        if (told == asked) return;
        var interval = schedule.Zone.GetZoneInterval(occurrence.At);
        Assert.Equal(interval.Start, occurrence.At);
        Assert.Equal(0, schedule.Zone.MapLocal(asked).Count);
    }

    private static LocalDate NextExistingDate(LocalDate date, DateTimeZone zone)
    {
        do date = date.PlusDays(1);
        while (IsSkipped(date, zone));
        return date;
    }

    /// <summary>Asked of NodaTime itself, not of the code under test.</summary>
    private static bool IsSkipped(LocalDate date, DateTimeZone zone)
    {
        try { return zone.AtStartOfDay(date).Date != date; }
        catch (SkippedTimeException) { return true; }
    }
}
