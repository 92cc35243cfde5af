namespace PulseForge.Core.Progress;

/// <summary>Why body fat cannot be computed, as keys of the text resources.</summary>
public static class BodyFatTexts
{
    public const string NotPositive = "Every measurement is above zero.";
    public const string HipMissing = "For women the hip is measured too.";
    public const string NeckTooWide = "The neck can't be as wide as the waist: measure again.";
    public const string NeckTooWideWithHip = "The neck can't be as wide as waist and hip together: measure again.";
    public const string Age = "This method is made for ages {0} to {1}.";
    public const string Folds = "The sum of the seven skinfolds lies between {0} and {1} mm.";

    public static IReadOnlyList<string> All { get; } = [NotPositive, HipMissing, NeckTooWide, NeckTooWideWithHip, Age, Folds];
}
