using SkiaSharp;
using PulseForge.Core.Tenancy;

namespace PulseForge.Core.Reports.Print;

/// <summary>The brand's colours on white paper, and the pens that use them.</summary>
internal sealed class Ink(BrandPalette palette)
{
    public BrandRoles Roles => palette.Light;

    public bool HasMissing { get; private set; }

    public static SKColor Of(HexColour colour) => new(colour.Red, colour.Green, colour.Blue);

    public void Text(SKCanvas canvas, Words words, float x, float baseline, HexColour colour)
    {
        using var paint = Fill(colour);
        HasMissing |= words.HasMissing;
        words.Draw(canvas, x, baseline, paint);
    }

    /// <summary>A line that stays within a width, cut with an ellipsis.</summary>
    public float Text(SKCanvas canvas, string text, float x, float baseline, float width, float size, HexColour colour, Weight weight = Weight.Regular, bool toTheRight = false)
    {
        var words = Words.Within(text, width, size, weight);
        Text(canvas, words, toTheRight ? x + width - words.Width : x, baseline, colour);
        return words.Width;
    }

    public static void Line(SKCanvas canvas, float x, float y, float width, HexColour colour, float thickness = 1)
    {
        using var paint = Stroke(colour, thickness);
        canvas.DrawLine(x, y, x + width, y, paint);
    }

    public static void Box(SKCanvas canvas, float x, float y, float width, float height, HexColour colour, float radius = 0)
    {
        using var paint = Fill(colour);
        canvas.DrawRoundRect(x, y, width, height, radius, radius, paint);
    }

    public static SKPaint Fill(HexColour colour) => new() { Color = Of(colour), IsAntialias = true };

    public static SKPaint Stroke(HexColour colour, float thickness) => new() { Color = Of(colour), IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = thickness, StrokeJoin = SKStrokeJoin.Round, StrokeCap = SKStrokeCap.Butt };

    public static SKPaint Dashed(HexColour colour, float thickness, params float[] dashes)
    {
        var paint = Stroke(colour, thickness);
        using var effect = SKPathEffect.CreateDash(dashes, 0);
        paint.PathEffect = effect;
        return paint;
    }
}
