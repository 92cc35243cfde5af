using PulseForge.Core.Tenancy;
using SkiaSharp;

namespace PulseForge.Tests.Tenancy;

public sealed class LogoTests
{
    [Theory]
    [InlineData(SKEncodedImageFormat.Png)]
    [InlineData(SKEncodedImageFormat.Jpeg)]
    [InlineData(SKEncodedImageFormat.Webp)]
    public void A_picture_becomes_a_png_of_at_most_512_pixels_with_its_proportions(SKEncodedImageFormat format)
    {
        var logo = Logo.Read(Picture(1600, 400, format));

        using var drawn = SKBitmap.Decode(logo.Png);
        Assert.Equal((512, 128), (drawn.Width, drawn.Height));
        Assert.Equal([0x89, 0x50, 0x4e, 0x47], logo.Png![..4]);
    }

    [Fact]
    public void A_small_picture_is_not_blown_up()
    {
        using var drawn = SKBitmap.Decode(Logo.Read(Picture(64, 64, SKEncodedImageFormat.Png)).Png);
        Assert.Equal((64, 64), (drawn.Width, drawn.Height));
    }

    [Fact]
    public void What_else_the_file_carried_is_gone()
    {
        var carried = Picture(100, 100, SKEncodedImageFormat.Png).Concat("<script>alert(1)</script>"u8.ToArray()).ToArray();

        var logo = Logo.Read(carried);

        Assert.Null(logo.Problem);
        Assert.DoesNotContain("script", System.Text.Encoding.Latin1.GetString(logo.Png!), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_picture_is_refused_whatever_it_is_called()
    {
        Assert.NotNull(Logo.Read("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"u8.ToArray()).Problem);
        Assert.NotNull(Logo.Read("<html>"u8.ToArray()).Problem);
        Assert.NotNull(Logo.Read([]).Problem);
        Assert.NotNull(Logo.Read([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]).Problem);
    }

    [Fact]
    public void Too_many_bytes_or_pixels_and_too_few_pixels_are_refused()
    {
        Assert.NotNull(Logo.Read(new byte[Logo.MostBytes + 1]).Problem);
        Assert.NotNull(Logo.Read(Picture(6001, 4000, SKEncodedImageFormat.Png)).Problem);
        Assert.NotNull(Logo.Read(Picture(200, 15, SKEncodedImageFormat.Png)).Problem);
    }

    private static byte[] Picture(int width, int height, SKEncodedImageFormat format)
    {
        using var bitmap = new SKBitmap(width, height);
        bitmap.Erase(SKColors.OrangeRed);
        using var data = bitmap.Encode(format, 80);
        return data.ToArray();
    }
}
