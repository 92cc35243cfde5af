namespace PulseForge.Core.Tenancy;

/// <summary>
/// All colours that follow from the one colour a business picks, for light and dark. Hue comes from the brand, lightness is fixed per role,
/// so that contrast (WCAG 2.2 AA) does not depend on the hue. Only the fill follows what the owner typed more closely.
/// </summary>
public sealed record BrandPalette(HexColour Brand, BrandRoles Light, BrandRoles Dark)
{
    /// <summary>PulseForge's own colour, for the root host and for a business that has not chosen yet.</summary>
    public static readonly HexColour DefaultColour = new(0xe8, 0x59, 0x0c);

    /// <summary>Above this lightness a brand carries dark words.</summary>
    private const double LightBrand = 0.62;

    public static BrandPalette From(HexColour brand)
    {
        var colour = Oklch.From(brand);
        var isLight = colour.Lightness > LightBrand;
        return new(brand, LightRoles(colour, isLight), DarkRoles(colour, isLight));
    }

    /// <summary>Whether words on the brand's fill are dark: a sign-up form tells the owner so.</summary>
    public bool HasDarkWords => Oklch.From(Brand).Lightness > LightBrand;

    private static BrandRoles LightRoles(Oklch brand, bool isLight) => new()
    {
        BrandFill = brand.At(LightFill(brand, isLight)).ToHex(),
        BrandFillHover = brand.At(Hover(LightFill(brand, isLight), isLight ? 0.04 : -0.06)).ToHex(),
        BrandOnFill = OnFill(brand, isLight),
        BrandText = brand.At(0.46, 0.17).ToHex(),
        BrandLine = brand.At(0.56, 0.19).ToHex(),
        BrandSoft = brand.At(0.962, 0.022).ToHex(),
        BrandSoft2 = brand.At(0.92, 0.045).ToHex(),
        BrandEdge = brand.At(0.84, 0.08).ToHex(),
        Surface = HexColour.White,
        Canvas = brand.At(0.977, 0.003).ToHex(),
        Sunken = brand.At(0.952, 0.005).ToHex(),
        Over = HexColour.White,
        Line = brand.At(0.915, 0.006).ToHex(),
        Line2 = brand.At(0.85, 0.008).ToHex(),
        Edge = brand.At(0.64, 0.012).ToHex(),
        Ink = brand.At(0.21, 0.014).ToHex(),
        Ink2 = brand.At(0.42, 0.014).ToHex(),
        Ink3 = brand.At(0.51, 0.014).ToHex(),
        RestGround = brand.At(0.22, 0.014).ToHex(),
        RestInk = new Oklch(0.98, 0, 0).ToHex(),
        RestLine = brand.At(0.78, 0.17).ToHex(),
        Ok = new Oklch(0.46, 0.11, 155).ToHex(),
        OkSoft = new Oklch(0.962, 0.03, 155).ToHex(),
        OkLine = new Oklch(0.58, 0.13, 155).ToHex(),
        Warn = new Oklch(0.47, 0.1, 68).ToHex(),
        WarnSoft = new Oklch(0.965, 0.035, 85).ToHex(),
        WarnLine = new Oklch(0.63, 0.14, 65).ToHex(),
        Bad = new Oklch(0.48, 0.17, 25).ToHex(),
        BadSoft = new Oklch(0.962, 0.022, 20).ToHex(),
        BadLine = new Oklch(0.58, 0.2, 25).ToHex(),
        BadFill = new Oklch(0.53, 0.2, 26).ToHex(),
    };

    private static BrandRoles DarkRoles(Oklch brand, bool isLight) => new()
    {
        BrandFill = brand.At(DarkFill(brand, isLight)).ToHex(),
        BrandFillHover = brand.At(isLight ? DarkFill(brand, isLight) + 0.05 : 0.48).ToHex(),
        BrandOnFill = OnFill(brand, isLight),
        BrandText = brand.At(0.83, 0.11).ToHex(),
        BrandLine = brand.At(0.76, 0.15).ToHex(),
        BrandSoft = brand.At(0.275, 0.042).ToHex(),
        BrandSoft2 = brand.At(0.35, 0.07).ToHex(),
        BrandEdge = brand.At(0.45, 0.09).ToHex(),
        Surface = brand.At(0.215, 0.009).ToHex(),
        Canvas = brand.At(0.17, 0.008).ToHex(),
        Sunken = brand.At(0.265, 0.01).ToHex(),
        Over = brand.At(0.25, 0.01).ToHex(),
        Line = brand.At(0.305, 0.011).ToHex(),
        Line2 = brand.At(0.39, 0.012).ToHex(),
        Edge = brand.At(0.56, 0.014).ToHex(),
        Ink = brand.At(0.955, 0.004).ToHex(),
        Ink2 = brand.At(0.82, 0.008).ToHex(),
        Ink3 = brand.At(0.72, 0.01).ToHex(),
        RestGround = brand.At(0.29, 0.016).ToHex(),
        RestInk = new Oklch(0.98, 0, 0).ToHex(),
        RestLine = brand.At(0.78, 0.17).ToHex(),
        Ok = new Oklch(0.83, 0.13, 155).ToHex(),
        OkSoft = new Oklch(0.29, 0.045, 155).ToHex(),
        OkLine = new Oklch(0.72, 0.14, 155).ToHex(),
        Warn = new Oklch(0.86, 0.12, 82).ToHex(),
        WarnSoft = new Oklch(0.3, 0.045, 75).ToHex(),
        WarnLine = new Oklch(0.78, 0.14, 75).ToHex(),
        Bad = new Oklch(0.82, 0.1, 22).ToHex(),
        BadSoft = new Oklch(0.3, 0.065, 22).ToHex(),
        BadLine = new Oklch(0.7, 0.17, 24).ToHex(),
        BadFill = new Oklch(0.53, 0.18, 26).ToHex(),
    };

    private static double LightFill(Oklch brand, bool isLight) =>
        isLight ? Math.Max(brand.Lightness, 0.68) : Math.Min(brand.Lightness, 0.53);

    private static double DarkFill(Oklch brand, bool isLight) =>
        isLight ? Math.Max(brand.Lightness, 0.72) : Math.Clamp(brand.Lightness, 0.49, 0.53);

    /// <summary>Nearly black brands step to the lighter side: below black there is nothing to see.</summary>
    private static double Hover(double lightness, double step) => lightness + step < 0.1 ? lightness + 0.14 : lightness + step;

    private static HexColour OnFill(Oklch brand, bool isLight) => brand.At(isLight ? 0.18 : 0.995, 0.02).ToHex();
}
