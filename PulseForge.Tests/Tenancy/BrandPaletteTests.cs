using PulseForge.Core.Tenancy;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Tenancy;

public class BrandPaletteTests
{
    private const double Text = 4.5;
    private const double Graphic = 3;

    private static readonly (string Name, Func<BrandRoles, HexColour> Front, Func<BrandRoles, HexColour> Back, double Need)[] Pairs =
    [
        ("ink on surface", r => r.Ink, r => r.Surface, Text),
        ("ink on canvas", r => r.Ink, r => r.Canvas, Text),
        ("ink on sunken", r => r.Ink, r => r.Sunken, Text),
        ("ink on over", r => r.Ink, r => r.Over, Text),
        ("ink-2 on surface", r => r.Ink2, r => r.Surface, Text),
        ("ink-2 on canvas", r => r.Ink2, r => r.Canvas, Text),
        ("ink-2 on sunken", r => r.Ink2, r => r.Sunken, Text),
        ("ink-2 on over", r => r.Ink2, r => r.Over, Text),
        ("ink-3 on surface", r => r.Ink3, r => r.Surface, Text),
        ("ink-3 on canvas", r => r.Ink3, r => r.Canvas, Text),
        ("ink-3 on sunken", r => r.Ink3, r => r.Sunken, Text),
        ("ink-3 on over", r => r.Ink3, r => r.Over, Text),
        ("ink-3 on brand-soft", r => r.Ink3, r => r.BrandSoft, Text),
        ("ink on brand-soft", r => r.Ink, r => r.BrandSoft, Text),
        ("ink-2 on brand-soft", r => r.Ink2, r => r.BrandSoft, Text),
        ("brand-text on surface", r => r.BrandText, r => r.Surface, Text),
        ("brand-text on canvas", r => r.BrandText, r => r.Canvas, Text),
        ("brand-text on sunken", r => r.BrandText, r => r.Sunken, Text),
        ("brand-text on brand-soft", r => r.BrandText, r => r.BrandSoft, Text),
        ("brand-text on brand-soft-2", r => r.BrandText, r => r.BrandSoft2, Text),
        ("ink on brand-edge", r => r.Ink, r => r.BrandEdge, Text),
        ("brand-on-fill on brand-fill", r => r.BrandOnFill, r => r.BrandFill, Text),
        ("brand-on-fill on brand-fill-hover", r => r.BrandOnFill, r => r.BrandFillHover, Text),
        ("rest-ink on rest-ground", r => r.RestInk, r => r.RestGround, Text),
        ("ok on ok-soft", r => r.Ok, r => r.OkSoft, Text),
        ("ok on surface", r => r.Ok, r => r.Surface, Text),
        ("ok on canvas", r => r.Ok, r => r.Canvas, Text),
        ("warn on warn-soft", r => r.Warn, r => r.WarnSoft, Text),
        ("warn on surface", r => r.Warn, r => r.Surface, Text),
        ("bad on bad-soft", r => r.Bad, r => r.BadSoft, Text),
        ("bad on surface", r => r.Bad, r => r.Surface, Text),
        ("bad on canvas", r => r.Bad, r => r.Canvas, Text),
        ("bad on brand-soft", r => r.Bad, r => r.BrandSoft, Text),
        ("white on bad-fill", _ => HexColour.White, r => r.BadFill, Text),
        ("brand-line on surface", r => r.BrandLine, r => r.Surface, Graphic),
        ("brand-line on canvas", r => r.BrandLine, r => r.Canvas, Graphic),
        ("brand-line on sunken", r => r.BrandLine, r => r.Sunken, Graphic),
        ("rest-line on rest-ground", r => r.RestLine, r => r.RestGround, Graphic),
        ("edge on surface", r => r.Edge, r => r.Surface, Graphic),
        ("edge on canvas", r => r.Edge, r => r.Canvas, Graphic),
        ("ok-line on surface", r => r.OkLine, r => r.Surface, Graphic),
        ("warn-line on surface", r => r.WarnLine, r => r.Surface, Graphic),
        ("bad-line on surface", r => r.BadLine, r => r.Surface, Graphic),
        ("bad-line on brand-soft", r => r.BadLine, r => r.BrandSoft, Graphic),
    ];

    [Fact]
    public void Whatever_colour_a_business_picks_its_words_and_shapes_can_be_read()
    {
        var palettes = EveryColourInStepsOf32().Select(BrandPalette.From).ToArray();

        Assert.Equal(729, palettes.Length);
        Assert.Empty(palettes.SelectMany(TooFaint));
    }

    [Theory] // CSS Color Module Level 4, sample values of oklch()
    [InlineData("#ff0000", 0.62796, 0.25768, 29.234)]
    [InlineData("#00ff00", 0.86644, 0.29483, 142.495)]
    [InlineData("#0000ff", 0.45201, 0.31321, 264.052)]
    public void Oklch_agrees_with_the_published_primaries(string hex, double lightness, double chroma, double hue)
    {
        var colour = Oklch.From(HexColour.Parse(hex));

        Assert.Equal(lightness, colour.Lightness, 0.0001);
        Assert.Equal(chroma, colour.Chroma, 0.0001);
        Assert.Equal(hue, colour.Hue, 0.01);
    }

    [Fact]
    public void Every_colour_survives_the_way_there_and_back() =>
        Assert.All(EveryColourInStepsOf32(), colour => Assert.Equal(colour, Oklch.From(colour).ToHex()));

    [Fact]
    public void A_colour_outside_the_screen_gives_up_chroma_and_keeps_its_lightness() =>
        Assert.Equal(0.9, Oklch.From(new Oklch(0.9, 0.3, 264).ToHex()).Lightness, 0.005);

    [Theory]
    [InlineData("#1f4fd8", false)]
    [InlineData("#e8590c", true)]
    [InlineData("#a3e635", true)]
    [InlineData("#000000", false)]
    public void A_light_brand_carries_dark_words(string hex, bool dark) =>
        Assert.Equal(dark, BrandPalette.From(HexColour.Parse(hex)).HasDarkWords);

    [Fact]
    public void A_brand_that_carries_white_words_is_shown_exactly_as_typed() =>
        Assert.Equal("#1f4fd8", BrandPalette.From(HexColour.Parse("#1f4fd8")).Light.BrandFill.ToString());

    [Theory]
    [InlineData("#1F4FD8", "#1f4fd8")]
    [InlineData(" 1f4fd8 ", "#1f4fd8")]
    [InlineData("#abc", "#aabbcc")]
    public void A_colour_is_read_as_people_type_it(string typed, string expected)
    {
        Assert.True(HexColour.TryParse(typed, out var colour));
        Assert.Equal(expected, colour.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("red")]
    [InlineData("#12345")]
    [InlineData("#1234567")]
    [InlineData("#12345g")]
    [InlineData("#+12345")]
    [InlineData("#１２３")]
    public void What_is_no_colour_is_refused(string? typed) => Assert.False(HexColour.TryParse(typed, out _));

    [Fact]
    public void The_stylesheet_gives_every_role_in_both_themes()
    {
        var css = BrandStylesheet.For(BrandPalette.From(HexColour.Parse("#1f4fd8")));

        Assert.Contains("--brand: #1f4fd8;", css, StringComparison.Ordinal);
        Assert.Contains("--surface: light-dark(#ffffff, #", css, StringComparison.Ordinal);
        Assert.Equal(typeof(BrandRoles).GetProperties().Length, css.Split("light-dark(").Length - 1);
    }

    private static IEnumerable<string> TooFaint(BrandPalette palette) =>
        from pair in Pairs
        from theme in new[] { (Name: "light", Roles: palette.Light), (Name: "dark", Roles: palette.Dark) }
        let ratio = pair.Front(theme.Roles).ContrastWith(pair.Back(theme.Roles))
        where ratio < pair.Need
        select $"{palette.Brand} {theme.Name}: {pair.Name} {ratio:0.00} < {pair.Need}";

    [Fact]
    public void The_style_sheet_of_the_root_host_is_the_default_palette()
    {
        var expected = BrandStylesheet.For(BrandPalette.From(BrandPalette.DefaultColour));
        var path = Repository.PathOf("wwwroot-src", "css", "brand.css");
        if (Environment.GetEnvironmentVariable("PULSEFORGE_WRITE_BRAND") == "1") File.WriteAllText(path, expected);

        Assert.Equal(expected, File.ReadAllText(path)); // PULSEFORGE_WRITE_BRAND=1 rewrites it
    }

    private static IEnumerable<HexColour> EveryColourInStepsOf32()
    {
        int[] steps = [0, 32, 64, 96, 128, 160, 192, 224, 255];
        return from red in steps from green in steps from blue in steps select new HexColour((byte)red, (byte)green, (byte)blue);
    }
}
