namespace PulseForge.Core.Progress.Photos;

/// <summary>What a file is by its first bytes, whatever it is called and whatever its sender says of it.</summary>
public enum PhotoKind { Unknown, Jpeg, Png, Webp, Avif, Heic }

internal static class PhotoKinds
{
    /// <summary>Brands of the ISO base media file format (ISO/IEC 23008-12) that hold HEVC, which the library has no decoder for: it is patented.</summary>
    private static readonly string[] HeicBrands = ["heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs"];

    /// <summary>More brands than a file of a camera names.</summary>
    private const int MostBrands = 32;

    public static PhotoKind Of(ReadOnlySpan<byte> file) => file switch
    {
        [0xff, 0xd8, 0xff, ..] => PhotoKind.Jpeg,
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a, ..] => PhotoKind.Png,
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => PhotoKind.Webp,
        [0, 0, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] => OfBrands(file),
        _ => PhotoKind.Unknown,
    };

    private static PhotoKind OfBrands(ReadOnlySpan<byte> file)
    {
        var size = Math.Min(Math.Min((file[2] << 8) | file[3], 8 + (4 * MostBrands)), file.Length);
        var kind = PhotoKind.Unknown;
        for (var at = 8; at + 4 <= size; at += 4)
        {
            var brand = System.Text.Encoding.Latin1.GetString(file.Slice(at, 4));
            if (brand is "avif") return PhotoKind.Avif;
            if (HeicBrands.Contains(brand)) kind = PhotoKind.Heic;
        }
        return kind;
    }
}
