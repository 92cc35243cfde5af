using NodaTime;
using PulseForge.Core.Training;

namespace PulseForge.Tests.Training;

public class TrainingCalendarTests
{
    private static readonly LocalDate Monday = new(2026, 11, 23);

    [Theory]
    [InlineData(0, 1, "2026-11-23")]
    [InlineData(0, 2, "2026-11-26")]
    [InlineData(1, 1, "2026-11-30")]
    [InlineData(3, 2, "2026-12-17")]
    public void The_nth_day_of_a_week_falls_on_the_nth_chosen_weekday(int week, int day, string date) =>
        Assert.Equal(date, TrainingCalendar.DateOf(Monday, [1, 4], week, day).ToString("uuuu-MM-dd", null));

    [Theory]
    [InlineData(1, "2026-11-26")]
    [InlineData(2, "2026-11-30")]
    [InlineData(3, "2026-12-02")]
    public void A_week_that_begins_on_a_Thursday_keeps_the_order_of_its_days(int day, string date) =>
        Assert.Equal(date, TrainingCalendar.DateOf(Monday.PlusDays(3), [1, 3, 4], 0, day).ToString("uuuu-MM-dd", null));
}
