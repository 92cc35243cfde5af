using System.Globalization;
using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Notation;
using PulseForge.Core.Units;

namespace PulseForge.Tests.Programs;

public sealed class PhasingTests
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    [Theory]
    [InlineData("60 %", 0.6)]
    [InlineData("60%", 0.6)]
    [InlineData("60", 0.6)]
    [InlineData("0.6", 0.6)]
    [InlineData("0,6", 0.6)]
    [InlineData("1", 1.0)]
    [InlineData("2", 2.0)]
    [InlineData("1 %", 0.01)]
    [InlineData("112.5 %", 1.125)]
    [InlineData("200", 2.0)]
    public void A_factor_is_read_as_a_share_or_in_percent(string typed, double factor) => Assert.Equal((decimal)factor, FactorText.Parse(typed, English).Value);

    [Theory]
    [InlineData("0")]
    [InlineData("0 %")]
    [InlineData("-5")]
    [InlineData("201")]
    [InlineData("1e9")]
    [InlineData("abc")]
    [InlineData("%")]
    [InlineData("0.0001")]
    public void What_is_no_factor_is_refused(string typed) => Assert.NotNull(FactorText.Parse(typed, English).Error);

    [Theory]
    [InlineData(0.6)]
    [InlineData(1.0)]
    [InlineData(1.125)]
    [InlineData(0.01)]
    public void What_is_printed_is_read_back(double factor) => Assert.Equal((decimal)factor, FactorText.Parse(FactorText.Print((decimal)factor, English), English).Value);

    [Theory]
    [InlineData(12, 12, "General 1-3, Specific 4-7, Competition 8-10, Taper 11-12")]
    [InlineData(8, 10, "General 1-2, Specific 3-4, Competition 5-6, Taper 7-8, Transition 9-10")]
    [InlineData(4, 4, "General 1-1, Specific 2-2, Competition 3-3, Taper 4-4")]
    [InlineData(2, 2, "Specific 1-1, Taper 2-2")]
    [InlineData(1, 1, "Taper 1-1")]
    public void A_camp_is_counted_back_from_the_week_of_its_event(int eventWeek, int weeks, string phases) =>
        Assert.Equal(phases, string.Join(", ", Camp.Back(eventWeek, weeks).Select(b => $"{b.Kind} {b.FirstWeek}-{b.LastWeek}")));

    [Fact]
    public void A_camp_of_any_length_fills_every_week_once_and_ends_with_a_taper_in_the_week_of_the_event()
    {
        foreach (var weeks in Enumerable.Range(1, 52))
            foreach (var week in Enumerable.Range(1, weeks))
            {
                var camp = Camp.Back(week, weeks);
                Assert.Equal(Enumerable.Range(1, weeks), camp.SelectMany(b => Enumerable.Range(b.FirstWeek, b.LastWeek - b.FirstWeek + 1)));
                Assert.Equal(PhaseKind.Taper, camp.Single(b => b.FirstWeek <= week && week <= b.LastWeek).Kind);
                Assert.Empty(Phasing.Faults(camp, weeks));
            }
    }

    [Fact]
    public void Phases_outside_the_program_upside_down_or_over_each_other_are_told_where_they_stand()
    {
        PlanBand[] bands = [Band(1, 3), Band(3, 5), Band(7, 6), Band(0, 99) with { SetsFactor = 0, LoadFactor = 3 }];

        var faults = Phasing.Faults(bands, 8).Select(f => (f.Index, f.Field)).Distinct().Order();

        Assert.Equal([(1, "FirstWeek"), (2, "LastWeek"), (3, "FirstWeek"), (3, "LastWeek"), (3, "LoadFactor"), (3, "SetsFactor")], faults);
        Assert.Empty(Phasing.Faults([Band(1, 3), Band(4, 8)], 8));
    }

    [Fact]
    public void Neighbours_that_are_alike_become_one_as_the_text_has_them()
    {
        var draft = ProgramVersion.Draft(Guid.NewGuid(), 6);
        draft.Phase([Band(3, 4), Band(1, 2), Band(5, 6) with { Kind = PhaseKind.Deload, Name = "Deload", SetsFactor = 0.6m, LoadFactor = 0.9m }]);

        Assert.Equal([(PhaseKind.Accumulation, 1, 4), (PhaseKind.Deload, 5, 6)], draft.Phases.Select(p => (p.Kind, p.FirstWeek, p.LastWeek)));
        Assert.Throws<ArgumentException>(() => draft.Phase([Band(1, 7)]));
    }

    private static PlanBand Band(int first, int last) => new(PhaseKind.Accumulation, "Base", first, last, 1, 1);
}
