using NodaTime;
using PulseForge.Core.Training.Formulas;

namespace PulseForge.Tests.Training.Formulas;

public sealed class ComplianceTests
{
    private static readonly Adherence None = new(0, 0);

    [Theory]
    [InlineData(4, 4, 60, 60, 1, 1, 1.0)]
    [InlineData(3, 4, 45, 60, 1, 2, 0.70)]
    [InlineData(0, 4, 0, 60, 0, 2, 0.0)]
    [InlineData(4, 4, 60, 60, 0, 1, 0.8)]
    public void The_parts_weigh_fifty_thirty_and_twenty(int sessions, int due, int sets, int prescribed, int answered, int asked, decimal score) =>
        Assert.Equal(score, new Compliance(new(sessions, due), new(sets, prescribed), new(answered, asked)).Score);

    [Fact]
    public void Without_check_ins_the_rest_is_renormalised() =>
        Assert.Equal(0.625m, new Compliance(new(4, 4), new(0, 60), None).Score);

    [Fact]
    public void Nothing_due_has_no_score() => Assert.Null(new Compliance(None, None, None).Score);

    [Fact]
    public void Extra_work_makes_up_for_nothing() => Assert.Equal(1, new Adherence(80, 60).Share);

    [Fact]
    public void A_negative_count_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => new Adherence(-1, 3));

    [Theory]
    [InlineData("2026-03-14", true, true)]
    [InlineData("2026-03-14", false, false)]
    [InlineData("2026-03-13", false, true)]
    [InlineData("2026-03-08", false, true)]
    [InlineData("2026-03-07", false, false)]
    [InlineData("2026-03-15", true, false)]
    [InlineData("2026-03-10", true, false)]
    public void A_week_ends_today_and_leaves_pauses_out(string date, bool done, bool due)
    {
        var pause = new DateInterval(new LocalDate(2026, 3, 10), new LocalDate(2026, 3, 11));
        var window = new ComplianceWindow(new LocalDate(2026, 3, 14), 7, [pause]);
        Assert.Equal(due, window.IsDue(NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value, done));
    }
}
