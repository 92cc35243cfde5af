using HarfBuzzSharp;
using SkiaSharp;
using Buffer = HarfBuzzSharp.Buffer;

namespace PulseForge.Core.Reports.Print;

/// <summary>One line of text, ready to be drawn: its glyphs and how wide it is.</summary>
internal sealed class Words
{
    private readonly List<(Face Face, ushort[] Glyphs, SKPoint[] At)> _runs = [];

    private Words(float size) => Size = size;

    public float Size { get; }

    public float Width { get; private set; }

    /// <summary>Something in it is drawn as an empty box.</summary>
    public bool HasMissing { get; private set; }

    public static Words Of(string line, float size, Weight weight = Weight.Regular)
    {
        var words = new Words(size);
        foreach (var stretch in Reading.Of(line, weight)) words.Add(stretch);
        return words;
    }

    /// <summary>The same line, cut with an ellipsis where it would be too wide.</summary>
    public static Words Within(string line, float width, float size, Weight weight = Weight.Regular)
    {
        var whole = Of(line, size, weight);
        if (whole.Width <= width) return whole;
        var runes = line.EnumerateRunes().ToArray();
        var (fits, breaks) = (0, runes.Length);
        while (breaks - fits > 1)
        {
            var middle = (fits + breaks) / 2;
            if (Cut(middle).Width <= width) fits = middle;
            else breaks = middle;
        }
        return Cut(fits);

        Words Cut(int count) => Of(string.Concat(runes[..count]).TrimEnd() + "…", size, weight);
    }

    /// <summary>Lines no wider than given; a word that is longer is cut where it must be.</summary>
    public static IReadOnlyList<Words> Wrapped(string text, float width, float size, Weight weight = Weight.Regular)
    {
        var lines = new List<Words>();
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var line = "";
            foreach (var word in paragraph.Split(' ').SelectMany(w => Pieces(w, width, size, weight)))
            {
                var longer = line.Length == 0 ? word : $"{line} {word}";
                if (line.Length > 0 && Of(longer, size, weight).Width > width)
                {
                    lines.Add(Of(line, size, weight));
                    longer = word;
                }
                line = longer;
            }
            lines.Add(Of(line, size, weight));
        }
        return lines;
    }

    public void Draw(SKCanvas canvas, float x, float baseline, SKPaint paint)
    {
        foreach (var (face, glyphs, at) in _runs)
        {
            using var font = new SKFont(face.Typeface, Size) { Subpixel = true, Hinting = SKFontHinting.None };
            if (face.IsOutlined) Outline(canvas, font, glyphs, at, x, baseline, paint);
            else Glyphs(canvas, font, glyphs, at, x, baseline, paint);
        }
    }

    private static void Glyphs(SKCanvas canvas, SKFont font, ushort[] glyphs, SKPoint[] at, float x, float baseline, SKPaint paint)
    {
        using var builder = new SKTextBlobBuilder();
        var run = builder.AllocatePositionedRun(font, glyphs.Length);
        run.SetGlyphs(glyphs);
        run.SetPositions(at);
        using var blob = builder.Build();
        if (blob is not null) canvas.DrawText(blob, x, baseline, paint);
    }

    private static void Outline(SKCanvas canvas, SKFont font, ushort[] glyphs, SKPoint[] at, float x, float baseline, SKPaint paint)
    {
        for (var i = 0; i < glyphs.Length; i++)
        {
            using var shape = font.GetGlyphPath(glyphs[i]);
            if (shape is null) continue;
            shape.Transform(SKMatrix.CreateTranslation(x + at[i].X, baseline + at[i].Y));
            canvas.DrawPath(shape, paint);
        }
    }

    private static IEnumerable<string> Pieces(string word, float width, float size, Weight weight)
    {
        if (word.Length < 20 || Of(word, size, weight).Width <= width) return [word];
        var (pieces, piece) = (new List<string>(), "");
        foreach (var rune in word.EnumerateRunes())
        {
            if (piece.Length > 0 && Of(piece + rune, size, weight).Width > width)
            {
                pieces.Add(piece);
                piece = "";
            }
            piece += rune;
        }
        return [.. pieces, piece];
    }

    private void Add(Stretch stretch)
    {
        using var buffer = new Buffer();
        buffer.AddUtf16(stretch.Text);
        buffer.GuessSegmentProperties();
        buffer.Direction = stretch.IsRightToLeft ? HarfBuzzSharp.Direction.RightToLeft : HarfBuzzSharp.Direction.LeftToRight;
        // A font's own cache of glyphs is not made for several threads.
        lock (stretch.Face.Shaper) stretch.Face.Shaper.Shape(buffer);
        var scale = Size / stretch.Face.UnitsPerEm;
        var (glyphs, at) = (new List<ushort>(), new List<SKPoint>());
        foreach (var (info, position) in buffer.GlyphInfos.Zip(buffer.GlyphPositions))
        {
            glyphs.Add((ushort)info.Codepoint);
            at.Add(new SKPoint(Width + position.XOffset * scale, -position.YOffset * scale));
            Width += position.XAdvance * scale;
        }
        HasMissing |= stretch.IsMissing;
        if (glyphs.Count > 0) _runs.Add((stretch.Face, [.. glyphs], [.. at]));
    }
}
