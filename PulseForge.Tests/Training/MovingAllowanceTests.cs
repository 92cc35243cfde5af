using NodaTime;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Training;

namespace PulseForge.Tests.Training;

public sealed class MovingAllowanceTests
{
    // A Wednesday.
    private static readonly LocalDate Given = new(2026, 11, 25);

    [Theory]
    [InlineData(ClientMoves.Never, -30, null, null)]
    [InlineData(ClientMoves.SameWeek, -30, -2, 4)]
    [InlineData(ClientMoves.SameWeek, 0, 0, 4)]
    [InlineData(ClientMoves.SameWeek, 4, 4, 4)]
    [InlineData(ClientMoves.SameWeek, 5, null, null)]
    [InlineData(ClientMoves.SevenDays, -30, -7, 7)]
    [InlineData(ClientMoves.SevenDays, -3, -3, 7)]
    [InlineData(ClientMoves.SevenDays, 7, 7, 7)]
    [InlineData(ClientMoves.SevenDays, 8, null, null)]
    public void The_days_that_a_client_may_choose_begin_today_at_the_earliest(ClientMoves moves, int today, int? first, int? last)
    {
        var allowance = new MovingAllowance(moves, Given, Given.PlusDays(today));

        Assert.Equal(first is { } a && last is { } b ? new DateInterval(Given.PlusDays(a), Given.PlusDays(b)) : null, allowance.Days);
        if (first is not null) Assert.True(allowance.Allows(Given.PlusDays(first.Value)) && allowance.Allows(Given.PlusDays(last!.Value)));
        Assert.False(allowance.Allows(Given.PlusDays((last ?? 0) + 1)) || allowance.Allows(Given.PlusDays((first ?? 0) - 1)));
    }
}
