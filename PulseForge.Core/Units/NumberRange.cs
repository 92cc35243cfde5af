namespace PulseForge.Core.Units;

/// <summary>What a number field accepts; both ends belong to it. More decimals than these are refused, not rounded in silence.</summary>
public sealed record NumberRange
{
    public NumberRange(decimal min, decimal max, int decimals)
    {
        if (min > max) throw new ArgumentException("The range is empty.", nameof(max));
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        (Min, Max, Decimals) = (min, max, decimals);
    }

    public decimal Min { get; }

    public decimal Max { get; }

    public int Decimals { get; }

    public Parsed<decimal> Check(decimal value) => value switch
    {
        < 0 when Min == 0 => new Sentence(NumberTexts.Negative),
        _ when value < Min || value > Max => new Sentence(NumberTexts.OutOfRange, Min, Max),
        _ when decimal.Round(value, Decimals) != value && Decimals == 0 => new Sentence(NumberTexts.NotWhole),
        _ when decimal.Round(value, Decimals) != value => new Sentence(NumberTexts.TooPrecise, Decimals),
        _ => value,
    };
}
