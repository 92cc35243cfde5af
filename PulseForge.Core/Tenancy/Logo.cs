using SkiaSharp;

namespace PulseForge.Core.Tenancy;

/// <summary>
/// A logo from an uploaded file: known by its content, not its name, drawn anew as a PNG of at most 512 px. What else the file carried
/// (place, camera, scripts) is gone.
/// </summary>
public sealed record Logo(byte[]? Png, Sentence? Problem)
{
    public const int MostBytes = 2 * 1024 * 1024;
    public const int LongestSide = 512;
    private const int ShortestSide = 16;
    private const long MostPixels = 24_000_000;

    private static readonly SKEncodedImageFormat[] Allowed = [SKEncodedImageFormat.Png, SKEncodedImageFormat.Jpeg, SKEncodedImageFormat.Webp];

    public static readonly Logo TooLarge = No("Choose a file of at most 2 MB.");

    public static Logo Read(byte[] file)
    {
        if (file.Length > MostBytes) return TooLarge;
        using var codec = SKCodec.Create(new SKMemoryStream(file));
        if (codec is null || !Allowed.Contains(codec.EncodedFormat)) return No("Choose a PNG, JPEG or WebP picture.");
        // Checked before anything is decoded: a small file may claim to be as large as memory.
        if ((long)codec.Info.Width * codec.Info.Height > MostPixels) return No("This picture has too many pixels. Choose one of at most 6000 × 4000.");
        if (Math.Min(codec.Info.Width, codec.Info.Height) < ShortestSide) return No("This picture is too small. It needs at least 16 pixels on each side.");
        return Draw(codec) is { } png ? new Logo(png, null) : No("This picture is damaged. Save it again and try once more.");
    }

    private static byte[]? Draw(SKCodec codec)
    {
        using var whole = SKBitmap.Decode(codec);
        if (whole is null) return null;
        using var upright = Upright(whole, codec.EncodedOrigin);
        var scale = Math.Min(1f, (float)LongestSide / Math.Max(upright.Width, upright.Height));
        var size = new SKImageInfo(Math.Max(1, (int)(upright.Width * scale)), Math.Max(1, (int)(upright.Height * scale)));
        using var small = upright.Resize(size, new SKSamplingOptions(SKCubicResampler.Mitchell));
        using var data = small?.Encode(SKEncodedImageFormat.Png, 100);
        return data?.ToArray();
    }

    // Phones store a turned picture and say so beside it; that note is lost with the rest.
    private static SKBitmap Upright(SKBitmap picture, SKEncodedOrigin origin)
    {
        var (degrees, isTurned) = origin switch
        {
            SKEncodedOrigin.BottomRight => (180, false),
            SKEncodedOrigin.RightTop => (90, true),
            SKEncodedOrigin.LeftBottom => (270, true),
            _ => (0, false),
        };
        if (degrees == 0) return picture.Copy();
        var turned = new SKBitmap(isTurned ? picture.Height : picture.Width, isTurned ? picture.Width : picture.Height);
        using var canvas = new SKCanvas(turned);
        canvas.Translate(turned.Width / 2f, turned.Height / 2f);
        canvas.RotateDegrees(degrees);
        canvas.DrawBitmap(picture, -picture.Width / 2f, -picture.Height / 2f);
        return turned;
    }

    private static Logo No(string why) => new(null, new Sentence(why));
}
