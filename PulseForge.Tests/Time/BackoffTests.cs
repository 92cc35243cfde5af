using NodaTime;
using PulseForge.Core.Time;

namespace PulseForge.Tests.Time;

public class BackoffTests
{
    [Theory]
    [InlineData(1, 0.5, 30)]
    [InlineData(2, 0.5, 60)]
    [InlineData(5, 0.5, 480)]
    [InlineData(1, 0.0, 24)]
    [InlineData(1, 1.0, 36)]
    [InlineData(11, 0.5, 21_600)]
    [InlineData(1000, 0.5, 21_600)]
    public void Each_failure_doubles_the_wait_up_to_six_hours_give_or_take_a_fifth(int failures, double chance, double seconds) =>
        Assert.Equal(seconds, Backoff.After(failures, chance).TotalSeconds, precision: 6);

    [Fact]
    public void Nothing_failed_means_nothing_to_wait_for() => Assert.Throws<ArgumentOutOfRangeException>(() => Backoff.After(0, 0.5));
}
