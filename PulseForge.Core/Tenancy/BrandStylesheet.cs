using System.Globalization;
using System.Text;

namespace PulseForge.Core.Tenancy;

/// <summary>
/// A palette as the custom properties of the stylesheet. It is a file of its own under a versioned address because the content security
/// policy allows no style attributes; plain hex keeps it the same as what mails and PDFs use.
/// </summary>
public static class BrandStylesheet
{
    public static string For(BrandPalette palette)
    {
        var css = new StringBuilder($":root {{\n  --brand: {palette.Brand};\n");
        foreach (var (name, light, dark) in Roles(palette)) css.Append(CultureInfo.InvariantCulture, $"  --{name}: light-dark({light}, {dark});\n");
        return css.Append("}\n").ToString();
    }

    private static IEnumerable<(string Name, HexColour Light, HexColour Dark)> Roles(BrandPalette palette) =>
        Named(palette.Light).Zip(Named(palette.Dark), (light, dark) => (light.Name, light.Colour, dark.Colour));

    private static (string Name, HexColour Colour)[] Named(BrandRoles roles) =>
    [
        ("brand-fill", roles.BrandFill), ("brand-fill-hover", roles.BrandFillHover), ("brand-on-fill", roles.BrandOnFill),
        ("brand-text", roles.BrandText), ("brand-line", roles.BrandLine),
        ("brand-soft", roles.BrandSoft), ("brand-soft-2", roles.BrandSoft2), ("brand-edge", roles.BrandEdge),
        ("surface", roles.Surface), ("canvas", roles.Canvas), ("sunken", roles.Sunken), ("over", roles.Over),
        ("line", roles.Line), ("line-2", roles.Line2), ("edge", roles.Edge),
        ("ink", roles.Ink), ("ink-2", roles.Ink2), ("ink-3", roles.Ink3),
        ("rest-ground", roles.RestGround), ("rest-ink", roles.RestInk), ("rest-line", roles.RestLine),
        ("ok", roles.Ok), ("ok-soft", roles.OkSoft), ("ok-line", roles.OkLine),
        ("warn", roles.Warn), ("warn-soft", roles.WarnSoft), ("warn-line", roles.WarnLine),
        ("bad", roles.Bad), ("bad-soft", roles.BadSoft), ("bad-line", roles.BadLine), ("bad-fill", roles.BadFill),
    ];
}
