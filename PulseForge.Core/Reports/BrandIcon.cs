using System.Text;
using PulseForge.Core.Reports.Print;
using PulseForge.Core.Tenancy;
using SkiaSharp;

namespace PulseForge.Core.Reports;

/// <summary>A business's sign on a phone's screen: its logo, or its first letter, on a full square, so that a phone may cut it round. Nothing that matters lies outside of the middle 80 % (maskable icons of the W3C manifest).</summary>
public static class BrandIcon
{
    private const float LogoShare = 0.6f;
    private const float LetterShare = 0.5f;

    /// <param name="size">Of a side, in pixels.</param>
    /// <returns>A PNG.</returns>
    public static byte[] Draw(string name, string brandColor, byte[]? logo, int size)
    {
        var roles = BrandPalette.From(HexColour.Parse(brandColor)).Light;
        using var picture = logo is null ? null : SKImage.FromEncodedData(logo);
        using var surface = SKSurface.Create(new SKImageInfo(size, size));
        surface.Canvas.Clear(picture is null ? Ink(roles.BrandFill) : SKColors.White);
        if (picture is null) Letter(surface.Canvas, name, Ink(roles.BrandOnFill), size);
        else surface.Canvas.DrawImage(picture, Middle(picture, size), new SKSamplingOptions(SKCubicResampler.Mitchell));
        using var image = surface.Snapshot();
        using var data = image.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }

    private static void Letter(SKCanvas canvas, string name, SKColor colour, int size)
    {
        var first = name.Trim().EnumerateRunes().Select(Rune.ToUpperInvariant).FirstOrDefault(new Rune('P'));
        using var font = new SKFont((Faces.For(first.Value, Weight.Bold) ?? Faces.Usual(Weight.Bold)).Typeface, size * LetterShare);
        using var paint = new SKPaint { Color = colour, IsAntialias = true };
        font.MeasureText(first.ToString(), out var bounds);
        canvas.DrawText(first.ToString(), size / 2f - bounds.MidX, size / 2f - bounds.MidY, font, paint);
    }

    private static SKRect Middle(SKImage picture, int size)
    {
        var scale = size * LogoShare / Math.Max(picture.Width, picture.Height);
        var (width, height) = (picture.Width * scale, picture.Height * scale);
        return SKRect.Create((size - width) / 2, (size - height) / 2, width, height);
    }

    private static SKColor Ink(HexColour colour) => new(colour.Red, colour.Green, colour.Blue);
}
