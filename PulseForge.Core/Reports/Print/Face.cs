using System.Runtime.InteropServices;
using HarfBuzzSharp;
using SkiaSharp;

namespace PulseForge.Core.Reports.Print;

/// <summary>One font file: Skia draws its glyphs, HarfBuzz says which of them and where.</summary>
internal sealed class Face : IDisposable
{
    private readonly Blob _blob;
    private readonly HarfBuzzSharp.Face _face;

    private Face(SKTypeface typeface, Blob blob, bool isOutlined, int index = 0)
    {
        (Typeface, IsOutlined, _blob) = (typeface, isOutlined, blob);
        _face = new HarfBuzzSharp.Face(_blob, index) { UnitsPerEm = typeface.UnitsPerEm };
        Shaper = new Font(_face);
        Shaper.SetScale(typeface.UnitsPerEm, typeface.UnitsPerEm);
    }

    public SKTypeface Typeface { get; }

    /// <summary>Not embedded: a system's font may have megabytes. Its glyphs are drawn as shapes.</summary>
    public bool IsOutlined { get; }

    public Font Shaper { get; }

    public int UnitsPerEm => Typeface.UnitsPerEm;

    public bool Has(int codepoint) => Typeface.ContainsGlyph(codepoint);

    public static Face Bundled(string name)
    {
        using var stream = typeof(Face).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The font {name} is not in this assembly.");
        using var data = SKData.Create(stream);
        return new Face(SKTypeface.FromData(data) ?? throw new InvalidOperationException($"{name} is no font."), Copy(data.ToArray()), isOutlined: false);
    }

    /// <summary>A font of the machine that has this character, or null.</summary>
    public static Face? OfTheSystem(int codepoint)
    {
        if (SystemFonts.Find(codepoint) is not { } typeface) return null;
        using var stream = typeface.OpenStream(out var index);
        var bytes = new byte[stream.Length];
        return stream.Read(bytes, bytes.Length) == bytes.Length ? new Face(typeface, Copy(bytes), isOutlined: true, index) : null;
    }

    public void Dispose()
    {
        Shaper.Dispose();
        _face.Dispose();
        _blob.Dispose();
        Typeface.Dispose();
    }

    // Blob.FromStream leaves a pointer into an array that the garbage collector may move; this memory stays where it is.
    private static Blob Copy(byte[] bytes)
    {
        var memory = Marshal.AllocHGlobal(bytes.Length);
        Marshal.Copy(bytes, 0, memory, bytes.Length);
        return new Blob(memory, bytes.Length, MemoryMode.ReadOnly, () => Marshal.FreeHGlobal(memory));
    }
}
