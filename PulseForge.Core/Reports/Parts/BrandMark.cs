using System.Globalization;
using PulseForge.Core.Reports.Print;
using SkiaSharp;

namespace PulseForge.Core.Reports;

/// <summary>The business's logo, or its first letter where it has none.</summary>
internal static class BrandMark
{
    public const float Side = 28;

    public static void Draw(Paper p, float x, float y)
    {
        if (p.Brand.Logo is { } png)
        {
            using var logo = SKImage.FromEncodedData(png);
            if (logo is not null)
            {
                var scale = Side / Math.Max(logo.Width, logo.Height);
                var (width, height) = (logo.Width * scale, logo.Height * scale);
                p.Sheets.Canvas.DrawImage(logo, SKRect.Create(x + (Side - width) / 2, y + (Side - height) / 2, width, height), new SKSamplingOptions(SKCubicResampler.Mitchell));
                return;
            }
        }
        Ink.Box(p.Sheets.Canvas, x, y, Side, Side, p.Roles.BrandFill, 8);
        var letter = Words.Of(StringInfo.GetNextTextElement(p.Brand.Business).ToUpper(p.Culture), 16, Weight.Bold);
        p.Ink.Text(p.Sheets.Canvas, letter, x + (Side - letter.Width) / 2, y + 20, p.Roles.BrandOnFill);
    }
}
