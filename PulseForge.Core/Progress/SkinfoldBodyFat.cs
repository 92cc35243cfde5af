using PulseForge.Core.Clients;

namespace PulseForge.Core.Progress;

/// <summary>
/// Body fat in percent from seven skinfolds (Jackson &amp; Pollock 1978, Br J Nutr 40:497; Jackson, Pollock &amp; Ward 1980), S their sum in mm:
/// men: density 1.112 − 0.00043499·S + 0.00000055·S² − 0.00028826·age, ages 18–61;
/// women: density 1.097 − 0.00046971·S + 0.00000056·S² − 0.00012828·age, ages 18–55;
/// then Siri (1961): 495 / density − 450.
/// </summary>
public sealed record SkinfoldBodyFat(Sex Sex, int AgeYears, decimal SumMm)
{
    private const int YoungestYears = 18;
    private const decimal LeastMm = 14;

    /// <summary>Beyond this the parabola turns and more fat would mean less.</summary>
    private const decimal MostMm = 390;

    private int OldestYears => Sex == Sex.Male ? 61 : 55;

    /// <summary>Why this can't be computed, or null.</summary>
    public Sentence? Problem() => this switch
    {
        _ when AgeYears < YoungestYears || AgeYears > OldestYears => new Sentence(BodyFatTexts.Age, YoungestYears, OldestYears),
        { SumMm: < LeastMm or > MostMm } => new Sentence(BodyFatTexts.Folds, LeastMm, MostMm),
        _ => null,
    };

    /// <exception cref="InvalidOperationException">There is a <see cref="Problem"/>.</exception>
    public double Percent() => Problem() is { } problem ? throw new InvalidOperationException(problem.Key) : 495 / Density((double)SumMm) - 450;

    private double Density(double sum) => Sex switch
    {
        Sex.Male => 1.112 - 0.00043499 * sum + 0.00000055 * sum * sum - 0.00028826 * AgeYears,
        Sex.Female => 1.097 - 0.00046971 * sum + 0.00000056 * sum * sum - 0.00012828 * AgeYears,
    };
}
