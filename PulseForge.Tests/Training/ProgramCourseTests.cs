using NodaTime;
using PulseForge.Core.Programs;
using PulseForge.Core.Training;

namespace PulseForge.Tests.Training;

public sealed class ProgramCourseTests
{
    private static readonly LocalDate Monday = new(2026, 11, 23);

    private static readonly ProgramCourse Whole = new(Monday, [1, 4], 1, 4, 2, []);

    [Theory]
    [InlineData(0, 1, 1, "2026-11-23")]
    [InlineData(0, 4, 2, "2026-12-17")]
    [InlineData(1, 1, 1, "2026-12-21")]
    public void Passes_follow_one_another(int pass, int week, int day, string date) => Assert.Equal(date, Iso(Whole.DateOf(pass, week, day)));

    [Theory]
    [InlineData(0, 3, 1, "2026-11-23")]
    [InlineData(0, 4, 2, "2026-12-03")]
    [InlineData(1, 3, 1, "2026-12-07")]
    public void The_first_week_that_is_trained_begins_on_the_first_day(int pass, int week, int day, string date) =>
        Assert.Equal(date, Iso((Whole with { FirstWeek = 3, Weeks = 2 }).DateOf(pass, week, day)));

    [Theory]
    [InlineData(0, 2, 1, "2026-11-30")]
    [InlineData(0, 2, 2, "2026-12-10")]
    [InlineData(0, 3, 1, "2026-12-14")]
    [InlineData(1, 2, 1, "2027-01-18")]
    public void What_comes_after_a_shift_comes_later_in_every_pass(int pass, int week, int day, string date) =>
        Assert.Equal(date, Iso((Whole with { Shifts = [new ProgramShift(0, 2, 2, 1), new ProgramShift(1, 1, 1, 2)] }).DateOf(pass, week, day)));

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 1)]
    [InlineData(6, 1)]
    [InlineData(7, 2)]
    [InlineData(55, 8)]
    [InlineData(56, 9)]
    [InlineData(600, 9)]
    public void Weeks_are_counted_over_all_passes(int day, int week) => Assert.Equal(week, Whole.WeekOn(Monday.PlusDays(day)));

    [Theory]
    [InlineData(13, 2)]
    [InlineData(14, 2)] // the two weeks of the pause
    [InlineData(27, 2)]
    [InlineData(28, 3)]
    [InlineData(69, 8)]
    [InlineData(70, 9)]
    public void In_a_pause_the_week_before_it_goes_on(int day, int week) =>
        Assert.Equal(week, (Whole with { Shifts = [new ProgramShift(0, 3, 1, 2)] }).WeekOn(Monday.PlusDays(day)));

    [Fact]
    public void A_version_that_became_shorter_than_what_is_trained_is_over() => Assert.Equal((0, 1), ((Whole with { Weeks = 0 }).Total, (Whole with { Weeks = 0 }).WeekOn(Monday)));

    private static string Iso(LocalDate date) => date.ToString("uuuu-MM-dd", null);
}
