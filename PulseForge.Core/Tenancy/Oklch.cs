namespace PulseForge.Core.Tenancy;

/// <summary>
/// A colour as lightness (0–1), chroma (0 to about 0.37) and hue (degrees): equal lightness looks equally light in every hue,
/// which is why roles fix the lightness and take the hue from the brand.
/// Matrices: B. Ottosson, "A perceptual color space for image processing" (2020), as in CSS Color Module Level 4.
/// </summary>
public readonly record struct Oklch(double Lightness, double Chroma, double Hue)
{
    private const double Tolerance = 0.0005;

    public static Oklch From(HexColour colour)
    {
        var (red, green, blue) = (HexColour.ToLinear(colour.Red), HexColour.ToLinear(colour.Green), HexColour.ToLinear(colour.Blue));
        var l = Math.Cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
        var m = Math.Cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
        var s = Math.Cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
        var a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
        var b = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
        var lightness = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s;
        return new(lightness, Math.Sqrt(a * a + b * b), (Math.Atan2(b, a) * 180 / Math.PI + 360) % 360);
    }

    /// <summary>The same hue at another lightness, with no more chroma than <paramref name="chromaAtMost"/>.</summary>
    public Oklch At(double lightness, double chromaAtMost = double.MaxValue) =>
        new(Math.Clamp(lightness, 0, 1), Math.Min(Chroma, chromaAtMost), Hue);

    /// <summary>
    /// The nearest colour that a screen can show. Chroma gives way, lightness and hue stay: clipping the channels instead would shift
    /// the lightness, and with it the contrast that the role promises.
    /// </summary>
    public HexColour ToHex()
    {
        if (IsInGamut(ToLinear(Chroma))) return Encode(ToLinear(Chroma));
        var (inside, outside) = (0.0, Chroma);
        while (outside - inside > 0.0001)
        {
            var middle = (inside + outside) / 2;
            if (IsInGamut(ToLinear(middle))) inside = middle;
            else outside = middle;
        }
        return Encode(ToLinear(inside));
    }

    private (double Red, double Green, double Blue) ToLinear(double chroma)
    {
        var (a, b) = (chroma * Math.Cos(Hue * Math.PI / 180), chroma * Math.Sin(Hue * Math.PI / 180));
        var l = Cube(Lightness + 0.3963377774 * a + 0.2158037573 * b);
        var m = Cube(Lightness - 0.1055613458 * a - 0.0638541728 * b);
        var s = Cube(Lightness - 0.0894841775 * a - 1.2914855480 * b);
        return (
            4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s);
    }

    private static double Cube(double value) => value * value * value;

    private static bool IsInGamut((double Red, double Green, double Blue) linear) =>
        IsShown(linear.Red) && IsShown(linear.Green) && IsShown(linear.Blue);

    private static bool IsShown(double channel) => channel is >= -Tolerance and <= 1 + Tolerance;

    private static HexColour Encode((double Red, double Green, double Blue) linear) =>
        new(HexColour.FromLinear(linear.Red), HexColour.FromLinear(linear.Green), HexColour.FromLinear(linear.Blue));
}
