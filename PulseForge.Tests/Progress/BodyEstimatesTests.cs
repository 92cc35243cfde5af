using NodaTime;
using PulseForge.Core.Clients;
using PulseForge.Core.Progress;

namespace PulseForge.Tests.Progress;

public class BodyEstimatesTests
{
    private static readonly LocalDate Day = new(2026, 9, 1);
    private static readonly LocalDate Born = new(1990, 1, 1);

    [Fact]
    public void Mass_index_and_girths_follow_from_the_newest_that_fit_together()
    {
        var all = Of(Sex.Male, Born, ("weight", 82.5m, 0), ("height", 180, -900), ("waist", 85, -3), ("neck", 38, -10));

        Assert.Equal(25.46m, decimal.Round(all[0].Value!.Value, 2));
        Assert.Equal(16.11m, decimal.Round(all[1].Value!.Value, 2));
        Assert.Equal(Day.PlusDays(-3), all[1].On);
    }

    [Theory]
    [InlineData("height", BodyEstimateTexts.HeightMissing)]
    [InlineData("waist", BodyEstimateTexts.GirthsMissing)]
    [InlineData("neck", BodyEstimateTexts.GirthsMissing)]
    public void What_is_missing_is_said(string missing, string why)
    {
        (string, decimal, int)[] measured = [("weight", 82.5m, 0), ("height", 180, 0), ("waist", 85, 0), ("neck", 38, 0)];
        Assert.Equal(why, Of(Sex.Male, Born, [.. measured.Where(m => m.Item1 != missing)])[1].Problem!.Key);
    }

    [Theory]
    [InlineData(38, 38, 0, BodyFatTexts.NeckTooWide)]
    [InlineData(85, 38, -15, BodyEstimateTexts.GirthsApart)]
    [InlineData(170, 27, 0, BodyEstimateTexts.OutOfRange)]
    public void What_can_not_be_is_said(decimal waist, decimal neck, int neckDays, string why) =>
        Assert.Equal(why, Of(Sex.Male, Born, ("height", 150, 0), ("waist", waist, 0), ("neck", neck, neckDays))[1].Problem!.Key);

    [Fact]
    public void Sex_hips_and_adulthood_are_asked_for()
    {
        (string, decimal, int)[] measured = [("weight", 60, 0), ("height", 165, 0), ("waist", 75, 0), ("neck", 33, 0)];
        Assert.Equal(BodyEstimateTexts.SexMissing, Of(null, Born, measured)[1].Problem!.Key);
        Assert.Equal(BodyFatTexts.HipMissing, Of(Sex.Female, Born, measured)[1].Problem!.Key);
        Assert.Equal(BodyEstimateTexts.Adults, Of(Sex.Male, Day.PlusYears(-17), measured)[0].Problem!.Key);
    }

    [Fact]
    public void Seven_folds_of_one_week_make_a_percentage()
    {
        var folds = StandardMetrics.Folds.Select((fold, i) => (fold, 12m, -i % 3)).ToArray();

        Assert.Equal(decimal.Round((decimal)new SkinfoldBodyFat(Sex.Female, 36, 84).Percent(), 3), decimal.Round(Of(Sex.Female, Born, folds)[2].Value!.Value, 3));
        Assert.Equal(BodyEstimateTexts.FoldsMissing, Of(Sex.Female, Born, folds[1..])[2].Problem!.Key);
        Assert.Equal(BodyEstimateTexts.AgeMissing, Of(Sex.Female, null, folds)[2].Problem!.Key);
        Assert.Equal(BodyEstimateTexts.FoldsApart, Of(Sex.Female, Born, [.. folds[1..], (folds[0].fold, 12m, -8)])[2].Problem!.Key);
        Assert.Equal(BodyFatTexts.Age, Of(Sex.Female, Day.PlusYears(-56), folds)[2].Problem!.Key);
    }

    private static IReadOnlyList<BodyEstimate> Of(Sex? sex, LocalDate? born, params (string Metric, decimal Value, int Days)[] measured)
    {
        var metrics = measured.Select(m => new ClientMetric(MetricDefinition.Standard(StandardMetrics.Find(m.Metric)!, default), [], new Measured(Guid.NewGuid(), default, Day.PlusDays(m.Days), m.Value, null, false)));
        return new BodyEstimates(new ClientMetrics([.. metrics]), sex, born).All();
    }
}
