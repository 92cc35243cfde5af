using System.Globalization;
using System.Text.RegularExpressions;

namespace PulseForge.Core.Units;

/// <summary>
/// Reads a typed number. The framework's own reading turns <c>82,5</c> into 825 and takes NaN and 1e999; this one takes a comma and a
/// point alike as the decimal separator, and where a separator could just as well group thousands it asks instead of guessing:
/// <c>1,234</c> is refused in English, where the comma groups, and is 1.234 in German, where it is the decimal separator.
/// <c>1,234.5</c> and <c>1.234,5</c> have one meaning and are read everywhere.
/// </summary>
public static partial class NumberText
{
    /// <summary>Longer text is no number that a person typed.</summary>
    private const int LongestText = 25;

    public static Parsed<decimal> Parse(string? text, CultureInfo culture, NumberRange range)
    {
        if (string.IsNullOrWhiteSpace(text)) return new Sentence(NumberTexts.Missing);
        return Read(text.Trim(), culture).Then(range.Check);
    }

    private static Parsed<decimal> Read(string text, CultureInfo culture)
    {
        if (text.Length > LongestText) return NotANumber(culture);
        var (plain, grouped) = (Plain().Match(text), Grouped().Match(text));
        if (plain.Success && grouped.Success && !IsDecimal(plain, culture)) return Ambiguous(plain, culture);
        var read = plain.Success ? plain : grouped;
        return read.Success ? ToDecimal(read) : NotANumber(culture);
    }

    /// <summary>Nobody groups after a zero, and nobody with their culture's decimal separator.</summary>
    private static bool IsDecimal(Match plain, CultureInfo culture) =>
        plain.Groups["whole"].Value.StartsWith('0') || plain.Groups["mark"].Value == culture.NumberFormat.NumberDecimalSeparator;

    private static decimal ToDecimal(Match read)
    {
        var whole = string.Concat(read.Groups["whole"].Value.Where(char.IsAsciiDigit));
        var sign = read.Groups["sign"].Value is "-" or "−" ? "-" : "";
        return decimal.Parse($"{sign}0{whole}.{read.Groups["rest"].Value.TrimEnd('0')}", CultureInfo.InvariantCulture);
    }

    private static Sentence Ambiguous(Match plain, CultureInfo culture)
    {
        var (whole, rest) = (plain.Groups["whole"].Value, plain.Groups["rest"].Value);
        return new Sentence(NumberTexts.Ambiguous, whole + rest, whole + culture.NumberFormat.NumberDecimalSeparator + rest);
    }

    private static Sentence NotANumber(CultureInfo culture) => new(NumberTexts.NotANumber, 82.5m.ToString(culture));

    [GeneratedRegex(@"^(?<sign>[+−-]?)(?=.?[0-9])(?<whole>[0-9]*)((?<mark>[.,])(?<rest>[0-9]*))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Plain();

    [GeneratedRegex(@"^(?<sign>[+−-]?)(?<whole>[0-9]{1,3}(?<group>[.,'’ \u00A0\u202F])[0-9]{3}(\k<group>[0-9]{3})*)((?!\k<group>)[.,](?<rest>[0-9]*))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Grouped();
}
