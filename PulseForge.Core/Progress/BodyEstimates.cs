using NodaTime;
using PulseForge.Core.Clients;

namespace PulseForge.Core.Progress;

public enum BodyMethod { BodyMassIndex, Navy, Skinfolds }

/// <summary>What a formula makes of the latest measurements that fit together, or why it makes nothing of them.</summary>
/// <param name="Value">kg/m² or percent; null when it can't be computed.</param>
/// <param name="On">The day of its newest measurement.</param>
/// <param name="Problem">In words, when there is no value.</param>
public sealed record BodyEstimate(BodyMethod Method, decimal? Value, LocalDate? On, Sentence? Problem);

/// <summary>
/// BMI, the Navy's girths and the seven skinfolds of one client. BMI takes the newest weight and height, whenever the height was measured. The girths
/// of the Navy's formula are taken within 14 days of the waist, the seven folds within 7 days of each other: what lies further apart is not one body.
/// All three are made for adults; a result outside of what lives (2–65 %, 10–80 kg/m²) is a wrong measurement.
/// </summary>
public sealed class BodyEstimates(ClientMetrics metrics, Sex? sex, LocalDate? birthDate)
{
    public const int GirthDays = 14;
    public const int FoldDays = 7;

    private static readonly (decimal Least, decimal Most) Percents = (2, 65);
    private static readonly (decimal Least, decimal Most) Indices = (10, 80);

    public IReadOnlyList<BodyEstimate> All() => [Index(), Navy(), Skinfolds()];

    private BodyEstimate Index()
    {
        const BodyMethod method = BodyMethod.BodyMassIndex;
        if (Latest(StandardMetrics.Weight) is not { } weight) return Lacking(method, BodyEstimateTexts.WeightMissing);
        if (Latest(StandardMetrics.Height) is not { } height) return Lacking(method, BodyEstimateTexts.HeightMissing);
        if (AgeOn(weight.On) < Client.AdultAge) return Lacking(method, BodyEstimateTexts.Adults);
        return Checked(method, BodyMassIndex.Of(weight.Value, height.Value), weight.On, Indices);
    }

    private BodyEstimate Navy()
    {
        const BodyMethod method = BodyMethod.Navy;
        if (sex is not { } known) return Lacking(method, BodyEstimateTexts.SexMissing);
        if (Latest(StandardMetrics.Height) is not { } height) return Lacking(method, BodyEstimateTexts.HeightMissing);
        if (Latest(StandardMetrics.Waist) is not { } waist || Latest(StandardMetrics.Neck) is not { } neck) return Lacking(method, BodyEstimateTexts.GirthsMissing);
        var hips = Latest(StandardMetrics.Hips);
        if (known == Sex.Female && hips is null) return Lacking(method, BodyFatTexts.HipMissing);
        Measured[] taken = known == Sex.Female ? [waist, neck, hips!] : [waist, neck];
        if (Spread(taken) > GirthDays) return Lacking(method, BodyEstimateTexts.GirthsApart, GirthDays);
        if (AgeOn(waist.On) < Client.AdultAge) return Lacking(method, BodyEstimateTexts.Adults);
        var formula = new NavyBodyFat(known, height.Value, waist.Value, neck.Value, hips?.Value);
        return formula.Problem() is { } problem ? new BodyEstimate(method, null, null, problem) : Checked(method, (decimal)formula.Percent(), taken.Max(m => m.On), Percents);
    }

    private BodyEstimate Skinfolds()
    {
        const BodyMethod method = BodyMethod.Skinfolds;
        var folds = StandardMetrics.Folds.Select(Latest).OfType<Measured>().ToList();
        if (folds.Count < StandardMetrics.Folds.Count) return Lacking(method, BodyEstimateTexts.FoldsMissing, folds.Count);
        if (sex is not { } known) return Lacking(method, BodyEstimateTexts.SexMissing);
        if (AgeOn(folds[0].On) is not { } age) return Lacking(method, BodyEstimateTexts.AgeMissing);
        if (Spread(folds) > FoldDays) return Lacking(method, BodyEstimateTexts.FoldsApart, FoldDays);
        var formula = new SkinfoldBodyFat(known, age, folds.Sum(f => f.Value));
        return formula.Problem() is { } problem ? new BodyEstimate(method, null, null, problem) : Checked(method, (decimal)formula.Percent(), folds.Max(f => f.On), Percents);
    }

    private Measured? Latest(string slug) => metrics.Find(slug)?.Latest;

    private int? AgeOn(LocalDate day) => birthDate is { } born ? Period.Between(born, day, PeriodUnits.Years).Years : null;

    private static int Spread(IReadOnlyCollection<Measured> taken) => Period.DaysBetween(taken.Min(m => m.On), taken.Max(m => m.On));

    private static BodyEstimate Checked(BodyMethod method, decimal value, LocalDate on, (decimal Least, decimal Most) lives) => value < lives.Least || value > lives.Most
        ? Lacking(method, BodyEstimateTexts.OutOfRange, decimal.Round(value, 1))
        : new BodyEstimate(method, value, on, null);

    private static BodyEstimate Lacking(BodyMethod method, string why, params object[] args) => new(method, null, null, new Sentence(why, args));
}

/// <summary>Why an estimate of the body can't be made, as keys of the text resources.</summary>
public static class BodyEstimateTexts
{
    public const string WeightMissing = "No body weight yet.";
    public const string HeightMissing = "The height is missing: enter it once.";
    public const string SexMissing = "The formulas differ by sex, and it isn't known: the coach writes it down under Details.";
    public const string AgeMissing = "The formula needs the age: the date of birth is missing.";
    public const string GirthsMissing = "Waist and neck are needed.";
    public const string GirthsApart = "The girths lie more than {0} days apart: measure them together.";
    public const string FoldsMissing = "All seven folds are needed; {0} are there.";
    public const string FoldsApart = "The folds lie more than {0} days apart: measure them together.";
    public const string Adults = "The formula is made for adults.";
    public const string OutOfRange = "The formula gives {0} here, which can't be: measure again.";

    public static IReadOnlyList<string> All { get; } = [WeightMissing, HeightMissing, SexMissing, AgeMissing, GirthsMissing, GirthsApart, FoldsMissing, FoldsApart, Adults, OutOfRange];
}
