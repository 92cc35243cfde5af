using System.Text;
using PulseForge.Core;
using PulseForge.Core.Progress.Photos;
using PulseForge.Tests.Support;
using SkiaSharp;

namespace PulseForge.Tests.Progress.Photos;

/// <summary>What becomes of a file that somebody sends as a photo.</summary>
public sealed class DarkroomTests : IDisposable
{
    private readonly Darkroom _darkroom = new();

    public void Dispose() => _darkroom.Dispose();

    [Fact]
    public async Task A_photo_becomes_files_of_each_size_in_both_formats_and_is_not_blown_up()
    {
        var photo = await Develop(Camera.Picture(1200, 900));

        Assert.Equal((1200, 900), (photo.Width, photo.Height));
        Assert.Equal([(320, PhotoFormat.Webp), (320, PhotoFormat.Avif), (800, PhotoFormat.Webp), (800, PhotoFormat.Avif), (1200, PhotoFormat.Webp), (1200, PhotoFormat.Avif)], photo.Files.Select(f => (f.Width, f.Format)));
        Assert.All(photo.Files.Where(f => f.Format == PhotoFormat.Webp), file => Assert.Equal((file.Width, file.Width * 3 / 4), SizeOf(file.Content)));
        Assert.All(photo.Files.Where(f => f.Format == PhotoFormat.Avif), file => Assert.Equal("ftypavif", Encoding.ASCII.GetString(file.Content, 4, 8)));
    }

    [Fact]
    public async Task A_large_one_ends_at_1600_pixels() => Assert.Equal((1600, 1200), ((await Develop(Camera.Picture(4000, 3000))).Width, (await Develop(Camera.Picture(4000, 3000))).Height));

    [Theory]
    [InlineData(1, 1200, 900, "red at the left")]
    [InlineData(3, 1200, 900, "red at the right")]
    [InlineData(6, 900, 1200, "red at the top")]
    [InlineData(8, 900, 1200, "red at the bottom")]
    public async Task It_stands_upright_however_the_phone_was_held(int orientation, int width, int height, string expected)
    {
        var photo = await Develop(Camera.Photo(1200, 900, (ushort)orientation));

        Assert.Equal((width, height), (photo.Width, photo.Height));
        Assert.All(photo.Files.Where(f => f.Format == PhotoFormat.Webp), file => Assert.Equal(expected, Camera.Edges(file.Content) switch
        {
            (_, _, "red", "blue") => "red at the left",
            (_, _, "blue", "red") => "red at the right",
            ("red", "blue", _, _) => "red at the top",
            ("blue", "red", _, _) => "red at the bottom",
            var other => $"{other}",
        }));
    }

    [Fact]
    public async Task Place_camera_and_all_other_notes_are_gone()
    {
        var taken = Camera.Photo();
        Assert.Contains(Camera.Canary, Latin(taken), StringComparison.Ordinal);

        var photo = await Develop(taken);

        Assert.All(photo.Files, file => Assert.All(new[] { Camera.Canary, "Exif", "EXIF", "ICC_PROFILE", "<x:xmpmeta" }, note => Assert.DoesNotContain(note, Latin(file.Content), StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_second_file_behind_the_first_or_inside_of_it_does_not_come_along()
    {
        const string script = "<html><script>alert(1)</script>";
        var behind = Camera.Picture(600, 600).Concat(Encoding.ASCII.GetBytes(script + "PK\u0003\u0004")).ToArray();
        var jpeg = Camera.Picture(600, 600);
        byte[] inside = [.. jpeg[..2], 0xff, 0xfe, 0, (byte)(script.Length + 2), .. Encoding.ASCII.GetBytes(script), .. jpeg[2..]];

        foreach (var file in new[] { behind, inside })
            Assert.All((await Develop(file)).Files, made => Assert.DoesNotContain("script", Latin(made.Content), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(SKEncodedImageFormat.Png)]
    [InlineData(SKEncodedImageFormat.Webp)]
    public async Task Other_formats_of_phones_are_taken(SKEncodedImageFormat format) => Assert.Equal(700, (await Develop(Camera.Picture(700, 500, format))).Width);

    [Fact]
    public async Task Its_own_avif_is_taken_again() =>
        Assert.Equal(700, (await Develop((await Develop(Camera.Picture(700, 500))).Files.Last(f => f.Format == PhotoFormat.Avif).Content)).Width);

    [Fact]
    public async Task What_is_transparent_becomes_white()
    {
        using var bitmap = new SKBitmap(400, 400);
        bitmap.Erase(SKColors.Transparent);
        using var png = bitmap.Encode(SKEncodedImageFormat.Png, 100);

        Assert.Equal("white", Camera.Edges((await Develop(png.ToArray())).Files[0].Content).Top);
    }

    public static TheoryData<string, byte[]> Strangers => new()
    {
        { "a page", "<!doctype html><script>alert(1)</script>"u8.ToArray() },
        { "an SVG", "<svg xmlns='http://www.w3.org/2000/svg' width='900' height='900'/>"u8.ToArray() },
        { "a GIF", [.. "GIF89a"u8, 0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0x3b] },
        { "a PDF", "%PDF-1.7\n1 0 obj<<>>endobj"u8.ToArray() },
        { "a TIFF", [.. "II*\0"u8, 8, 0, 0, 0, 0, 0, 0, 0] },
        { "two bytes", [0xff, 0xd8] },
        { "a film", [0, 0, 0, 24, .. "ftypisom"u8, 0, 0, 2, 0, .. "isommp42"u8] },
    };

    [Theory]
    [MemberData(nameof(Strangers))]
    public async Task What_is_no_photo_is_refused_whatever_it_is_called(string what, byte[] file) => Assert.True(await Refusal(file) == PhotoTexts.Unknown, what);

    [Fact]
    public async Task An_iphones_own_format_is_told_from_garbage_and_how_to_go_on_is_said() =>
        Assert.Equal(PhotoTexts.Heic, await Refusal([0, 0, 0, 24, .. "ftypheic"u8, 0, 0, 0, 0, .. "mif1heic"u8, .. new byte[400]]));

    [Fact]
    public async Task What_breaks_off_or_is_broken_is_refused()
    {
        var (jpeg, png) = (Camera.Grain(900, 900), Camera.Picture(900, 900, SKEncodedImageFormat.Png));
        byte[][] broken = [jpeg[..(jpeg.Length / 2)], jpeg[..200], png[..(png.Length / 2)], [.. jpeg[..400], .. new byte[5000]], [0xff, 0xd8, 0xff, 0xe0, .. "JFIF"u8], [.. "RIFF"u8, 9, 9, 9, 9, .. "WEBPVP8 "u8], [0, 0, 0, 16, .. "ftypavif"u8, 0, 0, 0, 0]];
        foreach (var file in broken) Assert.Equal(PhotoTexts.Damaged, await Refusal(file));
    }

    [Fact]
    public async Task Size_is_limited_in_bytes_and_pixels()
    {
        Assert.Equal(PhotoTexts.Empty, await Refusal([]));
        Assert.Equal(PhotoTexts.TooLarge, await Refusal(new byte[Darkroom.MostBytes + 1]));
        Assert.Equal(PhotoTexts.FewPixels, await Refusal(Camera.Picture(800, 199)));
        Assert.Equal(PhotoTexts.TooLong, await Refusal(Camera.Picture(4100, 1000)));
    }

    [Fact]
    public async Task A_small_file_that_claims_to_be_huge_is_never_decoded() => Assert.Equal(PhotoTexts.ManyPixels, await Refusal(Claiming(Camera.Picture(600, 600), 9000)));

    [Fact]
    public async Task Many_at_once_are_all_made()
    {
        var made = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Develop(Camera.Photo())));
        Assert.All(made, photo => Assert.Equal(900, photo.Width));
    }

    private async Task<DevelopedPhoto> Develop(byte[] file)
    {
        var photo = await _darkroom.DevelopAsync(file, default);
        Assert.Equal((Sentence?)null, photo.Problem);
        return photo;
    }

    private async Task<string?> Refusal(byte[] file)
    {
        var photo = await _darkroom.DevelopAsync(file, default);
        Assert.Empty(photo.Files);
        return photo.Problem?.Key;
    }

    /// <summary>Another width and height in the frame header (SOF) of a JPEG.</summary>
    private static byte[] Claiming(byte[] jpeg, ushort pixels)
    {
        var at = Enumerable.Range(0, jpeg.Length - 1).First(i => jpeg[i] == 0xff && jpeg[i + 1] is 0xc0 or 0xc2);
        foreach (var place in new[] { at + 5, at + 7 }) (jpeg[place], jpeg[place + 1]) = ((byte)(pixels >> 8), (byte)pixels);
        return jpeg;
    }

    private static (int Width, int Height) SizeOf(byte[] webp)
    {
        using var codec = SKCodec.Create(new SKMemoryStream(webp));
        return (codec.Info.Width, codec.Info.Height);
    }

    private static string Latin(byte[] bytes) => Encoding.Latin1.GetString(bytes);
}
