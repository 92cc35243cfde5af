using SkiaSharp;

namespace PulseForge.Core.Reports.Print;

/// <summary>
/// The machine's own fonts, for scripts that are too large to bundle. Skia is built without fontconfig here, so the usual folders are looked through,
/// once, when the first such character comes.
/// </summary>
internal static class SystemFonts
{
    private static readonly string[] Folders = ["/usr/share/fonts", "/usr/local/share/fonts", "/System/Library/Fonts", "/Library/Fonts"];
    private static readonly string[] Kinds = [".ttf", ".otf", ".ttc"];

    private static readonly Lazy<SKTypeface[]> All = new(() => [.. Folders.Where(Directory.Exists).SelectMany(Files).Order(StringComparer.Ordinal).Select(file => SKTypeface.FromFile(file)).OfType<SKTypeface>()]);

    public static SKTypeface? Find(int codepoint) => Array.Find(All.Value, typeface => typeface.ContainsGlyph(codepoint));

    private static IEnumerable<string> Files(string folder) => Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true })
        .Where(file => Kinds.Contains(Path.GetExtension(file).ToLowerInvariant()));
}
