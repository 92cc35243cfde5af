using SkiaSharp;

namespace PulseForge.Core.Reports.Print;

/// <summary>
/// A4 pages that fill from top to bottom. Sizes are those of the screens' drafts: 794 × 1123 units of 1/96 inch. Each page is recorded first and
/// written at the end, when it is known how many there are.
/// </summary>
internal sealed class Sheets : IDisposable
{
    public const float Width = 794;
    public const float Height = 1123;
    public const float Margin = 52;
    public const float Inner = Width - 2 * Margin;
    private const float Top = 44;
    private const float Bottom = Height - 84;
    private const float PointsPerUnit = 0.75f;
    private const float A4Width = 595.28f;
    private const float A4Height = 841.89f;

    private readonly List<SKPicture> _done = [];
    private SKPictureRecorder _recorder = new();

    public Sheets() => Canvas = Begin();

    public SKCanvas Canvas { get; private set; }

    /// <summary>Where the next thing stands.</summary>
    public float Y { get; set; }

    public int Pages => _done.Count + 1;

    /// <summary>What stands at the head of every page but the first.</summary>
    public Action<Sheets>? Heading { get; set; }

    public float Room => Bottom - Y;

    /// <summary>Goes on to a new page when less than this is left of the current one.</summary>
    public void Need(float height)
    {
        if (Room >= height || Y <= Top) return;
        _done.Add(_recorder.EndRecording());
        _recorder.Dispose();
        _recorder = new SKPictureRecorder();
        Canvas = Begin();
        Heading?.Invoke(this);
    }

    /// <param name="footer">Draws the foot of a page, given its number and how many there are.</param>
    public byte[] Write(SKDocumentPdfMetadata about, Action<SKCanvas, int, int> footer)
    {
        _done.Add(_recorder.EndRecording());
        using var pdf = new MemoryStream();
        using var document = SKDocument.CreatePdf(pdf, about);
        for (var i = 0; i < _done.Count; i++)
        {
            using var page = document.BeginPage(A4Width, A4Height);
            page.Scale(PointsPerUnit);
            page.DrawPicture(_done[i]);
            footer(page, i + 1, _done.Count);
            document.EndPage();
        }
        document.Close();
        return pdf.ToArray();
    }

    public void Dispose()
    {
        foreach (var page in _done) page.Dispose();
        _recorder.Dispose();
    }

    private SKCanvas Begin()
    {
        Y = Top;
        return _recorder.BeginRecording(new SKRect(0, 0, Width, Height));
    }
}
