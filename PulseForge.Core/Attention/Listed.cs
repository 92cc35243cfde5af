namespace PulseForge.Core.Attention;

/// <summary>Several values in one place of a sentence, each in the format of that place: <c>{0:ddd d MMM}</c> becomes "Mon 3 Nov, Thu 6 Nov".</summary>
public sealed class Listed(params IReadOnlyList<object> values) : IFormattable
{
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        string.Join(", ", values.Select(value => value is IFormattable formattable ? formattable.ToString(format, formatProvider) : value.ToString()));
}
