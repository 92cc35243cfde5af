using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace PulseForge.Core.Tenancy;

/// <summary>An opaque sRGB colour, written as <c>#1f4fd8</c>: the form that pages, mails and PDFs share.</summary>
public readonly record struct HexColour(byte Red, byte Green, byte Blue)
{
    public static readonly HexColour White = new(255, 255, 255);

    public static HexColour Parse(string text) =>
        TryParse(text, out var colour) ? colour : throw new FormatException($"'{text}' is not a colour such as #1f4fd8.");

    /// <summary>Reads <c>#1f4fd8</c>, <c>1f4fd8</c> or the short <c>#abc</c>, in any case, with spaces around.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out HexColour colour)
    {
        colour = default;
        var digits = (text ?? "").Trim().TrimStart('#');
        if (digits.Length == 3) digits = string.Concat(digits.Select(digit => new string(digit, 2)));
        if (digits.Length != 6 || !digits.All(char.IsAsciiHexDigit)) return false;
        var value = int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        colour = new((byte)(value >> 16), (byte)(value >> 8), (byte)value);
        return true;
    }

    /// <summary>Contrast ratio of WCAG 2.2, 1 to 21.</summary>
    public double ContrastWith(HexColour other)
    {
        var (mine, theirs) = (Luminance, other.Luminance);
        return (Math.Max(mine, theirs) + 0.05) / (Math.Min(mine, theirs) + 0.05);
    }

    public override string ToString() => $"#{Red:x2}{Green:x2}{Blue:x2}";

    /// <summary>Relative luminance of WCAG 2.2.</summary>
    private double Luminance => 0.2126 * ToLinear(Red) + 0.7152 * ToLinear(Green) + 0.0722 * ToLinear(Blue);

    /// <summary>One channel without the sRGB transfer curve (IEC 61966-2-1), 0 to 1.</summary>
    internal static double ToLinear(byte channel)
    {
        var value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    internal static byte FromLinear(double value)
    {
        var clipped = Math.Clamp(value, 0, 1);
        var encoded = clipped <= 0.0031308 ? 12.92 * clipped : 1.055 * Math.Pow(clipped, 1 / 2.4) - 0.055;
        return (byte)Math.Round(encoded * 255, MidpointRounding.AwayFromZero);
    }
}
