using System.Buffers.Binary;
using System.Text;
using SkiaSharp;

namespace PulseForge.Tests.Support;

/// <summary>Takes photos: half red, half blue, with the notes that a phone's camera leaves in them.</summary>
internal static class Camera
{
    /// <summary>Stands as the camera's name in the notes, and as their place.</summary>
    public const string Canary = "canarycamera";

    /// <summary>A photo whose left half is red and whose right half is blue, as it lies in the file.</summary>
    public static byte[] Picture(int width, int height, SKEncodedImageFormat format = SKEncodedImageFormat.Jpeg)
    {
        using var surface = SKSurface.Create(new SKImageInfo(width, height));
        surface.Canvas.Clear(SKColors.Blue);
        using var red = new SKPaint { Color = SKColors.Red };
        surface.Canvas.DrawRect(0, 0, width / 2f, height, red);
        using var image = surface.Snapshot();
        using var data = image.Encode(format, 90);
        return data.ToArray();
    }

    /// <summary>The same as a phone writes it: which way it was held (EXIF orientation), what camera it is, and where it was.</summary>
    public static byte[] Photo(int width = 1200, int height = 900, ushort orientation = 6) => WithNotes(Picture(width, height), orientation);

    /// <summary>Grain that does not compress: large in bytes, as real photos are.</summary>
    public static byte[] Grain(int width, int height)
    {
        using var surface = SKSurface.Create(new SKImageInfo(width, height));
        using var paint = new SKPaint { Shader = SKShader.CreatePerlinNoiseFractalNoise(0.9f, 0.9f, 4, 7) };
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.DrawRect(0, 0, width, height, paint);
        using var image = surface.Snapshot();
        using var data = image.Encode(SKEncodedImageFormat.Jpeg, 95);
        return WithNotes(data.ToArray(), 1);
    }

    /// <summary>The colours at the top, at the bottom, at the left and at the right of a WebP.</summary>
    public static (string Top, string Bottom, string Left, string Right) Edges(byte[] webp)
    {
        using var bitmap = SKBitmap.Decode(webp);
        var (x, y) = (bitmap.Width / 2, bitmap.Height / 2);
        return (Name(bitmap.GetPixel(x, 8)), Name(bitmap.GetPixel(x, bitmap.Height - 8)), Name(bitmap.GetPixel(8, y)), Name(bitmap.GetPixel(bitmap.Width - 8, y)));
    }

    /// <summary>An APP1 segment (Exif 2.32, TIFF in little endian) behind the first two bytes of a JPEG.</summary>
    private static byte[] WithNotes(byte[] jpeg, ushort orientation)
    {
        var make = Encoding.ASCII.GetBytes($"{Canary}\0");
        var (ifd, gps) = (8, 8 + 2 + (3 * 12) + 4);
        var values = gps + 2 + (2 * 12) + 4;
        var tiff = new byte[values + make.Length + 24];
        "II*\0"u8.CopyTo(tiff);
        Put(tiff, 4, ifd);
        Entries(tiff, ifd, (0x010f, 2, make.Length, values), (0x0112, 3, 1, orientation), (0x8825, 4, 1, gps));
        Entries(tiff, gps, (0x0001, 2, 2, 'N'), (0x0002, 5, 3, values + make.Length));
        make.CopyTo(tiff, values);
        foreach (var (index, part) in new[] { 40, 1, 25, 1, 12, 1 }.Index()) Put(tiff, values + make.Length + (index * 4), part);
        byte[] body = [.. "Exif\0\0"u8, .. tiff];
        return [.. jpeg[..2], 0xff, 0xe1, (byte)((body.Length + 2) >> 8), (byte)(body.Length + 2), .. body, .. jpeg[2..]];
    }

    private static void Entries(byte[] tiff, int at, params (int Tag, int Type, int Count, int Value)[] entries)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(tiff.AsSpan(at), (ushort)entries.Length);
        foreach (var (index, entry) in entries.Index())
        {
            var place = at + 2 + (index * 12);
            BinaryPrimitives.WriteUInt16LittleEndian(tiff.AsSpan(place), (ushort)entry.Tag);
            BinaryPrimitives.WriteUInt16LittleEndian(tiff.AsSpan(place + 2), (ushort)entry.Type);
            Put(tiff, place + 4, entry.Count);
            Put(tiff, place + 8, entry.Value);
        }
    }

    private static void Put(byte[] tiff, int at, int value) => BinaryPrimitives.WriteInt32LittleEndian(tiff.AsSpan(at), value);

    private static string Name(SKColor colour) => colour switch
    {
        { Red: > 200, Blue: < 80 } => "red",
        { Blue: > 200, Red: < 80 } => "blue",
        { Red: > 230, Green: > 230, Blue: > 230 } => "white",
        _ => $"{colour}",
    };
}
