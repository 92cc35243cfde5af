using PulseForge.Core.Clients;

namespace PulseForge.Core.Progress;

/// <summary>
/// Body fat in percent from girths (Hodgdon &amp; Beckett 1984, Naval Health Research Center reports 84-11 and 84-29), all in centimetres:
/// men 495 / (1.0324 − 0.19077·log10(waist − neck) + 0.15456·log10(height)) − 450;
/// women 495 / (1.29579 − 0.35004·log10(waist + hip − neck) + 0.22100·log10(height)) − 450.
/// For adults; standard error about 3.5 points.
/// </summary>
public sealed record NavyBodyFat(Sex Sex, decimal HeightCm, decimal WaistCm, decimal NeckCm, decimal? HipCm = null)
{
    /// <summary>Why these measurements can't be right, or null.</summary>
    public Sentence? Problem() => this switch
    {
        { HeightCm: <= 0 } or { WaistCm: <= 0 } or { NeckCm: <= 0 } or { HipCm: <= 0 } => new Sentence(BodyFatTexts.NotPositive),
        { Sex: Sex.Female, HipCm: null } => new Sentence(BodyFatTexts.HipMissing),
        { Sex: Sex.Female } when WaistCm + HipCm <= NeckCm => new Sentence(BodyFatTexts.NeckTooWideWithHip),
        { Sex: Sex.Male } when WaistCm <= NeckCm => new Sentence(BodyFatTexts.NeckTooWide),
        _ => null,
    };

    /// <exception cref="InvalidOperationException">There is a <see cref="Problem"/>.</exception>
    public double Percent() => Problem() is { } problem ? throw new InvalidOperationException(problem.Key) : 495 / Density() - 450;

    private double Density() => Sex switch
    {
        Sex.Male => 1.0324 - 0.19077 * Log(WaistCm - NeckCm) + 0.15456 * Log(HeightCm),
        Sex.Female => 1.29579 - 0.35004 * Log(WaistCm + HipCm!.Value - NeckCm) + 0.22100 * Log(HeightCm),
    };

    private static double Log(decimal cm) => Math.Log10((double)cm);
}
