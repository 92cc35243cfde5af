using PulseForge.Core.Clients;
using PulseForge.Core.Progress.Photos;
using SkiaSharp;

namespace PulseForge.Core.Seeding.Demo;

/// <summary>
/// Draws the stand-in for a progress photo: a figure without a face before a wall, whose shoulders and waist change over the months. Nobody is shown.
/// </summary>
/// <param name="sex">By which the proportions differ.</param>
/// <param name="shape">0 on the first day, 1 after all the training of the demo.</param>
/// <param name="light">A little more or less of it, as rooms have.</param>
internal sealed class DemoFigure(Sex sex, double shape, double light)
{
    private const int Width = 720;
    private const int Height = 960;
    private const float Middle = Width / 2f;
    private const int Quality = 88;

    private static readonly SKColor Skin = new(0xb9, 0x8d, 0x76);
    private static readonly SKColor Shade = new(0xa0, 0x77, 0x62);
    private static readonly SKColor Hair = new(0x46, 0x38, 0x33);
    private static readonly SKColor Clothes = new(0x3a, 0x46, 0x57);

    private bool IsMan => sex == Sex.Male;

    private float Shoulders => (float)((IsMan ? 122 : 100) + 12 * shape);

    private float Waist => (float)((IsMan ? 92 : 78) - 16 * shape);

    private float Hips => IsMan ? 84 : 92;

    /// <summary>A JPEG, as a phone would send it.</summary>
    public byte[] Draw(Pose pose)
    {
        using var surface = SKSurface.Create(new SKImageInfo(Width, Height));
        Room(surface.Canvas);
        if (pose == Pose.Side) FromSide(surface.Canvas);
        else FromFront(surface.Canvas, isBehind: pose == Pose.Back);
        using var image = surface.Snapshot();
        using var data = image.Encode(SKEncodedImageFormat.Jpeg, Quality);
        return data.ToArray();
    }

    private void Room(SKCanvas canvas)
    {
        var wall = (byte)(206 + 14 * light);
        using var paint = new SKPaint { Shader = SKShader.CreateLinearGradient(default, new SKPoint(0, Height), [new SKColor(wall, wall, (byte)(wall - 6)), new SKColor((byte)(wall - 34), (byte)(wall - 36), (byte)(wall - 42))], SKShaderTileMode.Clamp) };
        canvas.DrawRect(0, 0, Width, Height, paint);
        Fill(canvas, new SKColor(0x8d, 0x85, 0x7c), path => path.AddRect(new SKRect(0, 850, Width, Height)));
        Fill(canvas, new SKColor(0x70, 0x69, 0x62), path => path.AddOval(new SKRect(Middle - 150, 878, Middle + 150, 908)));
    }

    private void FromFront(SKCanvas canvas, bool isBehind)
    {
        foreach (var side in new[] { -1f, 1f })
        {
            Limb(canvas, Skin, new(Middle + side * (Shoulders - 8), 262), new(Middle + side * (Shoulders + 26), 400), new(Middle + side * (Shoulders + 22), 520), 46, 30);
            Limb(canvas, Skin, new(Middle + side * 48, 560), new(Middle + side * 56, 720), new(Middle + side * 58, 880), 84, 44);
        }
        Fill(canvas, Skin, Torso);
        Fill(canvas, Clothes, path => Shorts(path));
        if (!IsMan) Fill(canvas, Clothes, path => path.AddRoundRect(new SKRect(Middle - Shoulders + 26, 262, Middle + Shoulders - 26, 350), 26, 26));
        Head(canvas, Middle, isBehind ? 1 : 0.42f);
        if (isBehind) Line(canvas, new(Middle, 268), new(Middle, 470));
        else Line(canvas, new(Middle - Waist * 0.55f, 372), new(Middle + Waist * 0.55f, 372));
    }

    private void FromSide(SKCanvas canvas)
    {
        var (belly, chest) = ((float)(62 - 22 * shape), (float)(54 + 8 * shape));
        Limb(canvas, Skin, new(Middle - 4, 560), new(Middle + 4, 720), new(Middle - 6, 880), 92, 46);
        Fill(canvas, Skin, path =>
        {
            path.MoveTo(Middle - 40, 236);
            path.CubicTo(Middle - 66, 320, Middle - 50, 420, Middle - 62, 560);
            path.LineTo(Middle + 50, 560);
            path.CubicTo(Middle + belly + 6, 480, Middle + belly, 420, Middle + chest - 8, 380);
            path.CubicTo(Middle + chest + 10, 320, Middle + chest, 270, Middle + 22, 236);
            path.Close();
        });
        if (!IsMan) Fill(canvas, Clothes, path => path.AddRoundRect(new SKRect(Middle - 52, 268, Middle + chest + 2, 350), 22, 22));
        Fill(canvas, Clothes, path => path.AddRoundRect(new SKRect(Middle - 62, 520, Middle + 54, 690), 30, 30));
        Limb(canvas, Shade, new(Middle - 8, 268), new(Middle - 20, 400), new(Middle + 4, 520), 48, 30);
        Head(canvas, Middle + 4, 0.6f);
    }

    private void Torso(SKPath path)
    {
        path.MoveTo(Middle - 30, 212);
        path.CubicTo(Middle - 40, 240, Middle - Shoulders, 226, Middle - Shoulders, 276);
        path.CubicTo(Middle - Shoulders + 8, 360, Middle - Waist, 390, Middle - Waist, 450);
        path.CubicTo(Middle - Waist, 500, Middle - Hips, 520, Middle - Hips, 580);
        path.LineTo(Middle + Hips, 580);
        path.CubicTo(Middle + Hips, 520, Middle + Waist, 500, Middle + Waist, 450);
        path.CubicTo(Middle + Waist, 390, Middle + Shoulders - 8, 360, Middle + Shoulders, 276);
        path.CubicTo(Middle + Shoulders, 226, Middle + 40, 240, Middle + 30, 212);
        path.Close();
    }

    private void Shorts(SKPath path)
    {
        path.MoveTo(Middle - Hips - 2, 512);
        path.LineTo(Middle + Hips + 2, 512);
        path.LineTo(Middle + Hips + 14, 690);
        path.LineTo(Middle + 10, 690);
        path.LineTo(Middle, 610);
        path.LineTo(Middle - 10, 690);
        path.LineTo(Middle - Hips - 14, 690);
        path.Close();
    }

    /// <param name="covered">How far down the hair comes, as a share of the head.</param>
    private static void Head(SKCanvas canvas, float x, float covered)
    {
        Fill(canvas, Shade, path => path.AddRoundRect(new SKRect(x - 24, 180, x + 24, 250), 18, 18));
        var head = new SKRect(x - 46, 84, x + 46, 206);
        Fill(canvas, Skin, path => path.AddOval(head));
        canvas.Save();
        canvas.ClipRect(new SKRect(head.Left - 8, head.Top - 8, head.Right + 8, head.Top + head.Height * covered));
        Fill(canvas, Hair, path => path.AddOval(new SKRect(head.Left - 4, head.Top - 6, head.Right + 4, head.Bottom)));
        canvas.Restore();
    }

    private static void Limb(SKCanvas canvas, SKColor colour, SKPoint from, SKPoint joint, SKPoint to, float thick, float thin)
    {
        foreach (var (a, b, width) in new[] { (from, joint, thick), (joint, to, (thick + thin) / 2), (joint, to, thin) })
        {
            using var paint = new SKPaint { Color = colour, IsAntialias = true, StrokeWidth = width, StrokeCap = SKStrokeCap.Round, Style = SKPaintStyle.Stroke };
            canvas.DrawLine(a, b, paint);
        }
    }

    private static void Line(SKCanvas canvas, SKPoint from, SKPoint to)
    {
        using var paint = new SKPaint { Color = Shade, IsAntialias = true, StrokeWidth = 3, StrokeCap = SKStrokeCap.Round, Style = SKPaintStyle.Stroke };
        canvas.DrawLine(from, to, paint);
    }

    private static void Fill(SKCanvas canvas, SKColor colour, Action<SKPath> outline)
    {
        using var path = new SKPath();
        outline(path);
        using var paint = new SKPaint { Color = colour, IsAntialias = true };
        canvas.DrawPath(path, paint);
    }
}
