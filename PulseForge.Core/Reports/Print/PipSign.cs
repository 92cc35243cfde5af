using PulseForge.Core.Training;
using SkiaSharp;

namespace PulseForge.Core.Reports.Print;

/// <summary>The product's sign for a session, as on the screens: filled done, half in part, red ring missed, hairline planned, dash left out. Shape carries the meaning.</summary>
internal static class PipSign
{
    private const float Height = 8;

    public static void Draw(SKCanvas canvas, Ink ink, SessionState state, float x, float y, float width)
    {
        switch (state)
        {
            case SessionState.Done: Ink.Box(canvas, x, y, width, Height, ink.Roles.BrandLine, 3); break;
            case SessionState.Part: Half(canvas, ink, x, y, width); break;
            case SessionState.Missed: Ring(canvas, ink.Roles.BadLine, 1.6f, x, y, width); break;
            case SessionState.Planned: Ring(canvas, ink.Roles.Line2, 1.2f, x, y, width); break;
            case SessionState.Skipped: Ink.Line(canvas, x, y + Height / 2, width, ink.Roles.Ink3, 2); break;
        }
    }

    private static void Half(SKCanvas canvas, Ink ink, float x, float y, float width)
    {
        canvas.Save();
        canvas.ClipRect(SKRect.Create(x, y, width / 2, Height));
        Ink.Box(canvas, x, y, width, Height, ink.Roles.BrandLine, 3);
        canvas.Restore();
        Ring(canvas, ink.Roles.BrandLine, 1.2f, x, y, width);
    }

    private static void Ring(SKCanvas canvas, Tenancy.HexColour colour, float thickness, float x, float y, float width)
    {
        using var pen = Ink.Stroke(colour, thickness);
        canvas.DrawRoundRect(x + thickness / 2, y + thickness / 2, width - thickness, Height - thickness, 3, 3, pen);
    }
}
