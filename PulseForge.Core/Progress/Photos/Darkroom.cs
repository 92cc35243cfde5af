using NetVips;

namespace PulseForge.Core.Progress.Photos;

/// <summary>A file that was made of a photo.</summary>
/// <param name="Width">In pixels.</param>
public sealed record DevelopedFile(PhotoFormat Format, int Width, byte[] Content);

/// <summary>What became of a file: upright pictures without anything else that it carried, or why there are none.</summary>
/// <param name="Width">Of the largest, in pixels.</param>
public sealed record DevelopedPhoto(int Width, int Height, IReadOnlyList<DevelopedFile> Files, Sentence? Problem)
{
    internal static DevelopedPhoto No(string why, params object[] args) => new(0, 0, [], new Sentence(why, args));
}

/// <summary>
/// Makes photos of files, by libvips. A file is known by its content; it is turned as its camera says, brought to sRGB, drawn anew in a few sizes as WebP and AVIF,
/// and everything else in it (place, camera, scripts, a second file behind the first) is gone. Nothing is written to a disk.
/// </summary>
public sealed class Darkroom : IDisposable
{
    public const int MostMegabytes = 30;
    public const int MostBytes = MostMegabytes * 1024 * 1024;
    public const int MostMegapixels = 60;

    /// <summary>An AVIF is decoded as a whole and takes 16 bytes a pixel (measured), where a JPEG comes line by line.</summary>
    public const int MostMegapixelsOfAvif = 24;
    public const int ShortestSide = 200;

    /// <summary>In pixels: a tile of the timeline, a phone's screen, a desk's.</summary>
    public static readonly IReadOnlyList<int> Widths = [320, 800, 1600];

    /// <summary>Two photos at a time take two cores and, of the largest that are taken, 400 MB each (measured), however many are sent; the others wait a while.</summary>
    private const int AtOnce = 2;
    private const int LongestRatio = 4;
    private const int WebpQuality = 80;
    private const int AvifQuality = 55;

    // Measured on two cores for 1600 × 1200: 0.26 s at 3, 2.2 s at 4 for a tenth less.
    private const int AvifEffort = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly SemaphoreSlim _places = new(AtOnce);

    static Darkroom()
    {
        NetVips.NetVips.Concurrency = 1;
        Cache.Max = 0;
        // Of some forty readers (SVG, PDF, GIF, TIFF, raw memory, …) the four that phones need.
        NetVips.NetVips.BlockUntrusted = true;
        Operation.Block("VipsForeignLoad", true);
        foreach (var known in new[] { "VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadWebp", "VipsForeignLoadHeif" }) Operation.Block(known, false);
    }

    public static DevelopedPhoto TooLarge { get; } = DevelopedPhoto.No(PhotoTexts.TooLarge, MostMegabytes);

    public void Dispose() => _places.Dispose();

    /// <summary>Never throws for what is in the file. Whoever calls holds no connection of the database meanwhile: it takes a second or two.</summary>
    public async Task<DevelopedPhoto> DevelopAsync(byte[] file, CancellationToken cancel)
    {
        if (Refuse(file) is { } refused) return refused;
        if (!await _places.WaitAsync(Patience, cancel)) return DevelopedPhoto.No(PhotoTexts.Busy);
        try { return await Task.Run(() => Develop(file), cancel); }
        finally { _places.Release(); }
    }

    private static DevelopedPhoto? Refuse(byte[] file) => file.Length switch
    {
        0 => DevelopedPhoto.No(PhotoTexts.Empty),
        > MostBytes => TooLarge,
        _ => PhotoKinds.Of(file) switch
        {
            PhotoKind.Unknown => DevelopedPhoto.No(PhotoTexts.Unknown),
            PhotoKind.Heic => DevelopedPhoto.No(PhotoTexts.Heic),
            PhotoKind.Jpeg or PhotoKind.Png or PhotoKind.Webp or PhotoKind.Avif => null,
        },
    };

    private static DevelopedPhoto Develop(byte[] file)
    {
        try
        {
            // Not by thumbnail_buffer: it takes a JPEG that breaks off for whole.
            using var whole = Image.NewFromBuffer(file, access: Enums.Access.Sequential, failOn: Enums.FailOn.Truncated);
            return Measured(whole, PhotoKinds.Of(file) == PhotoKind.Avif ? MostMegapixelsOfAvif : MostMegapixels) ?? Drawn(whole);
        }
        catch (VipsException)
        {
            return DevelopedPhoto.No(PhotoTexts.Damaged);
        }
    }

    /// <summary>From its head, before anything is decoded: a small file may claim to be as large as memory.</summary>
    private static DevelopedPhoto? Measured(Image whole, int megapixels)
    {
        var (shorter, longer) = (Math.Min(whole.Width, whole.Height), Math.Max(whole.Width, whole.Height));
        if ((long)shorter * longer > megapixels * 1_000_000L) return DevelopedPhoto.No(PhotoTexts.ManyPixels, megapixels);
        if (shorter < ShortestSide) return DevelopedPhoto.No(PhotoTexts.FewPixels, ShortestSide);
        return longer > LongestRatio * shorter ? DevelopedPhoto.No(PhotoTexts.TooLong) : null;
    }

    private static DevelopedPhoto Drawn(Image whole)
    {
        using var largest = Largest(whole);
        var files = new List<DevelopedFile>();
        foreach (var width in Widths.Where(w => w < largest.Width).Append(largest.Width)) files.AddRange(At(largest, width));
        return new DevelopedPhoto(largest.Width, largest.Height, files, null);
    }

    private static Image Largest(Image whole)
    {
        using var upright = whole.ThumbnailImage(Widths[^1], height: LongestRatio * Widths[^1], size: Enums.Size.Down, outputProfile: "srgb");
        using var opaque = upright.HasAlpha() ? upright.Flatten(background: [255, 255, 255]) : upright.Copy();
        return opaque.CopyMemory();
    }

    private static IEnumerable<DevelopedFile> At(Image largest, int width)
    {
        using var drawn = width == largest.Width ? largest.Copy() : largest.ThumbnailImage(width, height: LongestRatio * width);
        using var picture = drawn.CopyMemory();
        yield return new DevelopedFile(PhotoFormat.Webp, width, picture.WebpsaveBuffer(q: WebpQuality, keep: Enums.ForeignKeep.None));
        yield return new DevelopedFile(PhotoFormat.Avif, width, picture.HeifsaveBuffer(q: AvifQuality, compression: Enums.ForeignHeifCompression.Av1, effort: AvifEffort, keep: Enums.ForeignKeep.None));
    }
}
